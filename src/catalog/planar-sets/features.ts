import { sin } from '../../formula/math/float64';

/** What a network may be given of a point. */
export interface Feature {
  readonly id: string;
  readonly value: (x1: number, x2: number) => number;
}

export const features = [
  { id: 'x1', value: (x1) => x1 },
  { id: 'x2', value: (_, x2) => x2 },
  { id: 'x1^2', value: (x1) => x1 * x1 },
  { id: 'x2^2', value: (_, x2) => x2 * x2 },
  { id: 'x1x2', value: (x1, x2) => x1 * x2 },
  { id: 'sin x1', value: (x1) => sin(x1) },
  { id: 'sin x2', value: (_, x2) => sin(x2) },
] as const satisfies readonly Feature[];

export type FeatureId = (typeof features)[number]['id'];

/** Where nothing is said. */
export const STANDARD_FEATURES: readonly FeatureId[] = ['x1', 'x2'];

/** The features of these names, in their order. */
export const featuresOf = (ids: readonly string[]): readonly Feature[] =>
  ids.map((id) => {
    const found = features.find((feature) => feature.id === id);
    if (found === undefined) throw new Error(`no feature ${id}`);
    return found;
  });
