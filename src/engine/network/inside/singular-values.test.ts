import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../random/seeded';
import { singularValues } from './singular-values';

const PYTHON = '/usr/bin/python3';
const hasNumpy = spawnSync(PYTHON, ['-c', 'import numpy']).status === 0;
const SCRIPT = `
import json, sys
import numpy as np
print(json.dumps([np.linalg.svd(np.array(m), compute_uv=False).tolist() for m in json.load(sys.stdin)]))
`;

const whole = (matrix: ArrayLike<number>, rows: number, columns: number): number[] => {
  const work = singularValues(matrix, rows, columns);
  for (;;) {
    const { done, value } = work.next();
    if (done) return [...value];
  }
};

const rowsOf = (matrix: readonly number[], columns: number) =>
  Array.from({ length: matrix.length / columns }, (_, i) =>
    matrix.slice(i * columns, (i + 1) * columns),
  );

describe('singular values', () => {
  it.skipIf(!hasNumpy)(
    'are NumPy’s: tall, wide, of falling size and of less than full rank',
    () => {
      const random = createRandom(5, 'singular');
      const normal = (count: number) => Array.from({ length: count }, () => random.normal());
      const scaled = normal(60 * 20).map((value, k) => value * 10 ** (-(k % 20) / 4));
      const [u, v] = [normal(30), normal(12)];
      const cases = [
        { rows: 40, columns: 16, matrix: normal(40 * 16) },
        { rows: 9, columns: 31, matrix: normal(9 * 31) },
        { rows: 60, columns: 20, matrix: scaled },
        { rows: 200, columns: 128, matrix: normal(200 * 128) },
        { rows: 7, columns: 1, matrix: normal(7) },
        { rows: 30, columns: 12, matrix: u.flatMap((a) => v.map((b) => a * b)) },
      ];
      const ran = spawnSync(PYTHON, ['-c', SCRIPT], {
        input: JSON.stringify(cases.map(({ matrix, columns }) => rowsOf(matrix, columns))),
        encoding: 'utf8',
      });
      const theirs = JSON.parse(ran.stdout) as number[][];
      for (const [k, { matrix, rows, columns }] of cases.entries()) {
        const ours = whole(matrix, rows, columns);
        const expected = theirs[k] ?? [];
        const largest = expected[0] ?? Number.NaN;
        expect(ours).toHaveLength(Math.min(rows, columns));
        for (const [i, value] of ours.entries())
          expect(Math.abs(value - (expected[i] ?? Number.NaN))).toBeLessThan(3e-8 * largest);
      }
    },
  );

  it('of an orthogonal matrix are all 1', () => {
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    for (const value of whole([c, -s, s, c], 2, 2)) expect(value).toBeCloseTo(1, 14);
  });
});
