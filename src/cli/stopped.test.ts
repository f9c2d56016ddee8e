import { describe, expect, it } from 'vitest';
import { runPlane } from './run-plane';
import { race } from './testing/export-scripts';

/* What SciPy calls success False, in BFGS, CG and L-BFGS-B alike, is no arrival. */

const CASES: readonly (readonly [string, string, readonly number[]])[] = [
  ['bfgs', '100*abs(y-x^2)+abs(1-x)', [-1, 1]],
  ['conjugate-gradient', '100*abs(y-x^2)+abs(1-x)', [-1, 1]],
  ['lbfgs', '100*abs(y-x^2)+abs(1-x)', [-1, 1]],
];

describe('a method that ends before its steps', () => {
  it.each(CASES)(
    '%s has stopped, not arrived, where its search fails: %s',
    (optimizer, formula, start) => {
      const [run] = runPlane(race({ optimizer }, { kind: 'formula', formula, start }));
      expect(run?.status).toBe('finished');
      expect(run).not.toHaveProperty('arrivedAt');
      expect(run?.stoppedAt).toBeLessThan(50);
      expect(run?.loss.at(-1)).toBeGreaterThan(0.1);
      expect(run).not.toHaveProperty('verdicts');
    },
  );

  it('has arrived where the slope is gone', () => {
    for (const optimizer of ['bfgs', 'lbfgs', 'newton', 'nelder-mead']) {
      const bowl = { kind: 'formula', formula: 'x^2 + 3*y^2', start: [2, 1] };
      const [run] = runPlane(race({ optimizer }, bowl, { steps: 200 }));
      expect([optimizer, run?.arrivedAt]).toEqual([optimizer, expect.any(Number)]);
      expect(run).not.toHaveProperty('stoppedAt');
    }
  });
});
