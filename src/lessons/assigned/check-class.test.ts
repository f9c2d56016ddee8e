import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  encodeAssignment,
  noAssignment,
} from '../../experiment/assignment/assignment';
import type { Goal } from '../../experiment/assignment/fields';
import { encodeResult } from '../../experiment/assignment/result';
import { resultsIn } from '../../experiment/assignment/results-in';
import { encodeExperiment } from '../../experiment/codec';
import { networkRace, openingRace } from '../../experiment/presets';
import type { Experiment } from '../../experiment/types';
import type { RunRecord } from '../judge/evidence';
import { checkClass } from './check-class';

const given = (goal: Goal, from: Experiment) => {
  const assignment: Assignment = { ...noAssignment, locked: ['steps', 'seed'], goal };
  return { payload: encodeAssignment(assignment), assignment, from };
};

const line = (
  experiment: Experiment,
  payload: string,
  score: number | undefined,
  name = 'Ada',
  atSeconds = 1_700_000_000,
) => {
  const result = encodeResult(experiment, payload, { name, score, said: undefined, atSeconds });
  return `https://x.example/#network?e=${encodeExperiment(experiment)}&a=${payload}&r=${result}`;
};

const check = async (
  lines: readonly string[],
  task: ReturnType<typeof given>,
  records: readonly RunRecord[] | undefined,
) => {
  let raced = 0;
  const checked = await checkClass(
    resultsIn(lines.join('\n')),
    task,
    async () => {
      raced += 1;
      return records;
    },
    undefined,
    () => {},
  );
  return { raced, faults: checked.map(({ fault }) => fault?.kind), checked };
};

describe('a network that is run again', () => {
  const from = networkRace();
  const trained = [{ loss: [2.3, 0.4], diverged: false, testLoss: 0.3, testAccuracy: 0.96 }];
  const goal = { kind: 'accuracy', target: 95 } as const;
  const task = given(goal, from);

  it('may differ by a point and a half of accuracy, and by no more', async () => {
    const claims = [96, 97.4, 94.6, 97.6, 94.4];
    const lines = claims.map((claim) => line(from, task.payload, claim, `S${claim}`));
    const { faults, checked } = await check(lines, task, trained);
    expect(faults).toEqual([undefined, undefined, undefined, 'untrue', 'untrue']);
    expect(checked.map(({ score }) => score)).toEqual(claims.map(() => 96));
  });

  it('may differ by a tenth of its loss', async () => {
    const lowest = given({ kind: 'lowest-loss', target: 0 }, from);
    const lines = [0.4, 0.37, 0.44, 0.3].map((claim) =>
      line(from, lowest.payload, claim, `S${claim}`),
    );
    const { faults } = await check(lines, lowest, trained);
    expect(faults).toEqual([undefined, undefined, undefined, 'untrue']);
  });
});

describe('a plane that is run again', () => {
  const from = openingRace();
  const task = given({ kind: 'fewest-steps', target: 0.01 }, from);
  const records = [{ loss: [5, 1, 0.01, 0.001], x: [], y: [], diverged: false }];

  it('gives exactly what was handed in, or it is not so', async () => {
    const lines = [2, 3, undefined].map((claim, k) => line(from, task.payload, claim, `S${k}`));
    const { faults } = await check(lines, task, records);
    expect(faults).toEqual([undefined, 'untrue', 'untrue']);
  });

  it('is not run where a fault is seen before, or where it was run for the same', async () => {
    const other = { ...from, seed: 7 };
    const { raced, faults, checked } = await check(
      [
        line(from, task.payload, 2, 'Ada'),
        line(from, task.payload, 2, 'Ada', 1_700_000_099),
        line(other, task.payload, 2, 'Eve'),
        line(from, encodeAssignment(noAssignment), 2, 'Bob'),
        line(from, task.payload, 2, 'Cyd').slice(0, -9),
        // What was handed in beside another experiment.
        line(from, task.payload, 2, 'Dan').replace(/e=[^&]*/, `e=${encodeExperiment(other)}`),
      ],
      task,
      records,
    );
    expect(faults).toEqual([undefined, 'duplicate', 'unlocked', 'other', 'unreadable', 'tampered']);
    expect(checked[1]?.fault).toEqual({ kind: 'duplicate', of: 0 });
    expect(checked[2]?.fault).toEqual({ kind: 'unlocked', locks: ['seed'] });
    expect(raced).toBe(1);
  });

  it('of nobody are two, unless it is the very same; one that cannot be run says so', async () => {
    const lines = [1, 2, 2].map((at) => line(from, task.payload, 2, '', at));
    expect((await check(lines, task, records)).faults).toEqual([undefined, undefined, 'duplicate']);
    expect((await check(lines.slice(0, 1), task, undefined)).faults).toEqual(['failed']);
  });
});
