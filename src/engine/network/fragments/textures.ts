import { newTexture } from '../../kernels/webgl/plain';
import { type Source, STRIPES } from '../../kernels/webgl/stripes';

export const quads = (count: number): number => Math.ceil(count / 4);

/** A matrix of one row an image in four textures; see `Source`. */
export interface Stripes {
  readonly textures: readonly WebGLTexture[];
  readonly width: number;
  readonly height: number;
}

/** Textures that a plan owns. */
export interface TextureStore {
  stripes(width: number, height: number): Stripes;
  one(width: number, height: number, format: 'floats' | 'bytes'): WebGLTexture;
  dispose(): void;
}

export const createTextureStore = (gl: WebGL2RenderingContext): TextureStore => {
  const all: WebGLTexture[] = [];
  const one: TextureStore['one'] = (width, height, format) => {
    const texture = newTexture(gl, width, height, format);
    all.push(texture);
    return texture;
  };
  return {
    one,
    stripes: (width, height) => ({
      textures: STRIPES.map(() => one(width, height, 'floats')),
      width,
      height,
    }),
    dispose: () => {
      for (const texture of all) gl.deleteTexture(texture);
    },
  };
};

/** The textures under the names that code has for them. */
export const named = (name: string, { textures }: Stripes): Record<string, WebGLTexture> =>
  Object.fromEntries(textures.map((texture, k) => [`${name}${k}`, texture]));

export const STRIPED_INPUT: Source = { kind: 'stripes', name: 'x' };
