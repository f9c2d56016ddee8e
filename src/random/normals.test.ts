import { expect, it } from 'vitest';
import { fillNormal } from './normals';
import { createRandom } from './seeded';

const N = 400_000;

it('follows the normal distribution, tails too', () => {
  const values = fillNormal(createRandom(5, 'test'), new Float32Array(N));
  const share = (test: (x: number) => boolean) => values.filter(test).length / N;
  // The distribution function from tables; four standard errors of a share p are 4 sqrt(p (1 - p) / N).
  for (const [x, p] of [
    [-3.5, 2.326e-4],
    [-3, 1.3499e-3],
    [-2, 0.0227501],
    [-1, 0.1586553],
    [-0.5, 0.3085375],
    [0, 0.5],
    [0.25, 0.5987063],
    [1.5, 0.9331928],
    [2.5, 0.9937903],
  ] as const)
    expect(Math.abs(share((value) => value <= x) - p)).toBeLessThan(
      4 * Math.sqrt((p * (1 - p)) / N),
    );
  let [mean, square, fourth, neighbours] = [0, 0, 0, 0];
  values.forEach((value, k) => {
    mean += value / N;
    square += value ** 2 / N;
    fourth += value ** 4 / N;
    neighbours += (value * (values[k + 1] ?? 0)) / N;
  });
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(N));
  expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / N));
  expect(Math.abs(fourth - 3)).toBeLessThan(4 * Math.sqrt(96 / N));
  expect(Math.abs(neighbours)).toBeLessThan(4 / Math.sqrt(N));
});

it('follows from seed and stream', () => {
  const of = (seed: number) => [...fillNormal(createRandom(seed, 'a'), new Float32Array(50))];
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
});
