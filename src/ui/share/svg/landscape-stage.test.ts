import { describe, expect, it } from 'vitest';
import type { LandscapePlane } from '../../../experiment/network/landscape';
import { networkRace } from '../../../experiment/presets';
import { landscapeStage } from './landscape-stage';
import { layersTogether } from './sheet-parts';

const size = { width: 400, height: 300 };
const way = (x: number) => ({
  steps: [0, 10],
  at: [
    [0, 0],
    [x, 1],
  ],
  distance: [0, 0],
});
const plane = {
  id: 1,
  choice: { kind: 'pca' },
  held: [0.7, 0.2],
  points: 4,
  reach: undefined,
  runs: [way(4), way(-2)],
} as unknown as LandscapePlane;
const grid = {
  plane: 1,
  domain: [
    [-6, 8],
    [-2.4, 3.6],
  ],
  side: 5,
  values: Float32Array.from({ length: 25 }, (_, k) => 10 ** ((k % 5) - 2)),
  done: 25,
  of: 1089,
  examples: 100,
} as const;
const look = { color: '#123456', marker: 'circle', dash: [], selected: false, diverged: false };
const columns = { length: 2, column: () => Float64Array.of(2, 1) };

const draw = (visible: readonly boolean[], shown: object = { plane, grid }) => {
  const layers = landscapeStage(
    {
      experiment: networkRace(),
      runs: visible.map(() => columns),
      looks: visible.map((one) => ({
        ...look,
        marker: 'circle' as const,
        visible: one,
        ghost: true,
      })),
      step: 10,
      extent: Number.POSITIVE_INFINITY,
      shown: {} as never,
      zoom: undefined,
      companions: { list: [], stride: 1, paths: [] },
      landmarks: { global: [], local: [], saddles: [] },
      names: undefined,
      startLabel: 'start',
    },
    { plane: undefined, grid: undefined, names: ['PC 1 · 70 %', 'PC 2 · 20 %'], ...shown },
    size,
    () => 'data:heat',
  );
  return layers && layersTogether(layers);
};

describe('a picture of the landscape', () => {
  it('has the loss, its contours at powers of ten and between, the runs that are drawn and what the axes hold', () => {
    const both = draw([true, true])?.join('') ?? '';
    expect(both).toContain('data:heat');
    for (const text of ['PC 1 · 70 %', 'PC 2 · 20 %', '>start<', '>0.1<', '>10<'])
      expect(both).toContain(text);
    // The loss covers all of it: its picture goes beyond every edge.
    const [, left = 0, top = 0, width = 0, height = 0] =
      /<image x="([-\d.e]+)" y="([-\d.e]+)" width="([\d.]+)" height="([\d.]+)"/
        .exec(both)
        ?.map(Number) ?? [];
    expect(Math.max(left, top)).toBeLessThanOrEqual(0);
    expect(left + width).toBeGreaterThanOrEqual(size.width);
    expect(top + height).toBeGreaterThanOrEqual(size.height);
    const runsOf = (svg: string) => svg.match(/stroke="#123456"/g)?.length ?? 0;
    expect(runsOf(both)).toBe(2 * runsOf(draw([true, false])?.join('') ?? ''));
  });

  it('is drawn without the loss where it is not there yet, and not at all without a plane', () => {
    const bare = draw([true, true], { plane })?.join('') ?? '';
    expect(bare).not.toContain('<image');
    expect(bare).toContain('>start<');
    expect(draw([true, true], {})).toBeUndefined();
  });
});
