import { describe, expect, it } from 'vitest';
import { type LayerReport, troubleOf } from './inside';

const healthy: LayerReport = {
  name: 'w0',
  kind: 'dense',
  parameters: 100,
  weightNorm: 10,
  gradientNorm: 0.5,
  updateNorm: 0.01,
  histogram: { low: -1, high: 1, counts: [] },
  activations: { low: 0, high: 1, counts: [] },
  dead: { count: 1, of: 20, since: undefined },
};

const told = (more: Partial<LayerReport>) => troubleOf({ ...healthy, ...more }, [healthy]);

describe('what is wrong with a layer', () => {
  it('is nothing where its numbers are ordinary', () => {
    expect(told({})).toBeUndefined();
    expect(told({ updateNorm: undefined, dead: undefined })).toBeUndefined();
  });

  it('is the worst of what there is', () => {
    expect(told({ weightNorm: Number.NaN, dead: { count: 20, of: 20, since: 4 } })).toBe(
      'notFinite',
    );
    expect(told({ dead: { count: 20, of: 20, since: 4 }, gradientNorm: 0 })).toBe('dead');
    expect(told({ dead: { count: 10, of: 20, since: undefined } })).toBe('partlyDead');
    expect(told({ gradientNorm: 1e-6 })).toBe('vanishing');
    // As many times more parameters make the norm larger, not the gradient.
    expect(told({ gradientNorm: 4e-5, parameters: 1e4 })).toBe('vanishing');
    expect(told({ updateNorm: 1.1 })).toBe('fast');
    expect(told({ updateNorm: 9e-6 })).toBe('still');
  });
});
