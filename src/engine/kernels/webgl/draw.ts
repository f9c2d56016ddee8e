export interface Draw {
  /** A fragment shader of GLSL ES 3.00, whole; it is compiled once a context. */
  readonly source: string;
  /** By the names of its samplers; those that the compiler dropped are left out. */
  readonly textures: Readonly<Record<string, WebGLTexture>>;
  /** Floats and float arrays by name. */
  readonly floats?: Readonly<Record<string, number | Float32Array>>;
  /** Textures of one size, in the order of the shader's outputs. None of them may be read. */
  readonly targets: readonly WebGLTexture[];
  readonly width: number;
  readonly height: number;
  /** The first row that is written; 0 unless it is said. */
  readonly top?: number;
}

interface Program {
  readonly program: WebGLProgram;
  readonly fragment: WebGLShader;
  /** Whether it is known to have compiled. */
  checked: boolean;
  readonly locations: Map<string, WebGLUniformLocation | null>;
}

interface Context {
  readonly vertex: WebGLShader;
  readonly corners: WebGLVertexArrayObject;
  readonly programs: Map<string, Program>;
  /** By the number of their targets. */
  readonly framebuffers: Map<number, WebGLFramebuffer>;
}

/** One triangle that holds the whole target. */
const VERTEX = `#version 300 es
void main() { gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0); }`;

const contexts = new WeakMap<WebGL2RenderingContext, Context>();

const compile = (gl: WebGL2RenderingContext, type: number, source: string): WebGLShader => {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error('the WebGL context is lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
};

const contextOf = (gl: WebGL2RenderingContext): Context => {
  const known = contexts.get(gl);
  if (known !== undefined) return known;
  const made: Context = {
    vertex: compile(gl, gl.VERTEX_SHADER, VERTEX),
    corners: gl.createVertexArray(),
    programs: new Map(),
    framebuffers: new Map(),
  };
  contexts.set(gl, made);
  return made;
};

/** Begins to compile; nothing waits for it. */
const begin = (gl: WebGL2RenderingContext, context: Context, source: string): Program => {
  const known = context.programs.get(source);
  if (known !== undefined) return known;
  const fragment = compile(gl, gl.FRAGMENT_SHADER, source);
  const program = gl.createProgram();
  gl.attachShader(program, context.vertex);
  gl.attachShader(program, fragment);
  gl.linkProgram(program);
  const made = { program, fragment, checked: false, locations: new Map() };
  context.programs.set(source, made);
  return made;
};

const programOf = (gl: WebGL2RenderingContext, context: Context, source: string): Program => {
  const found = begin(gl, context, source);
  if (found.checked) return found;
  const { program, fragment } = found;
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    const why = gl.getShaderInfoLog(fragment) || gl.getProgramInfoLog(program);
    throw new Error(`a fragment program does not compile: ${why}\n${source}`);
  }
  gl.deleteShader(fragment);
  found.checked = true;
  return found;
};

/** Begins to compile fragment programs that are drawn later, side by side where the browser can. */
export const compileFragments = (gl: WebGL2RenderingContext, sources: readonly string[]): void => {
  const context = contextOf(gl);
  for (const source of sources) begin(gl, context, source);
};

const locationOf = (gl: WebGL2RenderingContext, { program, locations }: Program, name: string) => {
  let location = locations.get(name);
  if (location === undefined) {
    location = gl.getUniformLocation(program, name);
    locations.set(name, location);
  }
  return location;
};

const bindTargets = (
  gl: WebGL2RenderingContext,
  { framebuffers }: Context,
  targets: readonly WebGLTexture[],
) => {
  const count = targets.length;
  const known = framebuffers.get(count);
  const framebuffer = known ?? gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  targets.forEach((target, k) => {
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + k, gl.TEXTURE_2D, target, 0);
  });
  if (known !== undefined) return;
  gl.drawBuffers(targets.map((_, k) => gl.COLOR_ATTACHMENT0 + k));
  framebuffers.set(count, framebuffer);
};

/**
 * Runs a fragment program once for every texel of its targets (of those rows), beside tfjs's own programs in one context: tfjs sets all
 * that this changes before every program of its own.
 */
export const draw = (gl: WebGL2RenderingContext, given: Draw): void => {
  const { source, textures, floats = {}, targets, width, height, top = 0 } = given;
  const context = contextOf(gl);
  const program = programOf(gl, context, source);
  bindTargets(gl, context, targets);
  gl.viewport(0, top, width, height);
  gl.scissor(0, top, width, height);
  gl.useProgram(program.program);
  gl.bindVertexArray(context.corners);
  let unit = 0;
  for (const [name, texture] of Object.entries(textures)) {
    const location = locationOf(gl, program, name);
    if (location === null) continue;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform1i(location, unit);
    unit += 1;
  }
  for (const [name, value] of Object.entries(floats)) {
    const location = locationOf(gl, program, name);
    if (location === null) continue;
    if (typeof value === 'number') gl.uniform1f(location, value);
    else gl.uniform1fv(location, value);
  }
  gl.drawArrays(gl.TRIANGLES, 0, 3);
};
