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

/** Holds a fifth out, by the seed. */
export const splitPoints = (points: readonly PlanarPoint[], seed: number): PlanarSplit => {
  const order = permutation(points.length, seed, 'planar/test');
  const mixed = Array.from(order, (k) => points[k]).filter((point) => point !== undefined);
  const test = testCount(points.length);
  return { train: mixed.slice(test), test: mixed.slice(0, test) };
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
  { seed, features = STANDARD_FEATURES }: PlanarChoices,
  draw: () => readonly PlanarPoint[],
): Dataset => {
  const inputs = featuresOf(features);
  let made: PlanarSplit | undefined;
  const split = () => {
    made ??= splitPoints(draw(), seed);
    return made;
  };
  const test = testCount(count);
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
