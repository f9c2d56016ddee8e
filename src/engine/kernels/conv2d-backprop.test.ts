import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../random/seeded';
import { registerWasmKernels } from './register';

type Shape4 = [number, number, number, number];

interface Case {
  readonly x: Shape4;
  readonly filter: Shape4;
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number;
}

const cases: readonly Case[] = [
  { x: [3, 12, 12, 8], filter: [5, 5, 8, 16], strides: 1, pad: 'valid' },
  { x: [2, 28, 28, 1], filter: [5, 5, 1, 8], strides: 1, pad: 'valid' },
  { x: [2, 9, 7, 3], filter: [3, 3, 3, 4], strides: 1, pad: 'same' },
  { x: [2, 10, 9, 2], filter: [3, 4, 2, 5], strides: [2, 3], pad: 'same' },
  { x: [1, 8, 8, 3], filter: [3, 3, 3, 2], strides: 2, pad: 'valid' },
  { x: [2, 6, 6, 2], filter: [5, 5, 2, 3], strides: 1, pad: 2 },
  { x: [2, 3, 3, 1], filter: [3, 3, 1, 1], strides: 1, pad: 'same' },
  { x: [2, 5, 5, 4], filter: [1, 1, 4, 3], strides: 1, pad: 'valid' },
];

const random = createRandom(1, 'conv2d-backprop');
const numbers = (shape: readonly number[]) =>
  Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal());

/** Both gradients on one backend. */
const gradients = async (
  backend: string,
  { x: xShape, filter: filterShape, strides, pad }: Case,
  values: { x: Float32Array; filter: Float32Array; dy: Float32Array },
) => {
  await tf.setBackend(backend);
  const x = tf.tensor4d(values.x, xShape);
  const filter = tf.tensor4d(values.filter, filterShape);
  const out = tf.backend_util.computeConv2DInfo(xShape, filterShape, strides, 1, pad).outShape;
  const dy = tf.tensor4d(values.dy.slice(0, tf.util.sizeFromShape(out)), out);
  const shared = { strides, pad, dataFormat: 'NHWC' };
  const dFilter = tf
    .engine()
    .runKernel<tf.Tensor>('Conv2DBackpropFilter', { x, dy }, { ...shared, filterShape });
  const dx = tf
    .engine()
    .runKernel<tf.Tensor>('Conv2DBackpropInput', { dy, filter }, { ...shared, inputShape: xShape });
  return { filter: await dFilter.data(), x: await dx.data() };
};

const expectClose = (actual: ArrayLike<number>, wanted: ArrayLike<number>) => {
  expect(actual.length).toBe(wanted.length);
  const scale = Math.max(...Array.from(wanted, Math.abs));
  for (let i = 0; i < wanted.length; i += 1) {
    expect(Math.abs((actual[i] ?? 0) - (wanted[i] ?? 0))).toBeLessThan(1e-5 * scale);
  }
};

describe('gradients of a convolution on wasm', () => {
  beforeAll(() => {
    tf.enableProdMode();
    const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(`${dirname(wasm)}/`);
    registerWasmKernels();
  });

  it.each(cases)('equal those of the cpu backend: $x by $filter, $strides, $pad', async (one) => {
    const values = {
      x: numbers(one.x),
      filter: numbers(one.filter),
      dy: numbers([one.x[0], one.x[1] + 4, one.x[2] + 4, one.filter[3]]),
    };
    const wasm = await gradients('wasm', one, values);
    const cpu = await gradients('cpu', one, values);
    expectClose(wasm.filter, cpu.filter);
    expectClose(wasm.x, cpu.x);
  });
});
