import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultRun } from '../../experiment/defaults';
import { followRuns } from './follow-runs';

const ids = ['sgd', 'momentum', 'adam', 'lion'];
const runs = ids.map((id) => defaultRun(id, 'plane'));

describe('the places of runs', () => {
  const position = fc.nat(runs.length - 1);

  test('follow a removal', () => {
    fc.assert(
      fc.property(position, position, (removed, run) => {
        const after = runs.filter((_, k) => k !== removed);
        const to = followRuns(runs, after)(run);
        expect(to === undefined ? undefined : after[to]).toBe(
          run === removed ? undefined : runs[run],
        );
      }),
    );
  });

  test('follow an insertion, also where the runs were read anew', () => {
    fc.assert(
      fc.property(position, position, (at, run) => {
        const fresh = defaultRun('adagrad', 'plane');
        const after = structuredClone([...runs.slice(0, at), fresh, ...runs.slice(at)]);
        const to = followRuns(runs, after)(run);
        expect(to === undefined ? undefined : after[to]).toEqual(runs[run]);
      }),
    );
  });

  test('a copy stands behind what it was copied from', () => {
    const [first, ...others] = runs;
    if (!first) throw new Error('no runs');
    const to = followRuns(runs, [first, first, ...others]);
    expect([0, 1, 2, 3].map(to)).toEqual([0, 2, 3, 4]);
  });

  test('stay while runs are edited', () => {
    const edited = runs.map((run) => ({ ...run, hyper: { ...run.hyper, lr: 0.5 } }));
    expect(runs.map((_, k) => followRuns(runs, edited)(k))).toEqual([0, 1, 2, 3]);
  });

  test('are gone where nothing is as it was', () => {
    const others = [defaultRun('adagrad', 'plane')];
    expect(runs.map((_, k) => followRuns(runs, others)(k))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
