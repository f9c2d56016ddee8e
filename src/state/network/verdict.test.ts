import { describe, expect, it } from 'vitest';
import { codeOf, type Verdict } from '../../experiment/verdict';
import { COLUMNS } from '../../worker/protocol';
import { placeAt, recordedVerdict } from '../lab/place';
import type { Evaluation } from '../lab/playback';
import { Telemetry } from '../lab/telemetry';
import { networkVerdict } from './verdict';

/** A race of one run with these verdicts, one a step. */
const recorded = (verdicts: readonly Verdict[]): Telemetry => {
  const count = verdicts.length;
  const data = new Float64Array(COLUMNS.length * count).fill(Number.NaN);
  const fill = (name: (typeof COLUMNS)[number], value: (k: number) => number) => {
    for (let k = 0; k < count; k += 1) data[COLUMNS.indexOf(name) * count + k] = value(k);
  };
  fill('step', (k) => k);
  fill('verdict', (k) => codeOf(verdicts[k]?.kind ?? 'started', verdicts[k]?.where));
  fill('since', (k) => verdicts[k]?.from ?? 0);
  const race = new Telemetry();
  race.replace(1, [{ run: 0, count, data }]);
  return race;
};

const look = (step: number, atChance: boolean): Evaluation => ({
  step,
  set: 'test',
  loss: 2,
  accuracy: 0.1,
  atChance,
});

const fall: Verdict = { kind: 'descending', from: 0 };

describe('what is recorded of a run', () => {
  it('is that of the last step until the one that is looked at', () => {
    const foot: Verdict = { kind: 'arrived', from: 1, where: 'minimum' };
    const race = recorded([{ kind: 'started', from: 0 }, foot, foot]);
    const at = (step: number, run = 0) => {
      const place = placeAt(race, run, step);
      return place && recordedVerdict(place);
    };
    expect(at(0.9)).toEqual({ kind: 'started', from: 0 });
    expect(at(7)).toEqual(foot);
    expect(at(0, 1)).toBeUndefined();
  });
});

describe('the verdict on a network', () => {
  const at = (
    race: Telemetry,
    step: number,
    evaluations: readonly Evaluation[],
    status: 'finished' | 'diverged' = 'finished',
  ) => {
    const place = placeAt(race, 0, step);
    return place && networkVerdict({ status: [status], evaluations: [evaluations] }, 0, place);
  };

  it('knows by the looks taken until then that nothing was learned', () => {
    const race = recorded([fall, fall, fall, fall, fall]);
    const looks = [look(0, true), look(3, true)];
    expect(at(race, 2, looks)).toEqual(fall);
    expect(at(race, 3, looks)).toEqual({ kind: 'at-chance', from: 0 });
    expect(at(race, 4, [look(0, true), look(3, false)])).toEqual(fall);
  });

  it('knows parameters that broke with the last update, which no loss shows', () => {
    const race = recorded([fall, fall]);
    expect(at(race, 0, [], 'diverged')).toEqual(fall);
    expect(at(race, 1, [], 'diverged')).toEqual({ kind: 'diverged', from: 1 });
  });
});
