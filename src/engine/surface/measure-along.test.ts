import { expect, it } from 'vitest';
import { measuredBy } from '../../experiment/recorded/columns';
import { experimentOf } from '../testing';
import { type AlongPath, measureAlong } from './measure-along';
import { createSurfaceObjective } from './objective';
import { simulateSurface } from './simulate';

const experiment = experimentOf({
  seed: 5,
  objective: { surface: 'himmelblau', gradientNoise: 2, start: [0.5, -1] },
  steps: 25,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'sgd', hyper: { lr: 1 } },
  ],
});

const along = (wanted: AlongPath, run: number) => {
  const { objective: spec, seed, steps } = experiment;
  const path = simulateSurface(experiment).runs[run];
  if (spec.kind === 'network' || path === undefined) throw new Error('a plane is wanted');
  const out = Object.fromEntries(wanted.map(({ name }) => [name, new Float64Array(steps + 1)]));
  measureAlong(createSurfaceObjective(spec, seed), { ...path, steps }, wanted, out);
  return { path, out, count: path.lastStep + 1 };
};

it('measures what the loop does by itself, to the last bit, also where a run diverges', () => {
  for (const run of [0, 1]) {
    const { path, out, count } = along([...measuredBy('gradient'), ...measuredBy('update')], run);
    expect(out.gradientNorm?.slice(0, count)).toEqual(path.gradientNorm);
    expect(out.stepLength?.slice(0, count)).toEqual(path.stepLength);
  }
});

it('measures anything else of a point, of its gradient and of the update that led there', () => {
  const wanted: AlongPath = [
    {
      name: 'distanceFromOrigin',
      source: { kind: 'point', scalars: [(by, theta) => by.norm(theta)] },
    },
    {
      name: 'gradientFromPoint',
      source: {
        kind: 'gradient',
        scalars: [(by, gradient, theta) => by.distance(gradient, theta)],
      },
    },
    {
      name: 'before',
      source: { kind: 'update', scalars: [(by, _after, before) => by.norm(before)] },
    },
    {
      name: 'perGradient',
      source: {
        kind: 'update',
        scalars: [
          (by, after, before) => by.distance(after, before),
          (by, _after, _before, gradient) =>
            gradient === undefined ? undefined : by.norm(gradient),
        ],
        value: ([length = 0, norm = 0]) => length / norm,
      },
    },
  ];
  const { path, out, count } = along(wanted, 0);
  for (let k = 0; k < count; k += 1) {
    const length = Math.hypot(path.x[k] ?? 0, path.y[k] ?? 0);
    expect(out.distanceFromOrigin?.[k]).toBeCloseTo(length, 12);
    if (k > 0) {
      expect(out.before?.[k]).toBeCloseTo(Math.hypot(path.x[k - 1] ?? 0, path.y[k - 1] ?? 0), 12);
      expect(out.perGradient?.[k]).toBe(
        (path.stepLength[k] ?? 0) / (path.gradientNorm[k - 1] ?? 0),
      );
    }
    const apart = out.gradientFromPoint?.[k] ?? 0;
    // The triangle's inequality, from both sides.
    const norm = path.gradientNorm[k] ?? 0;
    if (k < experiment.steps) {
      expect(apart).toBeLessThanOrEqual(norm + length + 1e-12);
      expect(apart).toBeGreaterThanOrEqual(Math.abs(norm - length) - 1e-12);
    }
  }
  expect(out.before?.[0]).toBeNaN();
  expect(out.perGradient?.[0]).toBeNaN();
  expect(out.gradientFromPoint?.[experiment.steps]).toBeNaN();
});
