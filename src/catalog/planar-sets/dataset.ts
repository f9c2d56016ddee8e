import { permutation } from '../../random/permutation';
import type { Dataset, ExampleSet, Target } from '../dataset';
import { drawPoints } from '../point-sets/draw';
import { type Feature, featuresOf, STANDARD_FEATURES } from './features';
import type { PlanarPoint, PlanarSetDefinition } from './planar';

/** One point in five tests, and at least one. */
export const testCount = (n: number): number => Math.max(1, Math.floor(n / 5));

export const classesTarget = (count: number): Target => ({
  kind: 'classes',
  names: Array.from({ length: count }, (_, k) => String(k)),
});

export const valueTarget: Target = { kind: 'values', names: ['y'] };

/** What a network learns from, and what it is tested on. */
export interface PlanarSplit {
  readonly train: readonly PlanarPoint[];
  readonly test: readonly PlanarPoint[];
}

/** Numbers of points in the order of the seed, those of the test set first; by the seed a fifth of all is. */
export const testFirst = (
  count: number,
  seed: number,
  test?: readonly number[],
): readonly number[] => {
  const order = [...permutation(count, seed, 'planar/test')];
  if (test === undefined) return order;
  const chosen = new Set(test);
  return [...order.filter((k) => chosen.has(k)), ...order.filter((k) => !chosen.has(k))];
};

const splitPoints = (
  points: readonly PlanarPoint[],
  { seed, test }: PlanarChoices,
): PlanarSplit => {
  const mixed = testFirst(points.length, seed, test)
    .map((k) => points[k])
    .filter((point) => point !== undefined);
  const held = test?.length ?? testCount(points.length);
  return { train: mixed.slice(held), test: mixed.slice(0, held) };
};

const examplesOf = (
  points: readonly PlanarPoint[],
  inputs: readonly Feature[],
  target: Target,
): ExampleSet => {
  const answers = points.map(([, , answer]) => answer);
  return {
    examples: Float32Array.from(
      points.flatMap(([x1, x2]) => inputs.map(({ value }) => value(x1, x2))),
    ),
    targets: target.kind === 'classes' ? Uint8Array.from(answers) : Float32Array.from(answers),
  };
};

/**
 * A data set of points in the plane.
 * @param draw the points; called when they are first wanted
 */
export const planarDataset = (
  name: string,
  target: Target,
  count: number,
  choices: PlanarChoices,
  draw: () => readonly PlanarPoint[],
): Dataset => {
  const inputs = featuresOf(choices.features ?? STANDARD_FEATURES);
  let made: PlanarSplit | undefined;
  const split = () => {
    made ??= splitPoints(draw(), choices);
    return made;
  };
  const test = choices.test?.length ?? testCount(count);
  return {
    name,
    example: [inputs.length],
    target,
    sizes: { train: count - test, test },
    encoding: { kind: 'floats' },
    source: {
      kind: 'generated',
      generate: () => ({
        train: examplesOf(split().train, inputs, target),
        test: examplesOf(split().test, inputs, target),
      }),
    },
    standard: {
      layers: [8, 8].map((units) => ({ kind: 'dense', units, activation: 'tanh' })),
      batchSize: Math.min(32, count - test),
      steps: 1000,
    },
    plane: {
      split,
      inputs: (x1, x2) => inputs.map(({ value }) => value(x1, x2)),
    },
  };
};

export interface PlanarChoices {
  readonly seed: number;
  readonly features?: readonly string[];
  /** Numbers of the points that are held out, where the seed does not say. */
  readonly test?: readonly number[] | undefined;
}

/** Of points that are drawn. @param params every parameter, checked */
export const drawnDataset = (
  { name, target, point }: PlanarSetDefinition,
  params: Readonly<Record<string, number>>,
  features: readonly string[],
): Dataset => {
  const { n = 0, classes = 2, seed = 0 } = params;
  return planarDataset(
    name,
    target === 'classes' ? classesTarget(classes) : valueTarget,
    n,
    { seed, features },
    () => drawPoints(params, (random, k) => point(random, k, params)),
  );
};
