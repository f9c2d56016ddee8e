/** An integer that a shader reads as `uniforms.name`; `base + member * perMember`. */
export interface MemberNumber {
  readonly base: number;
  readonly perMember: number;
}

export interface StackedShader {
  /** Storage buffers that are read, and those that are written, by the names that the code uses. */
  readonly inputs: readonly (readonly [name: string, buffer: GPUBuffer])[];
  readonly outputs: readonly (readonly [name: string, buffer: GPUBuffer])[];
  readonly numbers: Readonly<Record<string, MemberNumber>>;
  /** Invocations for each member; `main(index: i32)` may be called for more unless `flat`. */
  readonly count: number;
  /**
   * The code goes over the results of all members as over one longer array: `index` counts on from member to
   * member, and so does `uniforms.count`.
   */
  readonly flat?: boolean;
  readonly workgroup: number;
  /** The code has operations of quads; `index` numbers their lanes. */
  readonly quads?: boolean;
  /** WGSL with `fn main(index: i32)`, as `runShader` takes it. */
  readonly code: string;
}

/** A shader that goes over the numbers of all members as one array, each by itself. */
export const flatShader = (
  inputs: StackedShader['inputs'],
  result: GPUBuffer,
  count: number,
  code: string,
): StackedShader => ({
  inputs,
  outputs: [['result', result]],
  numbers: {},
  count,
  flat: true,
  workgroup: 64,
  code,
});

// Neighbours in a quad always take the same way: they compute one tile.
const QUAD_DIRECTIVES = `enable subgroups;
diagnostic(off, subgroup_uniformity);
`;

const NOT_A_NUMBER = `fn isnan(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }`;

/** A whole shader whose entry point computes for member z of the dispatch; bindings in order, inputs first. */
export const stackedCode = (shader: StackedShader): string => {
  const { inputs, outputs, count, flat = false, workgroup, quads = false, code } = shader;
  const numbers = Object.entries<MemberNumber>(
    flat ? { ...shader.numbers, count: { base: count, perMember: count } } : shader.numbers,
  );
  const bindings = [
    ...inputs.map(([name]) => `var<storage, read> ${name}: array<f32>;`),
    ...outputs.map(([name]) => `var<storage, read_write> ${name}: array<f32>;`),
  ].map((binding, k) => `@group(0) @binding(${k}) ${binding}`);
  const values = numbers.map(([, { base, perMember }]) =>
    perMember === 0 ? String(base) : `${base} + member * ${perMember}`,
  );
  const call = flat ? `if (index < ${count}) { main(index + member * ${count}); }` : 'main(index);';
  return `${quads ? QUAD_DIRECTIVES : ''}${bindings.join('\n')}
struct Numbers { ${numbers.map(([name]) => `${name}: i32`).join(', ')} }
var<private> uniforms: Numbers;
${NOT_A_NUMBER}
${code}
@compute @workgroup_size(${workgroup})
fn entry(@builtin(global_invocation_id) id: vec3<u32>) {
  let index = i32(id.x);
  let member = i32(id.z);
  uniforms = Numbers(${values.join(', ')});
  ${call}
}
`;
};
