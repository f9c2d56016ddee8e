import { createRandom } from './seeded';

/** 0 to size - 1 in a random order. Fisher-Yates; Knuth, The Art of Computer Programming, volume 2, algorithm P. */
export const permutation = (size: number, seed: number, stream: string): Uint32Array => {
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) order[i] = i;
  createRandom(seed, stream).shuffle(order);
  return order;
};
