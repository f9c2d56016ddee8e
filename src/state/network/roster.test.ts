import { describe, expect, it } from 'vitest';
import type { NetworkEvent } from '../../worker/client';
import { createRoster } from './roster';

const evaluation = (run: number) =>
  ({ type: 'evaluation', session: 1, run, step: 0, set: 'test', loss: 1 }) as NetworkEvent;
const frame = (runs: number) =>
  ({
    type: 'frame',
    session: 1,
    step: 5,
    made: Array.from({ length: runs }, (_, run) => run + 1),
    status: Array.from({ length: runs }, (_, run) => (run === 0 ? 'diverged' : 'running')),
    blocks: Array.from({ length: runs }, (_, run) => ({ run, count: 0 })),
  }) as unknown as NetworkEvent;
const regrouped = (change: number, stateBytes: readonly number[]): NetworkEvent => ({
  type: 'regrouped',
  session: 1,
  change,
  stateBytes,
});

describe('what the worker tells while the list of runs changes', () => {
  it('is of the runs that it was of, whichever numbers they have', () => {
    const sent: { change: number; origins: unknown }[] = [];
    const roster = createRoster((command) => sent.push(command));
    const runOf = (run: number) => {
      const told = roster.translate(evaluation(run));
      return told?.type === 'evaluation' ? told.run : undefined;
    };
    const experiment = {} as never;
    expect([0, 1, 2].map(runOf)).toEqual([0, 1, 2]);
    // The first leaves; then one joins between the others; neither was told yet, then both are in one.
    roster.follow(experiment, [1, 2]);
    roster.follow(experiment, [0, undefined, 1]);
    expect([0, 1, 2].map(runOf)).toEqual([undefined, 0, 2]);
    expect(roster.commit()).toBe(true);
    expect(roster.commit()).toBe(false);
    expect(sent).toMatchObject([{ change: 1, origins: [1, undefined, 2] }]);
    // The last one leaves before the worker has answered.
    roster.follow(experiment, [0, 1]);
    roster.commit();
    expect([0, 1, 2].map(runOf)).toEqual([undefined, 0, undefined]);
    expect(roster.translate(frame(3))).toMatchObject({
      made: [2, 0],
      status: ['running', 'running'],
      blocks: [{ run: -1 }, { run: 0 }, { run: -1 }],
    });
    // From its answers on it speaks by the list that they are of.
    expect(roster.translate(regrouped(1, [7, 8, 9]))).toMatchObject({ stateBytes: [7, 8] });
    expect([0, 1, 2].map(runOf)).toEqual([0, 1, undefined]);
    expect(roster.translate(regrouped(2, [7, 8]))).toMatchObject({ stateBytes: [7, 8] });
    expect([0, 1].map(runOf)).toEqual([0, 1]);
  });
});
