import * as tf from '@tensorflow/tfjs-core';
import { networkOperations } from '../../../src/engine/network/operations/chosen';
import type { ShapedLayer } from '../../../src/experiment/network/shape';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { compare, type KernelError, randomNumbers } from '../kernel-error';

export interface KernelConvolution {
  /** [n, h, w, in] */
  readonly x: readonly [number, number, number, number];
  readonly kernel: number;
  readonly channels: number;
  readonly padding: 'valid' | 'same';
  /** Also of the gradient's gate, whose outputs are the inputs. */
  readonly activation: 'linear' | 'relu' | 'tanh';
}

export interface ConvolutionErrors {
  readonly output: KernelError;
  /** By filter and bias. */
  readonly parameters: KernelError;
  readonly input: KernelError;
}

const activate = {
  linear: (z: number) => z,
  relu: (z: number) => Math.max(z, 0),
  tanh: Math.tanh,
};
const slope = {
  linear: () => 1,
  relu: (y: number) => (y > 0 ? 1 : 0),
  tanh: (y: number) => 1 - y * y,
};

/** A convolution's output and gradients on random numbers against loops in JavaScript's float64. */
export const kernelConvolution = defineCall({
  name: 'kernelConvolution',
  run: async (given: KernelConvolution): Promise<ConvolutionErrors> => {
    await useBackend('webgpu');
    const { kernel, channels, padding, activation } = given;
    const [images, height, width, inChannels] = given.x;
    const lost = padding === 'same' ? 0 : kernel - 1;
    const before = padding === 'same' ? Math.floor((kernel - 1) / 2) : 0;
    const [outHeight, outWidth] = [height - lost, width - lost];
    const shape = [kernel, kernel, inChannels, channels];
    const size = kernel * kernel * inChannels * channels;
    const ahead = 3;
    const layer = {
      kind: 'conv',
      input: [height, width, inChannels],
      output: [outHeight, outWidth, channels],
      kernel,
      padding,
      activation,
      weight: { name: 'w', offset: ahead, size, shape, weight: true },
      bias: { name: 'b', offset: ahead + size, size: channels, shape: [channels], weight: false },
    } as const satisfies ShapedLayer;
    const x = randomNumbers('x', images * height * width * inChannels);
    const parameters = randomNumbers('parameters', ahead + size + channels);
    const dz = randomNumbers('dz', images * outHeight * outWidth * channels);

    const output = new Float64Array(dz.length);
    const dParameters = new Float64Array(parameters.length);
    const dx = new Float64Array(x.length);
    for (let at = 0; at < output.length; at += 1) {
      const channel = at % channels;
      const column = Math.floor(at / channels) % outWidth;
      const row = Math.floor(at / channels / outWidth) % outHeight;
      const image = Math.floor(at / channels / outWidth / outHeight);
      let sum = parameters[ahead + size + channel] ?? 0;
      const slopeHere = dz[at] ?? 0;
      dParameters[ahead + size + channel] = (dParameters[ahead + size + channel] ?? 0) + slopeHere;
      for (let fy = 0; fy < kernel; fy += 1) {
        for (let fx = 0; fx < kernel; fx += 1) {
          const [yIn, xIn] = [row + fy - before, column + fx - before];
          if (yIn < 0 || yIn >= height || xIn < 0 || xIn >= width) continue;
          for (let c = 0; c < inChannels; c += 1) {
            const from = ((image * height + yIn) * width + xIn) * inChannels + c;
            const tap = ahead + ((fy * kernel + fx) * inChannels + c) * channels + channel;
            sum += (x[from] ?? 0) * (parameters[tap] ?? 0);
            dParameters[tap] = (dParameters[tap] ?? 0) + (x[from] ?? 0) * slopeHere;
            dx[from] = (dx[from] ?? 0) + (parameters[tap] ?? 0) * slopeHere;
          }
        }
      }
      output[at] = activate[activation](sum);
    }
    for (let i = 0; i < dx.length; i += 1) {
      dx[i] = (dx[i] ?? 0) * slope[activation](x[i] ?? 0);
    }

    const made = tf.tidy(() => {
      const operations = networkOperations();
      const theta = tf.tensor1d(parameters);
      const input = tf.tensor4d(x, [...given.x]);
      const gradient = tf.tensor4d(dz, [images, outHeight, outWidth, channels]);
      const parts = operations.gradientParts(parameters.length);
      parts.conv(layer, input, gradient);
      const gate = activation === 'linear' ? undefined : { activation, output: input };
      return {
        output: operations.conv(layer, theta, input),
        // What lies before is nobody's, and holds anything.
        parameters: tf.slice(parts.all(), ahead),
        input: operations.convInput(layer, theta, gradient, input, gate),
      };
    });
    return {
      output: await compare(made.output, output),
      parameters: await compare(made.parameters, dParameters.subarray(ahead)),
      input: await compare(made.input, dx),
    };
  },
});
