import type { Telemetry } from '../lab/telemetry';

/** A race in few numbers: for a picture of the size of a thumb. */
export interface Sketch {
  /** `paths`: of runs on a plane, x and y in turn; `curves`: of networks, share of the race and loss in turn. */
  readonly kind: 'paths' | 'curves';
  /** By run. */
  readonly lines: readonly (readonly number[])[];
}

const MOST_POINTS = 120;

/** So few digits as a thumb can show. */
const brief = (x: number): number => Number(x.toPrecision(4));

/** Places evenly spread over so many, the last one among them. */
const places = (length: number): readonly number[] => {
  const count = Math.min(length, MOST_POINTS);
  return Array.from({ length: count }, (_, k) =>
    count < 2 ? 0 : Math.round((k * (length - 1)) / (count - 1)),
  );
};

/** @param steps of the whole race */
export const sketchOf = (
  kind: 'plane' | 'network',
  runs: Telemetry['runs'],
  steps: number,
): Sketch => {
  const [across, up] = kind === 'plane' ? (['x', 'y'] as const) : (['step', 'loss'] as const);
  const scale = kind === 'plane' ? 1 : 1 / Math.max(steps, 1);
  return {
    kind: kind === 'plane' ? 'paths' : 'curves',
    lines: runs.map((run) => {
      const [xs, ys] = [run.column(across), run.column(up)];
      return places(run.length).flatMap((k) => {
        const [x, y] = [(xs[k] ?? Number.NaN) * scale, ys[k] ?? Number.NaN];
        return Number.isFinite(x) && Number.isFinite(y) ? [brief(x), brief(y)] : [];
      });
    }),
  };
};
