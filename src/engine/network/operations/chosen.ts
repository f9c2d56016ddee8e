import * as tf from '@tensorflow/tfjs-core';
import { chosenKernels } from '../kernel-choice';
import type { NetworkOperations } from './contract';
import { stockOperations } from './stock';
import { registerOperations } from './webgpu';

/** Those of the current backend. */
export const networkOperations = (): NetworkOperations =>
  tf.getBackend() === 'webgpu' && chosenKernels() === 'register'
    ? registerOperations
    : stockOperations;
