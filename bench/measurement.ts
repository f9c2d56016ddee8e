/** One number of a bench: what `npm run bench -- NAME --json` prints an array of. */
export interface Measurement {
  /** What was measured, the same for every subject of a comparison. */
  readonly name: string;
  readonly backend: string;
  /** `downhill`, or the name of a peer. */
  readonly subject: string;
  readonly median: number;
  readonly unit: string;
  /** How many readings the median is of. */
  readonly runs: number;
  /** Whatever says more: `javascriptMs`, `dispatches`, `bytes`, … */
  readonly [detail: string]: string | number | boolean;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
