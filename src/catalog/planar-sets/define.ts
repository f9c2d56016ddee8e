import type { Random } from '../../random/seeded';
import { classesOf, inSquare, labelled, valuesOf } from './params';
import { definePlanarSet } from './planar';

interface Words<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly about: string;
}

/** Points of which every class gets one in turn. */
export const defineClasses = <Id extends string>({
  noise,
  place,
  ...words
}: Words<Id> & {
  /** Standard deviation of what is added to both coordinates, where nothing is said. */
  readonly noise: number;
  /** Where a point lies before that. @param k number of the point, from 0 on */
  readonly place: (
    random: Random,
    label: number,
    classes: number,
    k: number,
  ) => readonly [number, number];
}) =>
  definePlanarSet({
    ...words,
    target: 'classes',
    params: classesOf(noise),
    point: (random, k, params) => {
      const { classes = 2 } = params;
      const label = k % classes;
      return labelled(random, place(random, label, classes, k), label, params);
    },
  });

/** Points anywhere in the square, each with the value of a function there and some noise on it. */
export const defineValues = <Id extends string>({
  value,
  ...words
}: Words<Id> & { readonly value: (x: number, y: number) => number }) =>
  definePlanarSet({
    ...words,
    target: 'values',
    params: valuesOf(0.05),
    point: (random, _, { noise = 0 }) => {
      const [x, y] = inSquare(random);
      return [x, y, value(x, y) + noise * random.normal()];
    },
  });
