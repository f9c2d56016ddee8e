import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../catalog/optimizers';
import { evaluate, readHyper } from '../formula/evaluate';
import { numericHyper, runProgram } from './program';
import { follow, valid } from './testing/walk';

/*
 * Optimizers that no library of the oracle has, against their papers' algorithms in NumPy, written without a look at
 * the catalogue: see scripts/fixtures/make_paper_fixtures.py and catalog/fixtures/README.md.
 */

type Pair = readonly [number, number];

interface PaperCase {
  readonly optimizer: string;
  readonly reference: string;
  readonly hyper: Readonly<Record<string, number | boolean>>;
  readonly surface: string;
  readonly start: Pair;
  readonly steps: number;
  readonly path: readonly Pair[];
  /** The point on which the run is judged after each step, where it is not that of the path. */
  readonly judged?: readonly Pair[];
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../catalog/fixtures/${name}`, import.meta.url), 'utf8'));
const cases: readonly PaperCase[] = read('paper.json');

const deviation = (actual: readonly number[], expected: Pair) =>
  Math.max(
    ...expected.map(
      (value, i) => Math.abs((actual[i] ?? Number.NaN) - value) / Math.max(Math.abs(value), 1e-3),
    ),
  );

describe('optimizers follow their papers', () => {
  it('every rule of the catalogue has a case, here or in the oracle', () => {
    const covered = new Set(
      [...cases, ...read('optimizers.json'), ...read('given.json')].map(
        ({ optimizer }) => optimizer,
      ),
    );
    for (const entry of optimizers) if ('rule' in entry) expect(covered).toContain(entry.id);
  });

  it.each(cases)(
    '$optimizer $hyper on $surface goes the way of $reference',
    ({ optimizer, hyper, surface, start, steps, path, judged }) => {
      const experiment = valid({
        objective: { kind: 'surface', surface, start },
        steps,
        runs: [{ optimizer, hyper }],
      });
      const [run] = experiment.runs;
      const program = run && runProgram(run);
      if (run === undefined || program?.ok !== true) throw new Error('no program');
      const point = program.value.evaluate;
      expect(point === undefined).toBe(judged === undefined);
      const numbers = numericHyper(run);
      let step = 0;
      let worst = 0;
      for (const { theta, state } of follow(experiment)) {
        const expected = path[step];
        if (expected === undefined) throw new Error('too long');
        worst = Math.max(worst, deviation([...theta], expected));
        const seen = judged?.[step];
        // Nothing is averaged before the first update.
        if (seen !== undefined && point !== undefined && step > 0) {
          const at = (i: number) =>
            evaluate(point, (name) => {
              const values = name === 'theta' ? theta : state[name];
              return values === undefined
                ? readHyper(numbers, name)
                : (values[i] ?? values[0] ?? Number.NaN);
            });
          worst = Math.max(worst, deviation([at(0), at(1)], seen));
        }
        step += 1;
      }
      expect(step).toBe(path.length);
      expect(worst).toBeLessThan(1e-9);
    },
  );
});
