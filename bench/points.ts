import { definePortableBench } from './definition';
import type { Measurement } from './measurement';
import { type Effort, measureTrials, type Trial } from './network-trial';
import type { SubjectName } from './page/subjects/index';

const EIGHT = ['adam', 'sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adamw', 'lion'];
const NAME = '2-8-8-1 on points, batch 32, Adam';

const workload = { network: { width: 8 }, batchSize: 32, optimizers: ['adam'] };

const against = (backend: 'wasm' | 'cpu', subjects: readonly SubjectName[]): readonly Trial[] =>
  subjects.map((subject) => ({ name: NAME, subject, backend, workload }));

const trials: readonly Trial[] = [
  ...against('wasm', ['points downhill', 'points tfjs', 'points jax-js', 'points loops']),
  ...against('cpu', ['points tfjs']),
  {
    name: '2-8-8-1 on points, batch 32, a race of eight runs',
    subject: 'points downhill',
    backend: 'wasm',
    workload: { ...workload, optimizers: EIGHT },
  },
];

/** A step is so short that a reading needs thousands. */
const EFFORT: Effort = { rounds: 5, readingMs: 300, mostSteps: 5000 };

export const points = definePortableBench({
  name: 'points',
  about:
    'One training step of a small network on points in the plane: Downhill, stock TensorFlow.js, jax-js, and loops in plain JavaScript, example by example.',
  run: async (session) => {
    const measured = await measureTrials(session, trials, EFFORT);
    return measured.map(
      (one): Measurement => ({
        ...one,
        subject: one.subject.replace(/^points /, ''),
        stepsPerSecond: Math.round(1000 / one.median),
      }),
    );
  },
});
