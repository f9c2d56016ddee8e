/**
 * What threads can do together. `gradient`: a whole gradient a ticket; `rows`, `parameters` and `penalty`: a part of one
 * gradient a ticket (see `StepExports`).
 */
export const roundKinds = ['gradient', 'rows', 'parameters', 'penalty'] as const;

export type RoundKind = (typeof roundKinds)[number];

/** One gradient that threads compute together: all are addresses. */
export interface SharedStep {
  readonly theta: number;
  readonly gradient: number;
  /** The work area, which all use but for their own rooms. */
  readonly work: number;
}
