import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import { DIVERGED, ELSEWHERE, NEVER, PENDING } from '../../../experiment/map/spec';
import type { MapPicture } from '../../../state/surface/map';
import { mapColors, paintPixels } from './palette';
import { pixelFacts, sharesOf } from './pixel-facts';

/** 3 × 2 pixels: two at the minimum, one of them late; one gone, one elsewhere, one unknown, one gone late. */
const picture: MapPicture = {
  spec: {
    kind: 'basins',
    experiment: canonical({ objective: { kind: 'surface', surface: 'sphere' } }),
    run: 0,
    steps: 50,
    width: 3,
    height: 2,
    view: [
      [0, 3],
      [0, 2],
    ],
  },
  fate: Int16Array.of(0, 0, DIVERGED, ELSEWHERE, PENDING, DIVERGED),
  steps: Int32Array.of(2, 40, 3, 50, 0, 30),
  loss: Float32Array.of(1e-6, 1e-3, Number.NaN, 0.5, 0, Number.NaN),
  reached: Int32Array.of(1, 39, NEVER, NEVER, 0, NEVER),
  done: 5 / 6,
  backend: 'cpu',
  reason: 'forced',
  minima: [[0, 0, 0]],
  milliseconds: 1,
};

describe('sharesOf', () => {
  it('counts what is known', () => {
    expect(sharesOf(picture)).toEqual({
      minima: [0.4],
      diverged: 0.4,
      elsewhere: 0.2,
      reached: 0.4,
    });
  });
});

describe('pixelFacts', () => {
  it('finds the pixel from the upper left on', () => {
    expect(pixelFacts(picture, [1.5, 1.5])).toMatchObject({ fate: 0, steps: 40, reached: 39 });
    expect(pixelFacts(picture, [0.1, 0.1])).toMatchObject({ fate: ELSEWHERE, reached: undefined });
    expect(pixelFacts(picture, [1.5, 0.5])).toBeUndefined();
    expect(pixelFacts(picture, [3.5, 0.5])).toBeUndefined();
  });
});

describe('paintPixels', () => {
  const painted = paintPixels(picture, mapColors(picture, 'loss'));
  /** Sum of the channels; alpha apart. */
  const light = (k: number) => {
    const color = painted[k] ?? 0;
    return (color & 255) + ((color >> 8) & 255) + ((color >> 16) & 255);
  };

  it('makes what is fast brighter, and leaves out what is not known', () => {
    expect(light(0)).toBeGreaterThan(light(1) + 100);
    expect(light(5)).toBeGreaterThan(light(2));
    expect(painted[4]).toBe(0);
    expect(painted[0]).not.toBe(painted[3]);
  });
});
