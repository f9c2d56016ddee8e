import { defineBench } from './definition';
import type { Measurement } from './measurement';
import { type Effort, measureTrials, type Trial } from './network-trial';
import type { SubjectName } from './page/subjects/index';
import type { BackendName } from './page/trainer';
import type { Workload } from './page/workload';

const EFFORT: Effort = { rounds: 3, readingMs: 150 };
const BASE: Workload = { network: { width: 128 }, batchSize: 128, optimizers: ['adam'] };
const SUBJECTS = {
  wasm: ['downhill', 'tfjs minimize', 'jax-js'],
  // Stock tfjs takes seconds a step here on a software adapter; `network` has it.
  webgpu: ['downhill', 'jax-js'],
} as const satisfies Partial<Record<BackendName, readonly SubjectName[]>>;

interface Size {
  readonly name: string;
  readonly workload: Workload;
  /** Only Downhill races. */
  readonly race?: boolean;
}

const SIZES: readonly Size[] = [
  ...[32, 256, 1024].map((batchSize) => ({
    name: `batch ${batchSize}, width 128, 1 run`,
    workload: { ...BASE, batchSize },
  })),
  ...[32, 128, 512, 1024].map((width) => ({
    name: `batch 128, width ${width}, 1 run`,
    workload: { ...BASE, network: { width } },
  })),
  ...[2, 4, 8, 16].map((runs) => ({
    name: `batch 128, width 128, ${runs} runs`,
    workload: { ...BASE, optimizers: new Array<string>(runs).fill('adam') },
    race: true,
  })),
];

export const networkScale = defineBench({
  name: 'network-scale',
  about:
    'How the cost of a step grows with the batch (32 to 1,024), the width of a perceptron’s two hidden layers (32 to 1,024) and the number of runs in a race (1 to 16), Adam.',
  run: async (session) => {
    const all: Measurement[] = [];
    for (const backend of ['wasm', 'webgpu'] as const) {
      for (const { name, workload, race = false } of SIZES) {
        const subjects = race ? (['downhill'] as const) : SUBJECTS[backend];
        const trials = subjects.map((subject): Trial => ({ name, backend, subject, workload }));
        all.push(...(await measureTrials(session, trials, EFFORT)));
      }
    }
    return all;
  },
});
