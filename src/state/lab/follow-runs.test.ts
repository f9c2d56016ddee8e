import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleLooks, withLooks } from '../../experiment/run-looks';
import { followRuns } from './follow-runs';

interface Run {
  readonly id: string;
  readonly look?: number;
}

const runs: readonly Run[] = ['sgd', 'momentum', 'adam', 'lion'].map((id) => ({ id }));

/** As the document does it: runs take their looks with them. */
const edited = (list: readonly Run[], change: (list: readonly Run[]) => readonly Run[]): Run[] =>
  settleLooks(change(withLooks(list)));
const without = (run: number) => (list: readonly Run[]) => list.filter((_, k) => k !== run);

describe('the places of runs', () => {
  const position = fc.nat(runs.length - 1);

  test('follow a removal', () => {
    fc.assert(
      fc.property(position, position, (removed, run) => {
        const after = edited(runs, without(removed));
        const to = followRuns(runs, after)(run);
        expect(to === undefined ? undefined : after[to]?.id).toBe(
          run === removed ? undefined : runs[run]?.id,
        );
      }),
    );
  });

  test('follow an insertion, also where the runs were read anew', () => {
    fc.assert(
      fc.property(position, position, (at, run) => {
        const fresh = { id: 'adagrad' };
        const after = structuredClone(edited(runs, (list) => list.toSpliced(at, 0, fresh)));
        const to = followRuns(runs, after)(run);
        expect(to === undefined ? undefined : after[to]?.id).toBe(runs[run]?.id);
      }),
    );
  });

  test('tell copies apart: the first of two that are the same may go', () => {
    const twice = edited(runs, (list) => list.flatMap((one, k) => (k === 0 ? [one, one] : [one])));
    expect(runs.map((_, k) => followRuns(runs, twice)(k))).toEqual([0, 2, 3, 4]);
    const once = edited(twice, without(0));
    expect(twice.map((_, k) => followRuns(twice, once)(k))).toEqual([undefined, 0, 1, 2, 3]);
  });

  test('come back by an undo', () => {
    const fewer = edited(runs, without(1));
    expect(fewer.map((_, k) => followRuns(fewer, runs)(k))).toEqual([0, 2, 3]);
  });
});
