/** Least and greatest value that a vertical axis should reach. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface LineValues {
  readonly points: readonly { readonly y: number | null }[];
  /** Of a run that blew up: its line may leave through the top. */
  readonly wild: boolean;
  /** Noise around another line: only its peaks count. */
  readonly faint: boolean;
  /** Its first value is drawn from later ones. */
  readonly smoothed: boolean;
}

/** How far above everything else a run that blew up may lift the axis. */
const LIFT = { log: 100, linear: 1.5 } as const;

const extent = (lines: readonly LineValues[]): Bounds | undefined => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { points, faint } of lines) {
    for (const { y } of points) {
      if (y === null) continue;
      if (y < low && !faint) low = y;
      if (y > high) high = y;
    }
  }
  if (high === Number.NEGATIVE_INFINITY) return undefined;
  return { low: Math.min(low, high), high };
};

/**
 * What the axis spans: everything, except that a run that blew up does not flatten all the others. Its start and the
 * others' highest value decide how far up the axis follows it.
 */
export const boundsOf = (lines: readonly LineValues[], log: boolean): Bounds | undefined => {
  const all = extent(lines);
  if (all === undefined || !lines.some(({ wild }) => wild)) return all;
  const sound = extent(lines.filter(({ wild }) => !wild));
  const starts = lines.flatMap(({ points, smoothed }) =>
    smoothed ? [] : (points.find(({ y }) => y !== null)?.y ?? []),
  );
  const reach = Math.max(sound?.high ?? Number.NEGATIVE_INFINITY, ...starts);
  const lifted = log ? reach * LIFT.log : reach + (LIFT.linear - 1) * Math.abs(reach || 1);
  const low = sound ? Math.min(sound.low, ...starts) : all.low;
  return { low: Math.max(low, all.low), high: Math.min(all.high, Math.max(lifted, reach)) };
};
