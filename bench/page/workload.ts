import type { NetworkDefinition } from '../../src/catalog/definition';
import { findNetwork } from '../../src/catalog/networks/index';

/** What is trained. Plain data: it comes from the command. */
export interface Workload {
  /** A network of the catalogue, or a perceptron with two hidden layers of this width. */
  readonly network: { readonly id: string } | { readonly width: number };
  readonly batchSize: number;
  /** Of Downhill: one run each. Peers train one network with Adam. */
  readonly optimizers: readonly string[];
}

export const LEARNING_RATE = 1e-3;

export const definitionOf = ({ network }: Workload): NetworkDefinition => {
  if ('id' in network) {
    const found = findNetwork(network.id);
    if (found === undefined) throw new Error(`no network ${network.id} in the catalogue`);
    return found;
  }
  const { width } = network;
  return {
    id: `mlp-${width}-${width}`,
    name: `Perceptron 784-${width}-${width}-10`,
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', units: width, activation: 'relu' },
      { kind: 'dense', units: width, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'linear' },
    ],
    about: '',
  };
};
