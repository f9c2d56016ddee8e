import { answerSize } from '../../src/catalog/dataset';
import { mnist } from '../../src/catalog/datasets/mnist';
import type { LayerDefinition } from '../../src/catalog/definition';
import { hiddenLayers } from '../../src/experiment/network/model';
import type { ModelSpec, NetworkSpec } from '../../src/experiment/types';

/** What is trained. Plain data: it comes from the command. */
export interface Workload {
  /** A network of the catalogue, a perceptron with two hidden layers of this width, or one's hidden layers. */
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

/** The model by its id or its hidden layers. */
export const modelOf = ({ network }: Workload): ModelSpec => {
  if ('id' in network) return network.id;
  if ('layers' in network) return network;
  const hidden = { kind: 'dense', units: network.width, activation: 'relu' } as const;
  return { layers: [hidden, hidden] };
};

/** All layers, for peers: the last one answers for the digits. */
export const layersOf = (workload: Workload): readonly LayerDefinition[] => [
  ...hiddenLayers(modelOf(workload)),
  { kind: 'dense', units: answerSize(mnist.describe()), activation: 'linear' },
];
