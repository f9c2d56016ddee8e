import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import { createTestPage } from '../../../state/testing/test-page';
import { chooseDataset, putPoints } from './choose';

const labOf = () => createTestPage({ hash: '#/about/verification' }).page.labs.network;
const networkIn = (lab: ReturnType<typeof labOf>) => {
  const { experiment } = lab.document.getState();
  if (experiment.objective.kind !== 'network') throw new Error('no network');
  return { ...experiment, objective: experiment.objective };
};

describe('another data set', () => {
  it('opens with its race, and digits with theirs', () => {
    const lab = labOf();
    chooseDataset(lab, 'spirals');
    const spirals = networkIn(lab);
    expect(spirals.objective.dataset).toMatchObject({ kind: 'spirals', n: 400 });
    expect(spirals.runs.map(({ optimizer }) => optimizer)).toEqual([
      'sgd',
      'momentum',
      'rmsprop',
      'adam',
    ]);
    expect(spirals.steps).toBe(1000);
    chooseDataset(lab, 'mnist');
    expect(networkIn(lab).objective).toMatchObject({ dataset: 'mnist', model: 'mlp-128-128' });
  });

  it('keeps the layers, and runs that somebody has made their own', () => {
    const lab = labOf();
    chooseDataset(lab, 'moons');
    const layers = [{ kind: 'dense', units: 3, activation: 'relu' }] as const;
    lab.document.getState().setObjective({ model: { layers } });
    lab.document.getState().removeRun(0);
    const { runs } = networkIn(lab);
    chooseDataset(lab, 'xor');
    expect(networkIn(lab).objective).toMatchObject({ dataset: { kind: 'xor' }, model: { layers } });
    expect(networkIn(lab).runs).toEqual(runs);
  });

  it('shows no accuracy of values, and shows it again of classes', () => {
    const lab = labOf();
    const slots = () => lab.view.store.getState().slots;
    const before = slots();
    expect(before).toContain('accuracy');
    chooseDataset(lab, 'hills');
    expect(networkIn(lab).objective.loss).toBe('mean-squared-error');
    expect(slots()).not.toContain('accuracy');
    chooseDataset(lab, 'grid');
    expect(networkIn(lab).objective.loss).toBe('cross-entropy');
    expect(slots()).toEqual(before);
  });

  it('of digits takes points of the first set for one’s own', () => {
    const lab = labOf();
    chooseDataset(lab, 'points');
    expect(networkIn(lab).objective).toMatchObject({
      dataset: { kind: 'points', target: 'classes', classes: 2 },
      trainSize: 320,
    });
  });

  it('takes the points that are shown for one’s own', () => {
    const lab = labOf();
    chooseDataset(lab, 'circles');
    const { trainSize } = networkIn(lab).objective;
    chooseDataset(lab, 'points');
    expect(networkIn(lab).objective).toMatchObject({
      dataset: { kind: 'points', target: 'classes', classes: 2 },
      trainSize,
    });
  });

  it('keeps the rates of the points that become one’s own, and takes others where values are asked for', () => {
    const lab = labOf();
    const rates = () => networkIn(lab).runs.map(({ hyper }) => hyper.lr);
    chooseDataset(lab, 'circles');
    const circles = rates();
    chooseDataset(lab, 'points');
    expect(rates()).toEqual(circles);
    const csv = 'x;y;v\n0,5;1;0,25\n1;2;-3,5\n-1;0;12\n';
    const own = canonical({ objective: { kind: 'network', dataset: { kind: 'points', csv } } });
    if (own.objective.kind !== 'network') throw new Error('no network');
    putPoints(lab, own.objective.dataset);
    expect(networkIn(lab).objective).toMatchObject({
      dataset: { target: 'values' },
      loss: 'mean-squared-error',
      trainSize: 2,
    });
    expect(lab.view.store.getState().slots).not.toContain('accuracy');
    expect(rates().every((rate, k) => Number(rate) < Number(circles[k]))).toBe(true);
    // Digits leave nothing of it; runs of one's own stay.
    lab.document.getState().setRates(new Map([[0, 0.123]]));
    chooseDataset(lab, 'points');
    expect(rates()[0]).toBe(0.123);
  });
});
