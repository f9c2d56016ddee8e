import { definePortableBench } from './definition';
import type { Measurement } from './measurement';
import { type Effort, measureTrials, type Trial } from './network-trial';
import type { SubjectName } from './page/subjects/index';
import type { BackendName } from './page/trainer';

const EIGHT = ['adam', 'sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adamw', 'lion'];

const PEERS = {
  wasm: ['tfjs minimize', 'tfjs fit', 'jax-js'],
  webgpu: ['tfjs minimize', 'tfjs fit', 'jax-js'],
  webgl: ['tfjs minimize', 'jax-js'],
  cpu: ['tfjs minimize'],
} as const satisfies Readonly<Record<BackendName, readonly SubjectName[]>>;

const BACKENDS = ['wasm', 'webgpu', 'webgl', 'cpu'] as const;

const comparison = (network: string, backend: BackendName): readonly Trial[] =>
  (['downhill', ...PEERS[backend]] as const).map((subject) => ({
    name: `${network}, batch 128, Adam`,
    subject,
    backend,
    workload: { network: { id: network }, batchSize: 128, optimizers: ['adam'] },
  }));

const race = (backend: BackendName, optimizers: readonly string[]): Trial => ({
  name: `mlp-128-128, batch 128, ${optimizers.length === 1 ? '1 run' : `${optimizers.length} runs`}`,
  subject: 'downhill',
  backend,
  workload: { network: { id: 'mlp-128-128' }, batchSize: 128, optimizers },
});

/** A convolution on a slow backend takes seconds a step. */
const SLOW: Effort = { rounds: 3, readingMs: 200 };

export const network = definePortableBench({
  name: 'network',
  about:
    'One training step: Downhill, stock TensorFlow.js and jax-js on the same network, batches and optimizer; and one race of eight optimizers.',
  run: async (session) => {
    const all: Measurement[] = [];
    const backends = BACKENDS.filter((backend) => session.backends.includes(backend));
    for (const backend of backends) {
      all.push(...(await measureTrials(session, comparison('mlp-128-128', backend))));
    }
    for (const backend of ['wasm', 'webgpu'] as const) {
      const races = [race(backend, ['adam']), race(backend, EIGHT)];
      all.push(...(await measureTrials(session, races)));
    }
    for (const backend of backends) {
      all.push(...(await measureTrials(session, comparison('cnn-8-16', backend), SLOW)));
    }
    return all;
  },
});
