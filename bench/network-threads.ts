import { definePortableBench } from './definition';
import type { Measurement } from './measurement';
import { type Effort, measureTrials, type Trial } from './network-trial';
import type { Workload } from './page/workload';

const mlp = { id: 'mlp-128-128' } as const;
const cnn = { id: 'cnn-8-16' } as const;
const softmax = { id: 'softmax-regression' } as const;

const one = ['adam'];
const three = ['adam', 'sgd', 'rmsprop'];

const workloads: Readonly<Record<string, Workload>> = {
  'mlp-128-128, batch 128': { network: mlp, batchSize: 128, optimizers: one },
  'mlp-128-128, batch 32': { network: mlp, batchSize: 32, optimizers: one },
  'mlp-128-128, batch 128, 3 runs': { network: mlp, batchSize: 128, optimizers: three },
  'cnn-8-16, batch 128': { network: cnn, batchSize: 128, optimizers: one },
  'cnn-8-16, batch 32': { network: cnn, batchSize: 32, optimizers: one },
  'softmax-regression, batch 128': { network: softmax, batchSize: 128, optimizers: one },
};

const EFFORT: Effort = { rounds: 9, readingMs: 300 };

export const networkThreads = definePortableBench({
  name: 'network-threads',
  about:
    'One training step on WebAssembly by all cores, and by one thread alone: one run, whose step is shared out, and more runs than fit evenly; Adam.',
  run: async (session) => {
    const all: Measurement[] = [];
    for (const [name, workload] of Object.entries(workloads)) {
      const trials = (['downhill', 'downhill on one thread'] as const).map(
        (subject): Trial => ({ name, subject, backend: 'wasm', workload }),
      );
      all.push(...(await measureTrials(session, trials, EFFORT)));
    }
    return all;
  },
});
