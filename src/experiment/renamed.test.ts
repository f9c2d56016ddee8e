import { describe, expect, it } from 'vitest';
import { isRenamed } from './renamed';
import { parseExperiment } from './schema';

const experiment = (run: object) => {
  const parsed = parseExperiment({ steps: 10, runs: [{ optimizer: 'sgd', ...run }] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('isRenamed', () => {
  it('is so for names alone', () => {
    expect(isRenamed(experiment({}), experiment({ name: 'a' }))).toBe(true);
    expect(isRenamed(experiment({ name: 'b' }), experiment({ name: 'a' }))).toBe(true);
    expect(isRenamed(experiment({ name: 'a' }), experiment({ name: 'a' }))).toBe(false);
    expect(isRenamed(experiment({ look: 3 }), experiment({}))).toBe(true);
    expect(isRenamed(experiment({ hyper: { lr: 2 } }), experiment({ name: 'a' }))).toBe(false);
  });
});
