import type { RateCurve } from '../../state/surface/sweep';
import { type AxisScale, linearScale, logScale } from '../charts/scale';

export interface SweepLine {
  readonly run: number;
  /** `y` is null where the run diverged: the line breaks. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  /** Where the run's present rate is on its line. */
  readonly now: { readonly x: number; readonly y: number } | undefined;
}

export interface SweepModel {
  readonly lines: readonly SweepLine[];
  readonly x: AxisScale;
  readonly y: AxisScale;
}

export interface SweepInput {
  readonly curves: ReadonlyMap<number, RateCurve>;
  readonly visible: (run: number) => boolean;
  /** Of every run; undefined for methods. */
  readonly rates: readonly (number | undefined)[];
  /** The lowest value of the surface, where it is known: losses are drawn above it. */
  readonly floor: number | undefined;
}

/** Below this a race is won, and rounding is all that is left to see. */
const LEAST = 1e-16;
/** A run on its way to infinity ends its line here, so many times above the worst rate that is of no use. */
const HEADROOM = 100;

/** Logarithmic in between, as the chart is. */
const valueAt = (
  points: SweepLine['points'],
  rate: number | undefined,
  log: boolean,
): number | undefined => {
  if (rate === undefined) return undefined;
  const after = points.findIndex(({ x }) => x >= rate);
  const [a, b] = [points[after - 1], points[after]];
  if (b === undefined || b.y === null) return undefined;
  if (b.x === rate || a === undefined || a.y === null) return b.y;
  const share = Math.log(rate / a.x) / Math.log(b.x / a.x);
  return log ? a.y * (b.y / a.y) ** share : a.y + share * (b.y - a.y);
};

/** Lines and axes of the chart; nothing before the first rates are there. */
export const sweepModel = ({
  curves,
  visible,
  rates,
  floor,
}: SweepInput): SweepModel | undefined => {
  const shown = [...curves].filter(([run]) => visible(run));
  const losses = shown.flatMap(([, { points }]) => points.map(({ loss }) => loss));
  const finite = losses.filter(Number.isFinite);
  const allRates = shown.flatMap(([, { points }]) => points.map(({ rate }) => rate));
  if (finite.length === 0) return undefined;
  const log = floor !== undefined || finite.every((loss) => loss > 0);
  const height = (loss: number) => (log ? Math.max(LEAST, loss - (floor ?? 0)) : loss);
  // The least rate hardly moves: its loss is that of the start, near enough.
  const start = Math.max(...shown.map(([, { points }]) => height(points[0]?.loss ?? Number.NaN)));
  const top = log ? HEADROOM * start : start + Math.abs(start);
  const ys = finite.map(height).filter((y) => y <= top);
  if (ys.length === 0) return undefined;
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  const lines = shown.map(([run, { points }]): SweepLine => {
    const drawn = points.map(({ rate, loss }) => {
      const y = height(loss);
      return { x: rate, y: Number.isFinite(loss) && y <= top ? y : null };
    });
    const rate = rates[run];
    const y = valueAt(drawn, rate, log);
    return {
      run,
      points: drawn,
      now: rate === undefined || y === undefined ? undefined : { x: rate, y },
    };
  });
  return {
    lines,
    x: logScale(Math.min(...allRates), Math.max(...allRates)),
    y: log ? logScale(low, high) : linearScale(low, high),
  };
};
