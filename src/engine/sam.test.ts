import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulateSurface } from './surface/simulate';
import { experimentOf } from './testing';
import { raceOnDevice } from './testing-device-race';

interface SamCase {
  readonly optimizer: string;
  readonly hyper: object;
  readonly rho: number;
  readonly surface: string;
  readonly start: readonly number[];
  readonly path: readonly (readonly [number, number])[];
}

const cases: readonly SamCase[] = JSON.parse(
  readFileSync(new URL('../catalog/fixtures/sam.json', import.meta.url), 'utf8'),
);

const experiment = (one: SamCase) =>
  experimentOf({
    objective: { kind: 'surface', surface: one.surface, start: one.start },
    steps: one.path.length - 1,
    runs: [
      {
        optimizer: one.optimizer,
        hyper: one.hyper,
        wrappers: [{ kind: 'sam', rho: one.rho }],
      },
    ],
  });

describe('SAM around a rule', () => {
  it.each(cases)('$optimizer on $surface, rho $rho: the path that PyTorch takes', (one) => {
    const [run] = simulateSurface(experiment(one)).runs;
    one.path.forEach(([x, y], k) => {
      const scale = Math.max(1, Math.abs(x), Math.abs(y));
      expect(Math.abs((run?.x[k] ?? Number.NaN) - x) / scale).toBeLessThan(1e-9);
      expect(Math.abs((run?.y[k] ?? Number.NaN) - y) / scale).toBeLessThan(1e-9);
    });
    expect(run?.spent).toBe(2 * (one.path.length - 1));
    expect(Array.from(run?.evaluations ?? []).slice(0, 3)).toEqual([0, 2, 4]);
  });

  it('gives everything back on a device', async () => {
    const [one] = cases;
    if (one === undefined) throw new Error('no case');
    const { race, live, samples } = await raceOnDevice(experiment(one));
    expect(samples[0]?.map(({ x, y }) => [x, y]).at(-1)?.[0]).toBeCloseTo(
      one.path.at(-1)?.[0] ?? 0,
      12,
    );
    race.dispose();
    expect(live.size).toBe(0);
  });
});
