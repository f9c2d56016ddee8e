import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valid, walk } from './testing/walk';

/* What begins from the rate, and what keeps the run's own: PyTorch's paths under schedules. See catalog/fixtures/README.md. */

interface ScheduledCase {
  readonly optimizer: string;
  readonly hyper: object;
  readonly schedule: { readonly kind: string };
  readonly surface: string;
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly path: readonly (readonly [number, number])[];
}

const cases: readonly ScheduledCase[] = JSON.parse(
  readFileSync(new URL('../catalog/fixtures/scheduled.json', import.meta.url), 'utf8'),
);

describe('optimizers under a schedule', () => {
  it.each(cases)(
    '$optimizer $hyper with $schedule.kind on $surface',
    ({ optimizer, hyper, schedule, surface, start, steps, path }) => {
      const objective = { kind: 'surface', surface, start };
      const ours = walk(valid({ objective, steps, runs: [{ optimizer, hyper, schedule }] }));
      path.forEach((point, step) => {
        point.forEach((expected, k) => {
          const found = ours[step]?.[k] ?? Number.NaN;
          expect(Math.abs(found - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
        });
      });
    },
  );
});
