import { describe, expect, it } from 'vitest';
import type { NumberSpec } from '../../catalog/definition';
import { optimizers } from '../../catalog/optimizers';
import { fromPosition, stepValue, toPosition } from './scale';

const lr: NumberSpec = { default: 1e-3, min: 1e-6, max: 10, scale: 'log' };
const decay: NumberSpec = { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 };
const beta: NumberSpec = { default: 0.999, min: 0, max: 0.9999, scale: 'complement' };
const power: NumberSpec = { default: 1, min: 0, max: 5, scale: 'linear' };
const steps: NumberSpec = { default: 200, min: 1, max: 10000, scale: 'integer' };

describe('a slider scale', () => {
  it('is logarithmic for rates', () => {
    expect(toPosition(lr, 1e-6)).toBe(0);
    expect(toPosition(lr, 10)).toBe(1);
    expect(toPosition(lr, Math.sqrt(1e-5))).toBeCloseTo(0.5, 12);
    expect(fromPosition(lr, 3 / 7)).toBe(1e-3);
  });
  it('is logarithmic in 1 - value for decay rates', () => {
    expect(toPosition(beta, 0.99)).toBeCloseTo(0.5, 12);
    expect(fromPosition(beta, 0.25)).toBe(0.9);
    expect(fromPosition(beta, 0)).toBe(0);
    expect(fromPosition(beta, 1)).toBe(0.9999);
  });
  it('has a stop at 0 where an option can be off', () => {
    expect(toPosition(decay, 0)).toBe(0);
    expect(fromPosition(decay, 0)).toBe(0);
    expect(fromPosition(decay, 0.06)).toBe(1e-6);
    expect(fromPosition(lr, 0)).toBe(1e-6);
  });
  it('gives whole numbers for counts', () => {
    for (let p = 0; p <= 1; p += 0.01) {
      expect(Number.isInteger(fromPosition(steps, p))).toBe(true);
    }
  });
  it('keeps values beyond its ends at its ends', () => {
    expect(toPosition(lr, 1e9)).toBe(1);
    expect(toPosition(power, -3)).toBe(0);
  });

  it.each(
    optimizers.flatMap((optimizer) =>
      Object.entries(optimizer.hyper).flatMap(([name, spec]): [string, NumberSpec][] =>
        'scale' in spec ? [[`${optimizer.id} ${name}`, spec]] : [],
      ),
    ),
  )('%s: grows with the position and comes back within its rounding', (_, spec) => {
    let before = Number.NEGATIVE_INFINITY;
    for (let p = 0; p <= 1; p += 1 / 256) {
      const value = fromPosition(spec, p);
      expect(value).toBeGreaterThanOrEqual(before);
      expect(Math.abs(toPosition(spec, value) - p)).toBeLessThan(0.05);
      before = value;
    }
  });
});

describe('arrow keys', () => {
  it('go to the next number a person would write', () => {
    expect(stepValue(lr, 0.05, 1)).toBe(0.06);
    expect(stepValue(lr, 0.1, -1)).toBe(0.08);
    expect(stepValue(lr, 0.0123, 1)).toBe(0.015);
    expect(stepValue(lr, 0.05, 1, true)).toBe(0.5);
    expect(stepValue(beta, 0.9, 1)).toBe(0.92);
    expect(stepValue(beta, 0.99, -1)).toBe(0.988);
    expect(stepValue(steps, 200, -1)).toBe(199);
    expect(stepValue(power, 1, 1)).toBe(1.1);
  });
  it('leave and reach 0 where an option can be off', () => {
    expect(stepValue(decay, 0, 1)).toBe(1e-6);
    expect(stepValue(decay, 1e-6, -1)).toBe(0);
  });
});
