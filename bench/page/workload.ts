import type { LayerDefinition, NetworkDefinition } from '../../src/catalog/definition';
import { findNetwork } from '../../src/catalog/networks/index';
import type { NetworkSpec } from '../../src/experiment/types';

/** What is trained. Plain data: it comes from the command. */
export interface Workload {
  /** A network of the catalogue, a perceptron with two hidden layers of this width, or one's layers. */
  readonly network:
    | { readonly id: string }
    | { readonly width: number }
    | { readonly layers: readonly LayerDefinition[] };
  readonly batchSize: number;
  /** Of Downhill: one run each. Peers train one network with Adam. */
  readonly optimizers: readonly string[];
  /** Of Downhill: parts of the loss and of the network. */
  readonly parts?: Partial<Pick<NetworkSpec, 'dropout' | 'l1' | 'l2'>>;
  /** Of Downhill: a step is an evaluation of the first run on all test images. */
  readonly evaluates?: boolean;
}

export const LEARNING_RATE = 1e-3;

export const definitionOf = ({ network }: Workload): NetworkDefinition => {
  if ('id' in network) {
    const found = findNetwork(network.id);
    if (found === undefined) throw new Error(`no network ${network.id} in the catalogue`);
    return found;
  }
  if ('layers' in network) return { id: 'some', name: 'Some', layers: network.layers, about: '' };
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
