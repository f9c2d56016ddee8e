import type { Expression } from './ast';
import { nodesOf } from './traverse';

/** The columns of a data set, as formulas read them. */
export const dataNames = ['u', 'v', 'w'] as const;
export type DataName = (typeof dataNames)[number];

export const isDataName = (name: string): name is DataName =>
  dataNames.some((known) => known === name);

/** Numbers kept for each point, whatever the set has. */
export const DATUM = dataNames.length;

/** Points over which the reductions of a formula run. */
export interface DataPoints {
  /** Columns that the set has: u and v, or w too. */
  readonly width: 2 | 3;
  /** At least 1. */
  readonly count: number;
  /** Point after point, `DATUM` numbers each; where the set has no w, 0. */
  readonly values: Float64Array;
}

/** @param points lists of two numbers each, or of three each */
export const dataPoints = (points: readonly (readonly number[])[]): DataPoints => {
  const values = new Float64Array(DATUM * points.length);
  points.forEach((point, k) => {
    values.set(point.slice(0, DATUM), DATUM * k);
  });
  return { width: points[0]?.length === 3 ? 3 : 2, count: points.length, values };
};

/** The points with these numbers, in this order. */
export const pickPoints = (data: DataPoints, which: ArrayLike<number>): DataPoints => {
  const values = new Float64Array(DATUM * which.length);
  for (let k = 0; k < which.length; k += 1) {
    const from = DATUM * (which[k] ?? 0);
    values.set(data.values.subarray(from, from + DATUM), DATUM * k);
  }
  return { width: data.width, count: which.length, values };
};

/** Whether the value of an expression depends on which points there are. */
export const readsData = (e: Expression): boolean => nodesOf(e).some(({ kind }) => kind === 'data');

/**
 * Whether an expression that stands inside a reduction is another number for each point.
 * @param others names beside the columns that are
 */
export const variesWithPoint = (e: Expression, others?: ReadonlySet<string>): boolean =>
  nodesOf(e).some(
    (node) => node.kind === 'name' && (isDataName(node.name) || others?.has(node.name) === true),
  );
