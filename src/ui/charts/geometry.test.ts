import { describe, expect, it } from 'vitest';
import { FRAME, labelWidth, plotArea } from './geometry';
import { linearScale } from './scale';

describe('room for labels', () => {
  it('holds the longest one, minus and all, at 11 px of a monospaced font', () => {
    for (const [low, high] of [
      [-1.5e-24, 0],
      [-959.6, -12.25],
      [0, 1],
      [-123456.5, 10],
    ] as const) {
      const scale = linearScale(low, high);
      const longest = Math.max(...scale.labels.map(({ length }) => length));
      // Of 11 px, a digit of a monospaced font takes 0.6; recharts keeps 6 px for a tick's line and 4 px free.
      expect(labelWidth(scale)).toBeGreaterThanOrEqual(0.6 * 11 * longest + 10);
    }
  });

  it('is the same for short ones, so that charts do not jump', () => {
    expect(labelWidth({ labels: ['0', '10'] })).toBe(FRAME.left);
    expect(labelWidth({ labels: ['1e−16'] })).toBe(FRAME.left);
    expect(labelWidth({ labels: ['−2.5e−24'] })).toBeGreaterThan(FRAME.left);
  });

  it('is taken from the plot', () => {
    const { left, width } = plotArea({ width: 300, height: 100 }, 60);
    expect(left + width).toBe(300 - FRAME.right);
  });
});
