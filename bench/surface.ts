import { alternate } from './alternate';
import { defineBench } from './definition';
import { type Measurement, median } from './measurement';
import type { SurfaceSubject } from './page/calls/surface-steps';
import { pytorchStepsPerSecond } from './pytorch-surface';

const NAME = 'Adam on Rosenbrock, optimizer steps';
const ROUNDS = 9;

/** Steps of one trajectory, and how many of them make a reading: some tens of milliseconds for each subject. */
const EFFORT = {
  downhill: { steps: 20_000, repeats: 40 },
  'hand-written loop': { steps: 20_000, repeats: 20 },
  'tfjs eager': { steps: 300, repeats: 1 },
} as const satisfies Readonly<Record<SurfaceSubject, object>>;
const PYTORCH_STEPS = 3000;

/** Rules typed one after the other in one reading. */
const TYPED = 10;

const SUBJECTS = ['downhill', 'hand-written loop', 'tfjs eager'] as const;

export const surface = defineBench({
  name: 'surface',
  about:
    'Optimizer steps a second on a surface (more is better): the engine with its whole record, a loop written by hand for this case, TensorFlow.js’s own Adam, PyTorch. And how long a rule takes that was just typed, from its text to the end of its first 200 steps.',
  run: async (session) => {
    const results: Measurement[] = [];
    const measured = await alternate([...SUBJECTS, 'pytorch'] as const, ROUNDS, async (subject) =>
      subject === 'pytorch'
        ? pytorchStepsPerSecond(PYTORCH_STEPS)
        : (await session.call(subject, 'surfaceSteps', { subject, ...EFFORT[subject] })).perSecond,
    );
    for (const { subject, readings } of measured) {
      const numbers = readings.filter((reading) => reading !== undefined);
      if (numbers.length < readings.length) {
        session.log(`${subject}: left out, it is not installed here`);
        continue;
      }
      results.push({
        name: NAME,
        backend: subject === 'pytorch' ? 'native' : 'cpu',
        subject,
        median: median(numbers),
        unit: 'steps/s',
        runs: numbers.length,
      });
    }
    const typed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      typed.push(
        ...(await session.call('downhill', 'typedRules', { first: round * TYPED, count: TYPED })),
      );
    results.push({
      name: 'a typed rule, from text to its first race',
      backend: 'cpu',
      subject: 'downhill',
      median: median(typed),
      unit: 'ms',
      runs: typed.length,
      firstMs: typed[0] ?? Number.NaN,
    });
    return results;
  },
});
