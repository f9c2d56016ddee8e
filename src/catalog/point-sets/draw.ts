import { createRandom, type Random } from '../../random/seeded';

/** As many points as asked for, one after the other from one stream of random numbers. */
export const drawPoints = <P extends readonly number[]>(
  { n = 0, seed = 0 }: Readonly<Record<string, number>>,
  point: (random: Random, k: number) => P,
): readonly P[] => {
  const random = createRandom(seed, 'points');
  return Array.from({ length: n }, (_, k) => point(random, k));
};

/** A number between two others. */
export const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random.uniform();
