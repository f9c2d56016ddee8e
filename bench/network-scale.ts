import { definePortableBench } from './definition';
import type { Measurement } from './measurement';
import { type Effort, measureTrials, type Trial } from './network-trial';
import type { SubjectName } from './page/subjects/index';
import type { BackendName } from './page/trainer';
import type { Workload } from './page/workload';

const EFFORT: Effort = { rounds: 3, readingMs: 150, mostPeerMs: 1500 };
const BASE: Workload = { network: { width: 128 }, batchSize: 128, optimizers: ['adam'] };
const SUBJECTS = {
  wasm: ['downhill', 'tfjs minimize', 'jax-js'],
  webgpu: ['downhill', 'tfjs minimize', 'jax-js'],
} as const satisfies Partial<Record<BackendName, readonly SubjectName[]>>;

interface Size {
  readonly name: string;
  readonly workload: Workload;
}

interface Series {
  /** Smallest first: what is too slow for one is not tried on the larger ones. */
  readonly sizes: readonly Size[];
  /** Only Downhill races. */
  readonly race?: boolean;
}

const SERIES: readonly Series[] = [
  {
    sizes: [32, 128, 256, 512, 1024].map((batchSize) => ({
      name: `batch ${batchSize}, width 128, 1 run`,
      workload: { ...BASE, batchSize },
    })),
  },
  {
    sizes: [32, 256, 512, 1024].map((width) => ({
      name: `batch 128, width ${width}, 1 run`,
      workload: { ...BASE, network: { width } },
    })),
  },
  {
    sizes: [2, 4, 8, 16].map((runs) => ({
      name: `batch 128, width 128, ${runs} runs`,
      workload: { ...BASE, optimizers: new Array<string>(runs).fill('adam') },
    })),
    race: true,
  },
];

export const networkScale = definePortableBench({
  name: 'network-scale',
  about:
    'How the cost of a step grows with the batch (32 to 1,024), the width of a perceptron’s two hidden layers (32 to 1,024) and the number of runs in a race (1 to 16), Adam.',
  run: async (session) => {
    const all: Measurement[] = [];
    for (const backend of ['wasm', 'webgpu'] as const) {
      for (const { sizes, race = false } of SERIES) {
        let subjects: readonly SubjectName[] = race ? ['downhill'] : SUBJECTS[backend];
        for (const { name, workload } of sizes) {
          const trials = subjects.map((subject): Trial => ({ name, backend, subject, workload }));
          const measured = await measureTrials(session, trials, EFFORT);
          all.push(...measured);
          const slow = measured.flatMap(({ subject, skipped }) => (skipped ? [subject] : []));
          subjects = subjects.filter((subject) => !slow.includes(subject));
        }
      }
    }
    return all;
  },
});
