import * as tf from '@tensorflow/tfjs-core';
import { networkOperations } from '../../../src/engine/network/operations/chosen';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { compare, type KernelError, randomNumbers } from '../kernel-error';

export interface KernelMaxPool {
  /** [n, h, w, c] */
  readonly x: readonly [number, number, number, number];
  readonly size: number;
  /** Through a relu below. */
  readonly relu: boolean;
  /** Values are whole numbers, so that windows have several largest. */
  readonly ties: boolean;
}

export interface MaxPoolErrors {
  readonly output: KernelError;
  readonly input: KernelError;
}

/** Max pooling and its gradient (to the first largest value, as in PyTorch) against loops in JavaScript. */
export const kernelMaxPool = defineCall({
  name: 'kernelMaxPool',
  run: async ({ x: shape, size, relu, ties }: KernelMaxPool): Promise<MaxPoolErrors> => {
    await useBackend('webgpu');
    const [images, height, width, channels] = shape;
    const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)];
    const x = randomNumbers('x', images * height * width * channels).map((value) => {
      const kept = ties ? Math.round(value) : value;
      return relu ? Math.max(kept, 0) : kept;
    });
    const dy = randomNumbers('dy', images * outHeight * outWidth * channels);
    const output = new Float64Array(dy.length);
    const dx = new Float64Array(x.length);
    for (let at = 0; at < output.length; at += 1) {
      const channel = at % channels;
      const column = Math.floor(at / channels) % outWidth;
      const row = Math.floor(at / channels / outWidth) % outHeight;
      const image = Math.floor(at / channels / outWidth / outHeight);
      let best = -1;
      for (let k = 0; k < size * size; k += 1) {
        const y = row * size + Math.floor(k / size);
        const from = ((image * height + y) * width + column * size + (k % size)) * channels;
        if (best < 0 || (x[from + channel] ?? 0) > (x[best] ?? 0)) best = from + channel;
      }
      output[at] = x[best] ?? 0;
      dx[best] = relu && !((x[best] ?? 0) > 0) ? 0 : (dy[at] ?? 0);
    }
    const made = tf.tidy(() => {
      const operations = networkOperations();
      const input = tf.tensor4d(x, [...shape]);
      const pooled = operations.maxPool(size, input);
      const gradient = tf.tensor4d(dy, [images, outHeight, outWidth, channels]);
      const gate = relu ? ({ activation: 'relu', output: input } as const) : undefined;
      return {
        output: pooled,
        input: operations.maxPoolInput(size, input, pooled, gradient, gate),
      };
    });
    return { output: await compare(made.output, output), input: await compare(made.input, dx) };
  },
});
