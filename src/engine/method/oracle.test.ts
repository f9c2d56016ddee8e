import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlaneSpec } from '../../experiment/types';
import { compilePlane } from '../surface/compiled';
import { simulateSurface } from '../surface/simulate';
import { experimentOf } from '../testing';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../catalog/fixtures/${name}`, import.meta.url), 'utf8'));

interface ClassicalCase {
  readonly optimizer: string;
  readonly reference: string;
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly x: readonly [number, number];
  readonly functionEvaluations: number;
  readonly gradientEvaluations: number;
}

const classical: readonly ClassicalCase[] = fixture('classical.json');

const runOf = (
  surface: string,
  start: readonly number[],
  optimizer: string,
  hyper: object,
  steps: number,
) => {
  const experiment = experimentOf({
    objective: { kind: 'surface', surface, start },
    steps,
    runs: [{ optimizer, hyper }],
  });
  const [run] = simulateSurface(experiment).runs;
  if (run === undefined) throw new Error('no run');
  return { run, spec: experiment.objective as PlaneSpec };
};

describe('classical methods against SciPy', () => {
  it.each(classical)('$optimizer on $surface: $reference', (one) => {
    const { run, spec } = runOf(one.surface, one.start, one.optimizer, {}, 1000);
    const x = run.x[run.lastStep] ?? Number.NaN;
    const y = run.y[run.lastStep] ?? Number.NaN;
    const gradient = new Float64Array(2);
    compilePlane(spec).gradient(x, y, gradient);
    expect(run.status).toBe('finished');
    expect(Math.hypot(...gradient)).toBeLessThan(1e-5);
    expect(Math.hypot(x - one.x[0], y - one.x[1])).toBeLessThan(1e-5);
    expect(run.spent).toBeLessThanOrEqual(2 * one.gradientEvaluations);
    expect(run.functionEvaluations).toBeLessThanOrEqual(2 * one.functionEvaluations);
  });
});

interface PathCase {
  readonly optimizer: string;
  readonly hyper: object;
  readonly surface: string;
  readonly start: readonly number[];
  readonly steps: number;
  readonly path: readonly (readonly [number, number])[];
  readonly loss: readonly number[];
}

const paths: readonly PathCase[] = fixture('optimizers.json');
/** Calls of the closure that torch.optim.LBFGS makes in these cases, counted with PyTorch 1.13.1. */
const CLOSURES: Readonly<Record<string, number>> = { rosenbrock: 109, beale: 146 };

describe('L-BFGS against torch.optim.LBFGS', () => {
  it.each(paths.filter(({ optimizer }) => optimizer === 'lbfgs'))('on $surface', (one) => {
    const { run } = runOf(one.surface, one.start, one.optimizer, one.hyper, one.steps);
    const final = one.loss.at(-1) ?? Number.NaN;
    expect(run.loss[run.lastStep]).toBeLessThanOrEqual(final + 1e-6);
    expect(Math.abs((run.loss[run.lastStep] ?? Number.NaN) - final)).toBeLessThan(1e-6);
    expect(run.spent).toBeLessThanOrEqual(2 * (CLOSURES[one.surface] ?? 0));
    // The same steps, until rounding that the valley magnifies.
    for (let k = 0; k <= 30; k += 1) {
      const [x, y] = one.path[k] ?? [Number.NaN, Number.NaN];
      expect(Math.abs((run.x[k] ?? Number.NaN) - x)).toBeLessThan(1e-8);
      expect(Math.abs((run.y[k] ?? Number.NaN) - y)).toBeLessThan(1e-8);
    }
  });
});
