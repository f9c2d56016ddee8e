import { describe, expect, it } from 'vitest';
import { colorTable, ENTRIES, evenRamp, fromOklab, parseHex, STOPS, toOklab } from './color-map';

describe('OKLab', () => {
  // Ottosson's reference: sRGB red is (0.627955, 0.224863, 0.125846).
  it('knows white, black and red', () => {
    const round = (color: readonly number[]) => color.map((c) => Number(c.toFixed(4)) + 0);
    expect(round(toOklab([255, 255, 255]))).toEqual([1, 0, 0]);
    expect(round(toOklab([0, 0, 0]))).toEqual([0, 0, 0]);
    expect(round(toOklab([255, 0, 0]))).toEqual([0.628, 0.2249, 0.1258]);
  });

  it('comes back', () => {
    for (const hex of ['#143a4b', '#9fd3df', '#ff0000', '#7f8081']) {
      const rgb = parseHex(hex);
      fromOklab(toOklab(rgb)).forEach((channel, index) => {
        expect(channel).toBeCloseTo(rgb[index] ?? Number.NaN, 3);
      });
    }
  });
});

describe('evenRamp', () => {
  it('begins and ends at the outer stops', () => {
    const ramp = evenRamp(['#000000', '#102030', '#ffffff'], 11);
    expect(ramp[0]?.map(Math.round)).toEqual([0, 0, 0]);
    expect(ramp[10]?.map(Math.round)).toEqual([255, 255, 255]);
  });

  it('takes perceptually even steps on a straight ramp', () => {
    const ramp = evenRamp(['#000000', '#ffffff'], 5).map(toOklab);
    ramp.forEach(([lightness], index) => {
      expect(lightness).toBeCloseTo(index / 4, 4);
    });
  });
});

describe.each(['dark', 'light'] as const)('the %s colour map', (scheme) => {
  const table = colorTable(scheme);
  const lab = (entry: number) =>
    toOklab([table[entry * 3] ?? 0, table[entry * 3 + 1] ?? 0, table[entry * 3 + 2] ?? 0]);

  it('is even: neighbours are equally far apart but at the stops, where the chord cuts the corner', () => {
    const ramp = evenRamp(STOPS[scheme], ENTRIES).map(toOklab);
    const steps = ramp
      .slice(1)
      .map((b, index) => [b, ramp[index] ?? b] as const)
      .map(([b, a]) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
      .sort((a, b) => a - b);
    const middle = steps[steps.length >> 1] ?? 0;
    expect(steps.at(-1)).toBeLessThan(1.001 * middle);
    const uneven = steps.filter((step) => step < 0.999 * middle);
    expect(uneven.length).toBeLessThanOrEqual(STOPS[scheme].length);
  });

  it('is muted: chroma stays below a quarter of that of sRGB red', () => {
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      const [, a, b] = lab(entry);
      expect(Math.hypot(a, b)).toBeLessThan(0.257683 / 4);
    }
  });
});
