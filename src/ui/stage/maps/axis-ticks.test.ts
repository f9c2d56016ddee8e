import { describe, expect, it } from 'vitest';
import { type MapTicks, mapTicks } from './axis-ticks';

const labels = ({ ticks }: MapTicks) => ticks.map(({ label }) => label);

describe('mapTicks', () => {
  it('are powers of ten over many decades', () => {
    expect(labels(mapTicks('log', [-4, 0], 6))).toEqual(['1e−4', '0.001', '0.01', '0.1', '1']);
  });

  it('are nines where the scale is logarithmic in 1 - value', () => {
    expect(labels(mapTicks('complement', [0, 3], 5))).toEqual(['0', '0.9', '0.99', '0.999']);
  });

  it('are round values within a decade, where they stand in scaled units', () => {
    const ticks = mapTicks('log', [Math.log10(0.2), Math.log10(0.6)], 4);
    expect(labels(ticks)).toEqual(['0.2', '0.3', '0.4', '0.5', '0.6']);
    expect(ticks.ticks[2]?.at).toBeCloseTo(Math.log10(0.4), 12);
  });

  it('are those of any axis on a linear one', () => {
    expect(labels(mapTicks('linear', [-5, 5], 5))).toEqual(['−4', '−2', '0', '2', '4']);
  });

  it('are differences from one of them where a zoom is deep', () => {
    const deep = mapTicks('linear', [3.5357134, 3.5357146], 4);
    expect(deep.base).toBe('3.535714');
    expect(labels(deep)).toEqual(['−5e−7', '0', '+5e−7']);
  });
});
