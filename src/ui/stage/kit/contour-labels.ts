/** Where a contour is written on, in grid coordinates, and which way the line runs there. */
export interface ContourLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
}

/** Shares of the field within which labels stand: it is larger than the view. */
const INSIDE = { low: 0.17, high: 0.8 } as const;
/** A line is looked at in so many places. */
const CANDIDATES = 24;
/** How far along the line its direction is measured, in points. */
const REACH = 6;
/** Labels nearer to one another than this, in cells, would be a jumble. */
const APART = 24;

interface Labelled {
  readonly text: string;
  readonly lines: readonly Float64Array[];
}

/**
 * At most one label a level, on its longest line: where that is straight and far from the other labels.
 * @param lines of a level, x and y in turns, in grid coordinates
 */
export const contourLabels = (
  levels: readonly Labelled[],
  width: number,
  height: number,
): readonly ContourLabel[] => {
  const labels: ContourLabel[] = [];
  for (const { text, lines } of levels) {
    const [line] = lines.toSorted((a, b) => b.length - a.length);
    const points = (line?.length ?? 0) / 2;
    if (line === undefined || points < 4 * REACH) continue;
    let best: { readonly label: ContourLabel; readonly score: number } | undefined;
    for (let k = 0; k < CANDIDATES; k += 1) {
      const i = REACH + Math.floor((k * (points - 2 * REACH)) / CANDIDATES);
      const at = (index: number) => [line[2 * index] ?? 0, line[2 * index + 1] ?? 0] as const;
      const [x, y] = at(i);
      const [acrossX, acrossY] = [x / width, y / height];
      if (Math.min(acrossX, acrossY) < INSIDE.low || Math.max(acrossX, acrossY) > INSIDE.high)
        continue;
      const [fromX, fromY] = at(i - REACH);
      const [toX, toY] = at(i + REACH);
      const [alongX, alongY] = [toX - fromX, toY - fromY];
      const away = Math.min(...labels.map((other) => Math.hypot(other.x - x, other.y - y)), 1e3);
      if (away < APART) continue;
      // A chord as long as its arc is straight; beyond some distance farther is no better.
      const straight = Math.hypot(alongX, alongY) / (2 * REACH);
      const score = Math.min(1, away / (4 * APART)) + 2 * Math.min(1, straight);
      if (best === undefined || score > best.score)
        best = { score, label: { text, x, y, alongX, alongY } };
    }
    if (best) labels.push(best.label);
  }
  return labels;
};
