import type { Random } from '../../random/seeded';
import type { NumberSpec } from '../definition';
import { between } from '../point-sets/draw';
import { count, seed } from '../point-sets/params';
import { REACH } from './planar';

export const FEWEST_CLASSES = 2;
export const MOST_CLASSES = 5;

export const classCount: NumberSpec = {
  default: 2,
  min: FEWEST_CLASSES,
  max: MOST_CLASSES,
  scale: 'integer',
  allow: { atLeast: FEWEST_CLASSES, atMost: MOST_CLASSES },
};

const POINTS = 400;

/** Standard deviation of what is added: to both coordinates of a point with a class, to the value of another. */
const deviation = (standard: number, max: number): NumberSpec => ({
  default: standard,
  min: 0,
  max,
  scale: 'linear',
  allow: { atLeast: 0 },
});

/** What every set of points with classes says. */
export const classesOf = (noise: number) => ({
  n: { ...count(POINTS), max: 500 },
  noise: deviation(noise, 2),
  classes: classCount,
  seed,
});

/** What every set of points with values says. */
export const valuesOf = (noise: number) => ({
  n: { ...count(POINTS), max: 500 },
  noise: deviation(noise, 0.5),
  seed,
});

/** Anywhere in the square. */
export const inSquare = (random: Random): readonly [number, number] => [
  between(random, -REACH, REACH),
  between(random, -REACH, REACH),
];

/** The class of a point and where it lies, the noise added. */
export const labelled = (
  random: Random,
  [x, y]: readonly [number, number],
  label: number,
  { noise = 0 }: Readonly<Record<string, number>>,
): readonly [number, number, number] => [
  x + noise * random.normal(),
  y + noise * random.normal(),
  label,
];
