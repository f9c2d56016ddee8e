import type { Histogram, Spectrum } from '../../../../experiment/network/inside';

/** One row of a ridge plot. */
export interface Ridge {
  readonly step: number;
  /** Where its first and last height stand. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 1, at equal distances. */
  readonly heights: readonly number[];
}

export interface RidgeBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A row reaches over so many of those before it, less where they are few. */
const overOf = (rows: number): number => Math.max(1, Math.min(3, (rows - 1) / 2));
/** Singular values that are drawn, as a share of the largest: smaller ones lie on the base line. */
const SMALLEST = 1e-4;

/** Counts by the largest of them, their roots: the tails are what tells. */
export const ridgeOfHistogram = (step: number, { low, high, counts }: Histogram): Ridge => {
  const most = Math.max(1, ...counts);
  const half = (high - low) / (2 * Math.max(1, counts.length));
  const heights = counts.map((count) => Math.sqrt(count / most));
  return { step, from: low + half, to: high - half, heights };
};

/** Singular values by the largest of all rows, on a logarithmic scale. */
export const ridgeOfSpectrum = (step: number, { values }: Spectrum, largest: number): Ridge => ({
  step,
  from: 1,
  to: Math.max(2, values.length),
  heights: values.map((value) =>
    Math.max(0, 1 - Math.log10(Math.max(value / largest, SMALLEST)) / Math.log10(SMALLEST)),
  ),
});

/** From where to where all rows are. */
export const ridgeDomain = (ridges: readonly Ridge[]): readonly [number, number] => [
  Math.min(...ridges.map(({ from }) => from)),
  Math.max(...ridges.map(({ to }) => to)),
];

/** Rows one before the other, the first step at the back: their base lines and outlines. */
export const ridgePaths = (
  ridges: readonly Ridge[],
  [low, high]: readonly [number, number],
  { width, height, left, right, top, bottom }: RidgeBox,
): readonly { readonly step: number; readonly base: number; readonly path: string }[] => {
  const over = overOf(ridges.length);
  const spacing = (height - top - bottom) / (ridges.length - 1 + over);
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * (width - left - right);
  return ridges.map(({ step, from, to, heights }, row) => {
    const base = top + (row + over) * spacing;
    const last = Math.max(1, heights.length - 1);
    const points = heights.map((share, k) => {
      const at = x(from + (k / last) * (to - from));
      return `${at.toFixed(1)} ${(base - share * over * spacing).toFixed(1)}`;
    });
    const [start, end] = [x(from).toFixed(1), x(to).toFixed(1)];
    const foot = base.toFixed(1);
    return { step, base, path: `M${start} ${foot}L${points.join('L')}L${end} ${foot}` };
  });
};
