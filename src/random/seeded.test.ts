import { expect, it } from 'vitest';
import { createRandom } from './seeded';

it.each([0, 0.1, 0.5, 0.875, 1])('fills with what single draws would give: chance %s', (chance) => {
  const [one, all] = [createRandom(7, 'test'), createRandom(7, 'test')];
  const out = new Float32Array(999);
  for (let round = 0; round < 2; round += 1) {
    const wanted = Array.from(out, () => (one.uniform() < chance ? 3 : -0.25));
    all.fill(out, chance, 3, -0.25);
    expect(Array.from(out)).toEqual(wanted);
  }
  expect(all.bits()).toBe(one.bits());
});
