import { alternate } from './alternate';
import { defineBench } from './definition';
import { median } from './measurement';
import { type MapSubject, SIDE, STEPS } from './page/calls/map-basins';

const SUBJECTS: readonly MapSubject[] = ['gpu', 'cpu', 'hand-written loop'];
const ROUNDS = 5;
/** Borders differ in their pixels, hardly in how many there are. */
const TOLERANCE = 0.01;

export const maps = defineBench({
  name: 'maps',
  about: `A ${SIDE} × ${SIDE} basin map of Himmelblau with momentum, ${STEPS} steps a pixel: on WebGPU, on the CPU (float64, formulas compiled to WebAssembly), and in a loop written by hand for this case alone.`,
  run: async (session) => {
    let expected: readonly number[] | undefined;
    const measured = await alternate(SUBJECTS, ROUNDS, async (subject) => {
      const made = await session.call(subject, 'mapBasins', { subject });
      if (subject !== 'hand-written loop' && made.backend !== subject)
        throw new Error(`the map was computed on ${made.backend}, not on ${subject}`);
      expected ??= made.shares;
      const same = made.shares.every(
        (share, k) => Math.abs(share - (expected?.[k] ?? 0)) < TOLERANCE,
      );
      if (!same) throw new Error(`${subject} found other basins: ${made.shares}, not ${expected}`);
      return made.milliseconds;
    });
    const plain = measured.find(({ subject }) => subject === 'hand-written loop');
    const plainMs = median(plain?.readings ?? []);
    return measured.map(({ subject, readings }) => ({
      name: 'basin map of Himmelblau with momentum',
      backend: subject === 'gpu' ? 'webgpu' : 'cpu',
      subject: subject === 'hand-written loop' ? subject : 'downhill',
      median: median(readings),
      unit: 'ms',
      runs: readings.length,
      timesPlainJavaScript: median(readings) / plainMs,
    }));
  },
});
