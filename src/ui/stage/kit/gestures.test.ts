import { describe, expect, it } from 'vitest';
import { wheelFactor } from './gestures';

const wheel = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
  wheelFactor({ deltaY, deltaMode, ctrlKey });

describe('wheelFactor', () => {
  it('undoes itself', () => {
    expect(wheel(120) * wheel(-120)).toBeCloseTo(1, 12);
  });

  it('magnifies upwards, by e for 480 pixels', () => {
    expect(wheel(-480)).toBeCloseTo(Math.E, 12);
  });

  it('takes 15 lines for 480 pixels', () => {
    expect(wheel(-15, 1)).toBeCloseTo(Math.E, 12);
  });

  it("feels a trackpad's pinch more", () => {
    expect(wheel(-90, 0, true)).toBeCloseTo(Math.E, 12);
  });
});
