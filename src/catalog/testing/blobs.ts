import { createRandom } from '../../random/seeded';
import type { ExampleSet } from '../dataset';
import { defineDataset } from '../define';

/** Numbers and labels of so many points around the corners of a triangle, drawn from a seed. */
const draw = (count: number, noise: number, seed: number, part: string): ExampleSet => {
  const random = createRandom(seed, `blobs/${part}`);
  const examples = new Float32Array(2 * count);
  const targets = Uint8Array.from({ length: count }, (_, k) => k % 3);
  targets.forEach((label, k) => {
    const angle = (2 * Math.PI * label) / 3;
    examples[2 * k] = Math.cos(angle) + noise * random.normal();
    examples[2 * k + 1] = Math.sin(angle) + noise * random.normal();
  });
  return { examples, targets };
};

/** For tests: a small set that is computed, of numbers that are no picture, with a number of classes of its own. */
export const blobs = defineDataset({
  id: 'blobs',
  name: 'Blobs',
  about:
    'Three clouds of points in the plane, one a class, which overlap as much as the noise says.',
  params: {
    n: { default: 300, min: 30, max: 600, scale: 'integer', allow: { atLeast: 30, atMost: 600 } },
    noise: { default: 0.5, min: 0, max: 2, scale: 'linear', allow: { atLeast: 0, atMost: 2 } },
    seed: { default: 1, min: 0, max: 1000, scale: 'integer', allow: { atLeast: 0 } },
  },
  describe: (params) => {
    const [n, noise, seed] = [Number(params.n), Number(params.noise), Number(params.seed)];
    const test = Math.floor(n / 5);
    return {
      name: 'Blobs',
      example: [2],
      target: { kind: 'classes', names: ['right', 'left above', 'left below'] },
      sizes: { train: n - test, test },
      encoding: { kind: 'floats' },
      // Of the centres, with the noise around them.
      statistics: { mean: 0, deviation: Math.sqrt(0.5 + noise ** 2) },
      source: {
        kind: 'generated',
        generate: () => ({
          train: draw(n - test, noise, seed, 'train'),
          test: draw(test, noise, seed, 'test'),
        }),
      },
    };
  },
});
