import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';

/** Says so, once, when the graphics device of the current backend is lost. */
export const onDeviceLost = (lost: (message: string) => void): void => {
  switch (tf.getBackend()) {
    case 'webgpu':
      (tf.backend() as WebGPUBackend).device.lost.then(({ message, reason }) =>
        lost(message || reason),
      );
      return;
    case 'webgl': {
      const { gl } = (tf.backend() as MathBackendWebGL).gpgpu;
      // What a worker's types leave out.
      const { canvas } = gl as WebGLRenderingContext & { readonly canvas: EventTarget };
      canvas.addEventListener('webglcontextlost', () => lost('webglcontextlost'), { once: true });
      return;
    }
    default:
  }
};
