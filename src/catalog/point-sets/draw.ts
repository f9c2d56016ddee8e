import { createRandom, type Random } from '../../random/seeded';

/** As many points as asked for, one after the other from one stream of random numbers. */
export const drawPoints = (
  { n = 0, seed = 0 }: Readonly<Record<string, number>>,
  point: (random: Random, k: number) => readonly number[],
): readonly (readonly number[])[] => {
  const random = createRandom(seed, 'points');
  return Array.from({ length: n }, (_, k) => point(random, k));
};

/** A number between two others. */
export const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random.uniform();
