import { describe, expect, it } from 'vitest';
import { decodeExperiment, encodeExperiment } from '../../experiment/codec';
import { canonical, defaultRun } from '../../experiment/defaults';
import { lookOf } from '../../experiment/run-looks';
import { createDocument } from './document';

const opened = () =>
  createDocument({
    experiment: canonical({
      steps: 10,
      runs: ['sgd', 'momentum', 'adam', 'lion'].map((optimizer) => ({ optimizer })),
    }),
    kind: 'plane',
    before: () => {},
    leaving: () => {},
    midRace: () => undefined,
    refused: ({ message }) => {
      throw new Error(message);
    },
    corrected: () => {},
  });

describe('the looks of runs', () => {
  it('are theirs when others go, come, are copied, or become another optimizer', () => {
    const document = opened();
    const looks = () => {
      const { runs } = document.getState().experiment;
      return runs.map(({ optimizer }, run) => `${optimizer} ${lookOf(runs, run)}`);
    };
    document.getState().removeRun(0);
    expect(looks()).toEqual(['momentum 1', 'adam 2', 'lion 3']);
    document.getState().addRun('adagrad');
    expect(looks()).toEqual(['momentum 1', 'adam 2', 'lion 3', 'adagrad 0']);
    document.getState().duplicateRun(1);
    expect(looks()).toEqual(['momentum 1', 'adam 2', 'adam 4', 'lion 3', 'adagrad 0']);
    document.getState().removeRun(1);
    document.getState().chooseOptimizer(1, 'sgd');
    document.getState().forkRun(0);
    expect(looks()).toEqual(['custom 1', 'sgd 4', 'lion 3', 'adagrad 0']);
    document.getState().putRun(2, defaultRun('adam', 'plane'), false);
    document.getState().putRun(2, defaultRun('rmsprop', 'plane'), true);
    expect(looks()).toEqual(['custom 1', 'sgd 4', 'adam 3', 'rmsprop 2', 'adagrad 0']);
  });

  it('are kept by a link', () => {
    const document = opened();
    document.getState().removeRun(1);
    const { experiment } = document.getState();
    expect(experiment.runs.map(({ look }) => look)).toEqual([undefined, 2, 3]);
    const again = decodeExperiment(encodeExperiment(experiment));
    expect(again.ok && again.value).toEqual(experiment);
  });
});
