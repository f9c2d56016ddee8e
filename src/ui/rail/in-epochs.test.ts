import { describe, expect, it } from 'vitest';
import type { HyperSpec } from '../../catalog/definition';
import { schedules } from '../../catalog/schedules';
import { acceptValue } from '../../experiment/value';
import { inEpochs } from './in-epochs';

const params = schedules.flatMap((schedule) =>
  Object.entries(schedule.params as Record<string, HyperSpec>).map(
    ([name, spec]) => [schedule.id, name, spec] as const,
  ),
);

describe('a length counted in epochs', () => {
  it('is the same steps again, for every parameter that has a length', () => {
    let lengths = 0;
    for (const [schedule, name, spec] of params)
      for (const perEpoch of [1, 14, 468, 60_000]) {
        const values = spec.kind === 'list' ? [[30, 400], []] : [1, 2, 469, 99_999];
        for (const value of values) {
          const shown = inEpochs(spec, value, perEpoch);
          if (shown === undefined) continue;
          lengths += 1;
          expect(shown.toSteps(shown.value), `${schedule}, ${name}`).toEqual(value);
        }
      }
    expect(lengths).toBeGreaterThan(150);
  });

  it('is the nearest step that the schedule allows', () => {
    const [, , spec] = params.find(([id, name]) => id === 'cosine' && name === 'totalSteps') ?? [];
    if (spec === undefined) throw new Error('cosine has no length');
    const shown = inEpochs(spec, 936, 468);
    expect(shown?.value).toBe(2);
    expect(inEpochs(spec, 23, 468)?.value).toBe(0.049);
    expect(inEpochs(spec, 467, 468)?.value).toBe(0.998);
    expect(shown?.toSteps(3.5)).toBe(1638);
    expect(shown?.toSteps(0)).toBe(1);
    for (const [schedule, name, one] of params)
      for (const epochs of [0, 1e-9, 0.1, 7]) {
        const found = one.kind === 'list' ? undefined : inEpochs(one, 10, 468);
        if (found === undefined) continue;
        const accepted = acceptValue(one, found.toSteps(epochs));
        expect(accepted, `${schedule}, ${name}`).toBeDefined();
      }
  });

  it('is what a schedule calls steps, a period or milestones', () => {
    const named = /[sS]teps$|^stepSize|^period$|^milestones$/;
    for (const [schedule, name, spec] of params) {
      const isLength = spec.kind !== 'flag' && spec.kind !== 'choice' && spec.unit === 'steps';
      expect([schedule, name, isLength]).toEqual([schedule, name, named.test(name)]);
    }
  });

  it('is not what has no length', () => {
    for (const [, name, spec] of params)
      if (['gamma', 'minLr', 'pctStart', 'patience'].includes(name))
        expect(inEpochs(spec, 3, 468)).toBeUndefined();
  });
});
