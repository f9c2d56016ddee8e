import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import { pathBound } from '../../experiment/testing/path-bound';
import { simulateSurface } from './simulate';

interface Case {
  readonly optimizer: string;
  readonly reference: string;
  readonly hyper: Readonly<Record<string, number | boolean>>;
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly path: readonly (readonly [number, number])[];
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../catalog/fixtures/optimizers.json', import.meta.url), 'utf8'),
);
// L-BFGS is no rule but a method, with a test of its own.
const known = cases.filter(({ optimizer }) => optimizer !== 'lbfgs');

describe('races on planes follow the reference implementations', () => {
  it.each(
    known.map(
      (one, i) =>
        [`${i} ${one.optimizer} ${JSON.stringify(one.hyper)} ${one.surface}`, one] as const,
    ),
  )('%s', (_name, { optimizer, hyper, surface, start, steps, path }) => {
    const parsed = parseExperiment({
      objective: { kind: 'surface', surface, start },
      steps,
      runs: [{ optimizer, hyper }],
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const [run] = simulateSurface(parsed.value).runs;
    expect(run?.status).toBe('finished');
    expect(run?.x.length).toBe(path.length);
    let worst = 0;
    path.forEach(([x, y], k) => {
      const off = Math.max(Math.abs((run?.x[k] ?? NaN) - x), Math.abs((run?.y[k] ?? NaN) - y));
      worst = Math.max(worst, off / Math.max(1, Math.abs(x), Math.abs(y)));
      expect(off).not.toBeNaN();
    });
    expect(worst).toBeLessThan(pathBound({ optimizer, surface }));
  });
});
