import type { Random } from '../../random/seeded';
import type { NumberSpec } from '../definition';

/** x₁, x₂, and what is asked of them: the number of a class, or a value. */
export type PlanarPoint = readonly [number, number, number];

/** Points in the plane that are drawn one by one from a seed. */
export interface PlanarSetDefinition {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly params: Readonly<Record<string, NumberSpec>>;
  readonly target: 'classes' | 'values';
  /** @param k number of the point, from 0 on */
  readonly point: (
    random: Random,
    k: number,
    params: Readonly<Record<string, number>>,
  ) => PlanarPoint;
}

/** Points lie within about so much of the origin, in both directions. */
export const REACH = 5;

export const definePlanarSet = <const D extends PlanarSetDefinition>(definition: D): D =>
  definition;
