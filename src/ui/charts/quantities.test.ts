import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults';
import { possibleQuantities, ratesVary, shownQuantities, withQuantity } from './quantities';

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

  it('shows what is computed when asked for where somebody has asked', () => {
    const all = ['loss', 'sharpness', 'scaledSharpness'] as const;
    const none = { values: [], limit: [] };
    const some = { values: [[0, 5]] as const, limit: [] };
    expect(possibleQuantities(all, { minima: [] })).toEqual(['loss']);
    const asked = { sharpness: [none, some], scaledSharpness: [none, none] };
    expect(possibleQuantities(all, { minima: [], asked })).toEqual(['loss', 'sharpness']);
  });

  it('puts another quantity where there is no minimum to be distant from', () => {
    const chosen = ['loss', 'gradientNorm', 'distance'] as const;
    const all = ['loss', 'gradientNorm', 'distance', 'stepLength', 'lr'] as const;
    const known = possibleQuantities(all, { minima: [[0, 0, 0]] });
    expect(shownQuantities(chosen, possibleQuantities(all, { minima: [] }), false)).toEqual([
      'loss',
      'gradientNorm',
      'stepLength',
    ]);
    expect(shownQuantities(chosen, known, true)).toEqual([...chosen, 'lr']);
    expect(shownQuantities(['lr'], known, true)).toEqual(['lr']);
  });

  it('changes places with the quantity that is chosen', () => {
    const slots = ['loss', 'gradientNorm', 'distance'] as const;
    expect(withQuantity(slots, 0, 'distance')).toEqual(['distance', 'gradientNorm', 'loss']);
    expect(withQuantity(slots, 1, 'lr')).toEqual(['loss', 'lr', 'distance']);
  });
});
