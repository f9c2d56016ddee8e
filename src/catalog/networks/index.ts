import type { NetworkDefinition } from '../definition';
import { cnn816 } from './cnn-8-16';
import { mlp128128 } from './mlp-128-128';
import { softmaxRegression } from './softmax-regression';

/** In the order of the menu. */
export const networks = [
  softmaxRegression,
  mlp128128,
  cnn816,
] as const satisfies readonly NetworkDefinition[];

export type NetworkId = (typeof networks)[number]['id'];

/** The network of that id, or nothing. */
export const findNetwork = (id: string): NetworkDefinition | undefined =>
  networks.find((entry) => entry.id === id);
