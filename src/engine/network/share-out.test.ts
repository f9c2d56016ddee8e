import { expect, it } from 'vitest';
import { wholeGradients } from './share-out';

it.each([
  { runs: 1, threads: 2, whole: 0 },
  { runs: 1, threads: 8, whole: 0 },
  { runs: 2, threads: 2, whole: 2 },
  { runs: 3, threads: 2, whole: 2 },
  { runs: 8, threads: 8, whole: 8 },
  { runs: 3, threads: 8, whole: 0 },
  { runs: 11, threads: 8, whole: 8 },
  // One idle thread of eight costs less than seven times seven meetings.
  { runs: 7, threads: 8, whole: 7 },
  { runs: 15, threads: 8, whole: 15 },
])('$runs runs on $threads threads: $whole whole', ({ runs, threads, whole }) => {
  expect(wholeGradients(runs, threads)).toBe(whole);
});
