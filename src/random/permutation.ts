import { createRandom } from './seeded';

/** 0 to size - 1 in a random order. Fisher-Yates; Knuth, The Art of Computer Programming, volume 2, algorithm P. */
export const permutation = (size: number, seed: number, stream: string): Uint32Array => {
  const random = createRandom(seed, stream);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = random.integer(i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
};
