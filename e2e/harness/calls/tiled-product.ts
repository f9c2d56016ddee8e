import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import {
  type ProductAttrs,
  productContraction,
  productRows,
} from '../../../src/engine/kernels/product-webgpu';
import { hasQuads } from '../../../src/engine/kernels/quads';
import { stackedContraction } from '../../../src/engine/kernels/stacked/contraction';
import { prepareDispatch, replay } from '../../../src/engine/kernels/stacked/program';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { randomNumbers } from '../kernel-error';

export interface TiledErrors {
  /** Root mean square of the errors, each as a part of the root of the number of terms: of a result's usual size. */
  readonly rms: number;
  /** The same of float32 sums that add one term after the other. */
  readonly sequentialRms: number;
  /** Whether there are quads here, and then whether they give the same numbers bit for bit. */
  readonly quads: boolean;
  readonly same: boolean;
}

const run = async (device: GPUDevice, attrs: ProductAttrs, quads: boolean, numbers: Factors) => {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const operand = (size: number) => ({
    buffer: device.createBuffer({ size: 4 * size, usage }),
    offset: 0,
    perMember: 0,
  });
  const rows = productRows(attrs);
  const [left, right] = [operand(numbers.left.length), operand(numbers.right.length)];
  const out = operand(rows * attrs.columns);
  device.queue.writeBuffer(left.buffer, 0, numbers.left);
  device.queue.writeBuffer(right.buffer, 0, numbers.right);
  const shader = stackedContraction(productContraction(attrs), { left, right, rows, out, quads });
  const readable = device.createBuffer({
    size: out.buffer.size,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  replay(pass, [prepareDispatch(device, shader)], 1);
  pass.end();
  encoder.copyBufferToBuffer(out.buffer, 0, readable, 0, out.buffer.size);
  device.queue.submit([encoder.finish()]);
  await readable.mapAsync(GPUMapMode.READ);
  const result = new Float32Array(readable.getMappedRange()).slice();
  for (const buffer of [left.buffer, right.buffer, out.buffer, readable]) buffer.destroy();
  return result;
};

interface Factors {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

/** A product of random numbers in tiles of either kind, against JavaScript's float64. */
export const tiledProduct = defineCall({
  name: 'tiledProduct',
  run: async (attrs: ProductAttrs): Promise<TiledErrors> => {
    await useBackend('webgpu');
    const { device } = tf.backend() as WebGPUBackend;
    const { rows, terms, columns, transposeLeft = false, transposeRight = false } = attrs;
    const numbers = {
      left: randomNumbers('left', rows * terms).slice(),
      right: randomNumbers('right', terms * columns).slice(),
    };
    const quads = hasQuads(device);
    const actual = await run(device, attrs, false, numbers);
    const inQuads = quads ? await run(device, attrs, true, numbers) : actual;
    let ours = 0;
    let sequential = 0;
    actual.forEach((value, at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      let exact = 0;
      let single = 0;
      for (let k = 0; k < terms; k += 1) {
        const a = numbers.left[transposeLeft ? k * rows + row : row * terms + k] ?? 0;
        const b = numbers.right[transposeRight ? column * terms + k : k * columns + column] ?? 0;
        const factor = row === rows ? 1 : a;
        exact += factor * b;
        single = Math.fround(single + Math.fround(factor * b));
      }
      ours += (value - exact) ** 2;
      sequential += (single - exact) ** 2;
    });
    const rms = (squares: number) => Math.sqrt(squares / actual.length / terms);
    return {
      rms: rms(ours),
      sequentialRms: rms(sequential),
      quads,
      same: actual.every((value, at) => Object.is(value, inQuads[at])),
    };
  },
});
