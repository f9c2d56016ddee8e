import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { draw } from './draw';

/** Every shader begins with this. */
export const GLSL_HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`;

/** tfjs's current backend, where fragment programs of ours run beside its own: WebGL 2 with textures of float32. */
export const webglBackend = (): MathBackendWebGL | undefined =>
  tf.getBackend() === 'webgl' &&
  tf.env().getNumber('WEBGL_VERSION') === 2 &&
  tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')
    ? (tf.backend() as MathBackendWebGL)
    : undefined;

export const contextOf = (backend: MathBackendWebGL): WebGL2RenderingContext =>
  backend.gpgpu.gl as WebGL2RenderingContext;

/** A texture of one number a texel, row after row. */
export interface PlainTexture {
  readonly texture: WebGLTexture;
  readonly width: number;
  readonly height: number;
}

/** A texture of this size for numbers of four a texel, or bytes read as 0 to 1. */
export const newTexture = (
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  format: 'floats' | 'bytes' = 'floats',
): WebGLTexture => {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texStorage2D(gl.TEXTURE_2D, 1, format === 'floats' ? gl.RGBA32F : gl.RGBA8, width, height);
  return texture;
};

const plainOf = (backend: MathBackendWebGL, dataId: object): PlainTexture => {
  const { texture, texShape } = backend.texData.get(dataId);
  if (!texture || !texShape) throw new Error('the tensor has no texture');
  const [height, width] = texShape;
  return { texture: texture.texture, width, height };
};

const newTensor = <T extends tf.Tensor>(backend: MathBackendWebGL, shape: number[]) => {
  const info = backend.makeTensorInfo(shape, 'float32');
  backend.uploadToGPU(info.dataId);
  const tensor = tf.engine().makeTensorFromTensorInfo(info) as T;
  return { tensor, to: plainOf(backend, info.dataId) };
};

/** A new vector whose numbers are not there yet; all of one size are laid out alike. */
export const newPlain = (
  backend: MathBackendWebGL,
  size: number,
): { readonly tensor: tf.Tensor1D; readonly to: PlainTexture } => newTensor(backend, [size]);

/** The same for one number. */
export const newScalar = (
  backend: MathBackendWebGL,
): { readonly tensor: tf.Scalar; readonly to: PlainTexture } => newTensor(backend, []);

const COPY = `${GLSL_HEAD}
uniform sampler2D from;
uniform float offset;
uniform float columns;
out vec4 copied;
void main() {
  int k = int(offset) + int(gl_FragCoord.y) * int(columns) + int(gl_FragCoord.x);
  int width = textureSize(from, 0).x;
  copied = vec4(texelFetch(from, ivec2(k % width, k / width), 0).r, 0.0, 0.0, 0.0);
}`;

/**
 * A vector's texture, laid out as `newPlain` lays out one of its size: copied where tfjs keeps it otherwise. Call inside
 * `tf.tidy`: what was copied lives as long as that.
 */
export const plainTexture = (backend: MathBackendWebGL, vector: tf.Tensor): PlainTexture => {
  backend.uploadToGPU(vector.dataId);
  let { dataId } = vector;
  if (backend.texData.get(dataId).isPacked) {
    const unpacked = backend.unpackTensor(vector);
    tf.engine().makeTensorFromTensorInfo(unpacked);
    dataId = unpacked.dataId;
  }
  const found = plainOf(backend, dataId);
  const offset = backend.texData.get(dataId).slice?.flatOffset ?? 0;
  const { texShape } = backend.texData.get(dataId);
  const { width, height } = layoutOf(backend, vector.size);
  if (offset === 0 && texShape?.[0] === height && texShape[1] === width) return found;
  const { to } = newPlain(backend, vector.size);
  draw(contextOf(backend), {
    source: COPY,
    textures: { from: found.texture },
    floats: { offset, columns: width },
    targets: [to.texture],
    width,
    height,
  });
  return to;
};

const layouts = new WeakMap<
  MathBackendWebGL,
  Map<number, Pick<PlainTexture, 'width' | 'height'>>
>();

/** How tfjs lays out a vector of this size. */
const layoutOf = (backend: MathBackendWebGL, size: number) => {
  let ofBackend = layouts.get(backend);
  if (ofBackend === undefined) {
    ofBackend = new Map();
    layouts.set(backend, ofBackend);
  }
  let layout = ofBackend.get(size);
  if (layout === undefined) {
    const { tensor, to } = newPlain(backend, size);
    layout = { width: to.width, height: to.height };
    tensor.dispose();
    ofBackend.set(size, layout);
  }
  return layout;
};
