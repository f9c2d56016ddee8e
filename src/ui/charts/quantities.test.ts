import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults';
import { quantitiesOf, ratesVary, shownQuantities } from './quantities';

describe('quantities', () => {
  it('knows when a learning rate moves', () => {
    const { runs } = defaultExperiment('plane');
    const [run] = runs;
    if (!run) throw new Error('an experiment without runs');
    expect(ratesVary({ runs })).toBe(false);
    const cosine = { ...run, schedule: { kind: 'cosine', totalSteps: 10, minLr: 0 } };
    expect(ratesVary({ runs: [run, cosine] })).toBe(true);
    const turned = (name: string) => ({ ...run, changes: [{ step: 5, hyper: { [name]: 0.5 } }] });
    expect(ratesVary({ runs: [turned('lr')] })).toBe(true);
    expect(ratesVary({ runs: [turned('momentum')] })).toBe(false);
  });

  it('puts another quantity where there is no minimum to be distant from', () => {
    const chosen = ['loss', 'gradientNorm', 'distance'] as const;
    expect(shownQuantities(chosen, quantitiesOf('surface', 0), false)).toEqual([
      'loss',
      'gradientNorm',
      'stepLength',
    ]);
    expect(shownQuantities(chosen, quantitiesOf('surface', 1), true)).toEqual([...chosen, 'lr']);
    expect(shownQuantities(['lr'], quantitiesOf('surface', 1), true)).toEqual(['lr']);
  });
});
