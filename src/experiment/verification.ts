/** What `npm run verification` measures and the page "How we know it's right" shows. */
export type VerifiedKind = 'optimizer' | 'wrapper' | 'method' | 'schedule' | 'surface' | 'network';

export interface VerifiedEntry {
  readonly kind: VerifiedKind;
  readonly id: string;
  /** Independent sources of the numbers; empty: none is known. */
  readonly references: readonly string[];
  readonly cases: number;
  /**
   * Largest deviation over all cases: of the path, rate, value or loss, relative; for a method the gradient norm at
   * its end. NaN is written as null.
   */
  readonly deviation: number | null;
  /** What the deviation must stay below. */
  readonly bound: number;
  /** Methods: most function and gradient evaluations spent, as a share of the reference's. */
  readonly evaluationShare?: number;
}

export interface VerificationReport {
  readonly version: 1;
  readonly entries: readonly VerifiedEntry[];
}
