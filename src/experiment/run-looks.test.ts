import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf, MOST_LOOKS, settleLooks, withLooks } from './run-looks';

const look = fc.option(fc.nat(MOST_LOOKS - 1), { nil: undefined });
const list = fc.array(
  look.map((given): { look?: number } => (given === undefined ? {} : { look: given })),
  { minLength: 1, maxLength: MOST_LOOKS },
);
const looksOf = (runs: readonly { look?: number }[]) => runs.map((_, run) => lookOf(runs, run));

describe('looks of runs', () => {
  it('are settled so that no two are alike, and settled ones stay', () => {
    fc.assert(
      fc.property(list, (runs) => {
        const settled = settleLooks(runs);
        const looks = looksOf(settled);
        expect(new Set(looks).size).toBe(runs.length);
        expect(Math.max(...looks)).toBeLessThan(MOST_LOOKS);
        expect(settleLooks(settled)).toEqual(settled);
        expect(settleLooks(withLooks(settled))).toEqual(settled);
        settled.forEach((run, k) => {
          expect(run.look).not.toBe(k);
        });
      }),
    );
  });

  it('stay with the runs when others go, and a new one takes what is free', () => {
    fc.assert(
      fc.property(list, fc.nat(), (runs, number) => {
        const settled = settleLooks(runs);
        const gone = number % runs.length;
        const left = settleLooks(withLooks(settled).toSpliced(gone, 1));
        expect(looksOf(left)).toEqual(looksOf(settled).toSpliced(gone, 1));
        const grown = settleLooks([...withLooks(left), {}]);
        expect(looksOf(grown).slice(0, -1)).toEqual(looksOf(left));
      }),
    );
  });

  it('are the first one’s who names them; an untouched list has none written down', () => {
    expect(settleLooks([{ look: 1 }, {}, { look: 1 }])).toEqual([{ look: 1 }, { look: 0 }, {}]);
    expect(settleLooks([{}, {}, {}])).toEqual([{}, {}, {}]);
  });
});
