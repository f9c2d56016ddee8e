import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';
import { decodeExperiment, encodeExperiment } from './codec';
import { parseExperiment } from './schema';
import { companionsOf, furtherStarts, noiseDeviation } from './starts';
import type { Experiment, PlaneSpec } from './types';

const parse = (objective: object): Experiment => {
  const parsed = parseExperiment({ objective: { surface: 'rosenbrock', ...objective } });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const planeOf = ({ objective }: Experiment): PlaneSpec => {
  if (objective.kind === 'network') throw new Error('not a plane');
  return objective;
};
const message = (objective: object): string => {
  const parsed = parseExperiment({ objective });
  return parsed.ok ? 'allowed' : `${parsed.error.field}: ${parsed.error.message}`;
};

describe('the optional fields of a plane', () => {
  it('are not in the document where they change nothing', () => {
    const neutral = parse({ batchSize: 1, repeats: 0, starts: { points: [] } });
    expect(canonicalJson(neutral)).toBe(canonicalJson(parse({})));
    expect(Object.keys(planeOf(parse({})))).toEqual([
      'kind',
      'surface',
      'parameters',
      'start',
      'gradientNoise',
    ]);
  });

  it('survive a link', () => {
    const experiment = parse({
      gradientNoise: 2,
      batchSize: 16,
      repeats: 8,
      starts: { points: [[0, 1]] },
    });
    expect(decodeExperiment(encodeExperiment(experiment))).toEqual({ ok: true, value: experiment });
    expect(planeOf(parse({ starts: { cloud: {} } })).starts).toEqual({
      cloud: { count: 24, radius: 0.15 },
    });
  });

  it('are refused with the field and what is allowed', () => {
    expect(message({ batchSize: 0 })).toMatch(/^objective.batchSize: .*whole number from 1 to/);
    expect(message({ repeats: 65 })).toMatch(/^objective.repeats: .*from 0 to 64/);
    expect(message({ starts: [[0, 1]] })).toMatch(/^objective.starts: .*an object/);
    expect(message({ starts: { points: [[0, 'a']] } })).toMatch(/^objective.starts.points\[0\]/);
    expect(message({ starts: { points: Array(65).fill([0, 0]) } })).toMatch(/at most 64/);
    expect(message({ starts: { cloud: { radius: 2 } } })).toMatch(/^objective.starts.cloud.radius/);
    expect(message({ starts: { points: [], cloud: {} } })).toMatch(/not both/);
    expect(message({ starts: { circle: 3 } })).toMatch(/^objective.starts.circle/);
  });
});

describe('noiseDeviation', () => {
  it('falls with the root of the batch', () => {
    expect(noiseDeviation(planeOf(parse({ gradientNoise: 3, batchSize: 9 })))).toBe(1);
    expect(noiseDeviation(planeOf(parse({ gradientNoise: 3 })))).toBe(3);
  });
});

describe('a cloud of starts', () => {
  const cloud = (count: number, radius: number) =>
    furtherStarts(planeOf(parse({ start: [1, 1], starts: { cloud: { count, radius } } })), 7);

  it('lies in the ellipse it says, about evenly', () => {
    // Rosenbrock's domain is [-2, 2] x [-1, 3]: 4 wide and 4 high.
    const distances = cloud(64, 0.25).map(([x, y]) => Math.hypot((x - 1) / 4, (y - 1) / 4));
    expect(Math.max(...distances)).toBeLessThanOrEqual(0.25);
    // Half of an even disc's area lies beyond 1/sqrt(2) of its radius.
    const outer = distances.filter((distance) => distance > 0.25 / Math.SQRT2).length;
    expect(outer).toBeGreaterThan(20);
    expect(outer).toBeLessThan(44);
  });

  it('grows without moving, and follows the seed', () => {
    expect(cloud(40, 0.1).slice(0, 12)).toEqual(cloud(12, 0.1));
    const spec = planeOf(parse({ starts: { cloud: {} } }));
    expect(furtherStarts(spec, 1)).not.toEqual(furtherStarts(spec, 2));
  });
});

describe('companionsOf', () => {
  it('are the further starts with the same noise, then repeats with another each', () => {
    const experiment = parse({
      start: [0, 0],
      starts: { points: [[1, 2]] },
      gradientNoise: 0.1,
      repeats: 5,
    });
    const companions = companionsOf(experiment);
    expect(companions[0]).toEqual({ kind: 'start', start: [1, 2], seed: experiment.seed });
    const repeats = companions.slice(1);
    expect(repeats.every(({ kind, start }) => kind === 'repeat' && start[0] === 0)).toBe(true);
    expect(new Set([experiment.seed, ...repeats.map(({ seed }) => seed)]).size).toBe(6);
  });

  it('are not repeated without noise: each would be the first again', () => {
    expect(companionsOf(parse({ start: [0, 0], gradientNoise: 0, repeats: 5 }))).toEqual([]);
  });
});
