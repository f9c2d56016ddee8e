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
