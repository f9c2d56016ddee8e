import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../experiment/types';
import { COLUMNS } from '../../worker/protocol';
import { placeAt } from '../lab/place';
import type { Evaluation } from '../lab/playback';
import { Telemetry } from '../lab/telemetry';
import { commonStep, evaluationsAt, isEvaluated } from './evaluations';

const at = (step: number, set: Evaluation['set'] = 'test'): Evaluation => ({
  step,
  set,
  loss: 1,
  accuracy: step / 1000,
  atChance: false,
});
const steps = fc
  .uniqueArray(fc.nat(20), { maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b));

describe('the step of which all runs are told', () => {
  it('is the newest until then at which all that are alive were evaluated', () => {
    const runs = fc.array(fc.record({ steps, alive: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(runs, fc.nat(20), (given, until) => {
        const points = given.map((run) => run.steps.map((step) => at(step)));
        const isAlive = (run: number) => given[run]?.alive === true;
        const alive = given.filter((run) => run.alive);
        const shared = (alive[0]?.steps ?? []).filter(
          (step) => step <= until && alive.every((run) => run.steps.includes(step)),
        );
        expect(commonStep(points, isAlive, until)).toBe(shared.at(-1));
        evaluationsAt(points, isAlive, until).forEach((told, run) => {
          if (told === undefined) return;
          expect(told.step).toBeLessThanOrEqual(until);
          if (isAlive(run) && shared.length > 0) expect(told.step).toBe(shared.at(-1));
        });
      }),
    );
  });

  it('puts no newer accuracy of one beside an older one of another', () => {
    const told = evaluationsAt([[at(25), at(50)], [at(25)]], () => true, 60);
    expect(told.map((one) => one?.step)).toEqual([25, 25]);
    // A run that has diverged keeps nobody back, and has its own last one.
    const without = evaluationsAt([[at(25), at(50)], [at(25)]], (run) => run === 0, 60);
    expect(without.map((one) => one?.step)).toEqual([50, 25]);
  });
});

describe('a run that has made all of its steps', () => {
  /** The last of the steps that were recorded. */
  const place = (lastStep: number) => {
    const data = new Float64Array(COLUMNS.length).fill(Number.NaN);
    data[COLUMNS.indexOf('step')] = lastStep;
    const race = new Telemetry();
    race.replace(1, [{ run: 0, count: 1, data }]);
    const last = placeAt(race, 0, lastStep);
    if (!last) throw new Error('nothing was recorded');
    return last;
  };
  const spec = (validationSize: number) => ({ kind: 'network', validationSize }) as NetworkSpec;
  const done = (points: readonly Evaluation[], validation: number, lastStep = 59, reached = 60) =>
    isEvaluated({ evaluations: [points] }, spec(validation), 0, place(lastStep), reached);

  it('is not done before it was evaluated behind the last of them', () => {
    expect(done([at(0), at(50)], 0)).toBe(false);
    expect(done([at(0), at(50), at(60)], 0)).toBe(true);
    expect(done([at(60, 'train')], 0)).toBe(false);
  });

  it('is done when the test set was evaluated, too, where another one was until then', () => {
    expect(done([at(60, 'validation')], 500)).toBe(false);
    expect(done([at(60, 'validation'), at(60)], 500)).toBe(true);
  });

  it('may have ended where the race did, before its last step', () => {
    expect(done([at(40)], 0, 40, 40)).toBe(true);
    expect(done([at(40)], 0, 40, 60)).toBe(false);
  });
});
