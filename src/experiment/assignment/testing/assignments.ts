import fc from 'fast-check';
import type { Assignment } from '../assignment';
import { GOALS, HIDEABLE, LOCKS, QUESTIONS } from '../choices';
import type { HandedIn } from '../result';

// JSON knows no -0.
const real = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => x + 0);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const part = fc.stringMatching(/^[0-9a-z-]{1,8}$/);

/** Any assignment that there can be. */
export const assignments: fc.Arbitrary<Assignment> = fc.record({
  title: fc.string({ maxLength: 80 }),
  task: fc.string({ maxLength: 200 }),
  locked: fc.subarray([...LOCKS]),
  hidden: fc.subarray([...HIDEABLE]),
  question: maybe(
    fc.record({
      kind: fc.constantFrom(...QUESTIONS),
      run: fc.nat(15),
      loss: real,
      words: fc.string({ maxLength: 100 }),
    }),
  ),
  goal: maybe(fc.record({ kind: fc.constantFrom(...GOALS), target: real })),
  given: maybe(
    fc.record({
      version: fc.integer({ min: 1, max: 1e6 }),
      whole: part,
      runs: fc.array(fc.tuple(fc.nat(15), part), { maxLength: 16 }),
    }),
  ),
});

const word = fc.constantFrom('0', '1', '15', 'none');

/** Anything that can be handed in. */
export const handedIn: fc.Arbitrary<HandedIn> = fc.record({
  name: fc.string({ maxLength: 32 }),
  score: maybe(real),
  said: maybe(
    fc.oneof(
      fc.record({ kind: fc.constant('choice' as const), choice: word }),
      fc.record({ kind: fc.constant('place' as const), at: fc.tuple(real, real) }),
      fc.record({ kind: fc.constant('order' as const), items: fc.array(word, { maxLength: 16 }) }),
    ),
  ),
  atSeconds: fc.nat(2_000_000_000),
});
