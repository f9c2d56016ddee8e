import type { Companion } from '../../../experiment/starts';
import { pixelPath } from '../../canvas/polyline';
import type { Transform } from '../../canvas/view';
import type { RunColumns, RunLook, RunPath } from './run-paths';

/** As in the protocol and in `state/companions.ts`. */
export interface CompanionRaces {
  readonly list: readonly Companion[];
  readonly stride: number;
  readonly paths: readonly {
    readonly companion: number;
    readonly run: number;
    readonly lastStep: number;
    readonly data: Float64Array;
  }[];
}

export interface DrawnPath {
  readonly path: RunPath;
  readonly look: RunLook;
}

const LEAST_PIXELS = 0.8;
const MEAN_DASH = [9, 5];

/** The recorded steps of a thinned path of `count` points. */
export const stepsOf = (count: number, stride: number, lastStep: number): Float64Array => {
  const steps = Float64Array.from({ length: count }, (_, k) => k * stride);
  if (count > 0) steps[count - 1] = lastStep;
  return steps;
};

/** Every race beside the first as a thin line in its run's colour. */
export const companionPaths = (
  { paths, stride }: CompanionRaces,
  looks: readonly RunLook[],
  transform: Transform,
): readonly DrawnPath[] =>
  paths.flatMap(({ run, data, lastStep }) => {
    const look = looks[run];
    if (!look?.visible) return [];
    const count = data.length / 2;
    const path = pixelPath(
      data.subarray(0, count),
      data.subarray(count),
      transform,
      LEAST_PIXELS,
      stepsOf(count, stride, lastStep),
    );
    return [
      {
        path: { path, lastStep: path.steps[path.length - 1] ?? 0, end: undefined },
        look: { ...look, dash: [], thin: true },
      },
    ];
  });

/**
 * The mean of a run and of its repeats with other noise, step by step as far as all of them came; undefined where
 * there are none.
 */
export const meanPath = (
  { list, paths, stride }: CompanionRaces,
  run: number,
  first: RunColumns,
):
  | { readonly x: Float64Array; readonly y: Float64Array; readonly steps: Float64Array }
  | undefined => {
  const repeats = paths.filter(
    (path) => path.run === run && list[path.companion]?.kind === 'repeat',
  );
  if (repeats.length === 0 || first.length === 0) return undefined;
  const last = Math.min(first.length - 1, ...repeats.map(({ lastStep }) => lastStep));
  const count = Math.floor(last / stride) + 1;
  const columns = { x: first.column('x'), y: first.column('y') };
  const x = Float64Array.from({ length: count }, (_, k) => columns.x[k * stride] ?? Number.NaN);
  const y = Float64Array.from({ length: count }, (_, k) => columns.y[k * stride] ?? Number.NaN);
  for (const { data } of repeats)
    for (let k = 0; k < count; k += 1) {
      x[k] = (x[k] ?? 0) + (data[k] ?? Number.NaN);
      y[k] = (y[k] ?? 0) + (data[data.length / 2 + k] ?? Number.NaN);
    }
  const scale = 1 / (repeats.length + 1);
  return {
    x: x.map((sum) => sum * scale),
    y: y.map((sum) => sum * scale),
    steps: Float64Array.from({ length: count }, (_, k) => k * stride),
  };
};

/** The mean paths. */
export const meanPaths = (
  races: CompanionRaces,
  runs: readonly RunColumns[],
  looks: readonly RunLook[],
  transform: Transform,
): readonly DrawnPath[] =>
  runs.flatMap((columns, run) => {
    const look = looks[run];
    const mean = look?.visible ? meanPath(races, run, columns) : undefined;
    if (!look || !mean) return [];
    const path = pixelPath(mean.x, mean.y, transform, LEAST_PIXELS, mean.steps);
    return [
      {
        path: { path, lastStep: path.steps[path.length - 1] ?? 0, end: undefined },
        look: { ...look, dash: MEAN_DASH },
      },
    ];
  });
