import type { LayerDefinition } from '../src/catalog/definition';
import { definePortableBench } from './definition';
import type { Measurement } from './measurement';
import { type Effort, measureTrials, type Trial } from './network-trial';
import { conv, dense, lenet, pool } from './networks';
import type { Workload } from './page/workload';

const perceptron = (activation: 'tanh' | 'sigmoid'): readonly LayerDefinition[] => [
  dense(128, activation),
  dense(128, activation),
];

const same: readonly LayerDefinition[] = [
  conv(8, 'same', 'relu'),
  pool,
  conv(16, 'same', 'relu'),
  pool,
];

const mlp = { id: 'mlp-128-128' } as const;
const cnn = { id: 'cnn-8-16' } as const;

const workloads: Readonly<Record<string, Pick<Workload, 'network' | 'parts' | 'evaluates'>>> = {
  'mlp-128-128': { network: mlp },
  'mlp-128-128, tanh': { network: { layers: perceptron('tanh') } },
  'mlp-128-128, sigmoid': { network: { layers: perceptron('sigmoid') } },
  'mlp-128-128, dropout 0.5': { network: mlp, parts: { dropout: 0.5 } },
  'mlp-128-128, l1 and l2': { network: mlp, parts: { l1: 1e-5, l2: 1e-4 } },
  'cnn-8-16': { network: cnn },
  'cnn-8-16, same': { network: { layers: same } },
  'cnn-8-16, dropout 0.5': { network: cnn, parts: { dropout: 0.5 } },
  'LeNet-5': { network: { layers: lenet } },
  'mlp-128-128, 10,000 test digits': { network: mlp, evaluates: true },
  'cnn-8-16, 10,000 test digits': { network: cnn, evaluates: true },
};

const EFFORT: Effort = { rounds: 5, readingMs: 300 };

export const networkParts = definePortableBench({
  name: 'network-parts',
  about:
    'One training step (or one look at all test digits) on WebAssembly for every part that a network can have: code compiled for the network, and the same network by tfjs’s kernels, batch 128, Adam.',
  run: async (session) => {
    const all: Measurement[] = [];
    for (const [name, workload] of Object.entries(workloads)) {
      const trials = (['downhill', 'downhill on kernels'] as const).map(
        (subject): Trial => ({
          name,
          subject,
          backend: 'wasm',
          workload: { ...workload, batchSize: 128, optimizers: ['adam'] },
        }),
      );
      all.push(...(await measureTrials(session, trials, EFFORT)));
    }
    return all;
  },
});
