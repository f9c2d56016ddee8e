import { type Dataset, exampleSize } from '../../../catalog/dataset';
import type { Source } from '../../kernels/webgl/stripes';
import type { BatchOrder } from '../data/batches';
import { inputsOf, type Preprocess } from '../data/inputs';
import { loadedBatch } from '../data/loaded-batch';
import type { Split } from '../data/split';
import { named, quads, STRIPED_INPUT, type Stripes, type TextureStore } from './textures';

/** A batch in textures that stay: what the first layer reads, and the labels. */
export interface BatchTextures {
  readonly source: Source;
  readonly textures: Readonly<Record<string, WebGLTexture>>;
  readonly labels: {
    readonly pictures: WebGLTexture;
    /** The texel of a row of `pictures` whose first byte is the label. */
    readonly texel: number;
  };
  /** The batch of this step goes to the device. */
  upload(step: number): void;
}

/** What a network is given of a byte: the tables are straight lines. */
const byteSource = (table: Float32Array): Source => {
  const shift = table[0] ?? 0;
  return { kind: 'bytes', scale: (table[255] ?? 0) - shift, shift };
};

const write = (
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  width: number,
  height: number,
  values: Uint8Array | Float32Array,
) => {
  const type = values instanceof Uint8Array ? gl.UNSIGNED_BYTE : gl.FLOAT;
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, type, values);
};

/** Rows of four bytes a texel: so many texels of each example's bytes, and one with its label. */
const createByteRows = (
  gl: WebGL2RenderingContext,
  store: TextureStore,
  texels: number,
  height: number,
) => {
  const row = 4 * (texels + 1);
  const bytes = new Uint8Array(row * height);
  const pictures = store.one(texels + 1, height, 'bytes');
  return {
    labels: { pictures, texel: texels },
    upload: ({ dataset, examples, targets }: Split, numbers: Uint32Array) => {
      const size = texels === 0 ? 0 : exampleSize(dataset);
      numbers.forEach((example, k) => {
        const from = example * size;
        bytes.set(examples.subarray(from, from + size), k * row);
        bytes[k * row + 4 * texels] = targets[example] ?? 0;
      });
      write(gl, pictures, texels + 1, height, bytes);
    },
  };
};

/** Rows of numbers in stripes. */
const createStripedRows = (
  gl: WebGL2RenderingContext,
  { textures, width, height }: Stripes,
  size: number,
) => {
  const stripes = textures.map(() => new Float32Array(4 * width * height));
  return (rows: Float32Array) => {
    for (let k = 0; k * size < rows.length; k += 1)
      stripes[k % 4]?.set(rows.subarray(k * size, (k + 1) * size), Math.floor(k / 4) * 4 * width);
    textures.forEach((texture, k) => {
      write(gl, texture, width, height, stripes[k] ?? new Float32Array(0));
    });
  };
};

const createBytes = (
  gl: WebGL2RenderingContext,
  store: TextureStore,
  dataset: Dataset,
  table: Float32Array,
  height: number,
) => {
  const { labels, upload } = createByteRows(gl, store, quads(exampleSize(dataset)), 4 * height);
  return { source: byteSource(table), textures: { pictures: labels.pictures }, labels, upload };
};

const createFloats = (
  gl: WebGL2RenderingContext,
  store: TextureStore,
  dataset: Dataset,
  preprocess: Preprocess,
  height: number,
  rows: number,
) => {
  const inputs = inputsOf(dataset, preprocess);
  const stripes = store.stripes(quads(inputs.size), height);
  const writeRows = createStripedRows(gl, stripes, inputs.size);
  const { labels, upload } = createByteRows(gl, store, 0, 4 * height);
  const values = new Float32Array(rows * inputs.size);
  return {
    source: STRIPED_INPUT,
    textures: named('x', stripes),
    labels,
    upload: (split: Split, numbers: Uint32Array) => {
      inputs.write(split.examples, numbers, values);
      writeRows(values);
      upload(split, numbers);
    },
  };
};

/** @param height rows of the textures: a quarter of a batch's examples */
export const createBatchTextures = (
  gl: WebGL2RenderingContext,
  store: TextureStore,
  train: Split,
  order: BatchOrder,
  preprocess: Preprocess,
  height: number,
): BatchTextures => {
  const { dataset } = train;
  const { table } = inputsOf(dataset, preprocess);
  const made =
    table === undefined
      ? createFloats(gl, store, dataset, preprocess, height, order.size)
      : createBytes(gl, store, dataset, table, height);
  let uploaded: number | undefined;
  return {
    ...made,
    upload: (step) => {
      if (uploaded === step) return;
      made.upload(train, loadedBatch(train, order, step));
      uploaded = step;
    },
  };
};
