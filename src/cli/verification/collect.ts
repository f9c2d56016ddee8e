import type { VerifiedEntry, VerifiedKind } from '../../experiment/verification';

/** One case's outcome. */
export interface Outcome {
  readonly id: string;
  readonly reference: string;
  readonly deviation: number;
  readonly evaluationShare?: number;
  /** Where it is another than that of its kind. */
  readonly bound?: number;
}

/** One entry for each id, the worst of its cases; ids without a case are listed as such. */
export const collect = (
  kind: VerifiedKind,
  bound: number,
  ids: readonly string[],
  outcomes: readonly Outcome[],
): readonly VerifiedEntry[] =>
  ids.map((id) => {
    const own = outcomes.filter((outcome) => outcome.id === id);
    // Math.max keeps a NaN, which is the worst of all.
    const worst = Math.max(0, ...own.map(({ deviation }) => deviation));
    const shares = own.flatMap(({ evaluationShare }) => evaluationShare ?? []);
    return {
      kind,
      id,
      references: [...new Set(own.map(({ reference }) => reference))],
      cases: own.length,
      deviation: own.length === 0 || Number.isNaN(worst) ? null : worst,
      bound: Math.max(bound, ...own.flatMap((outcome) => outcome.bound ?? [])),
      ...(shares.length > 0 ? { evaluationShare: Math.max(...shares) } : {}),
    };
  });

/** |a - b| relative to |b|, or to `floor` where b is smaller. */
export const relative = (actual: number, expected: number, floor: number): number =>
  Math.abs(actual - expected) / Math.max(Math.abs(expected), floor);
