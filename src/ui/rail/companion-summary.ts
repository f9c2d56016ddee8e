import type { Companion } from '../../experiment/starts';
import type { Point } from '../../experiment/types';

/** How one race ended. */
export interface Ending {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
  readonly diverged: boolean;
}

export interface StartsSummary {
  readonly count: number;
  /** Ended near a known minimum; undefined where none is known. */
  readonly reached: number | undefined;
  readonly diverged: number;
  /** Of those that did not diverge; NaN if all did. */
  readonly median: number;
}

export interface NoiseSummary {
  readonly count: number;
  readonly diverged: number;
  /** Of the final losses of all, those that diverged count as infinite. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A race has reached a minimum that is nearer than this share of the domain's diagonal. */
export const NEAR = 0.01;

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (low + high) / 2;
};

/** @param endings of one run from all starts, the first too */
export const summariseStarts = (
  endings: readonly Ending[],
  minima: readonly Point[],
  diagonal: number,
): StartsSummary => {
  const ended = endings.filter(({ diverged }) => !diverged);
  const near = ({ x, y }: Ending) =>
    minima.some(([mx, my]) => Math.hypot(x - mx, y - my) <= NEAR * diagonal);
  return {
    count: endings.length,
    reached: minima.length === 0 ? undefined : ended.filter(near).length,
    diverged: endings.length - ended.length,
    median: medianOf(ended.map(({ loss }) => loss)),
  };
};

/** @param endings of one run in all repeats, the first too */
export const summariseNoise = (endings: readonly Ending[]): NoiseSummary => {
  const losses = endings.map(({ diverged, loss }) => (diverged ? Number.POSITIVE_INFINITY : loss));
  return {
    count: endings.length,
    diverged: endings.filter(({ diverged }) => diverged).length,
    median: medianOf(losses),
    low: Math.min(...losses),
    high: Math.max(...losses),
  };
};

/** How a run's companions of one kind ended. */
export const endingsOf = (
  {
    list,
    paths,
  }: {
    readonly list: readonly Companion[];
    readonly paths: readonly {
      readonly companion: number;
      readonly run: number;
      readonly status: string;
      readonly loss: number;
      readonly data: Float64Array;
    }[];
  },
  kind: Companion['kind'],
  run: number,
): readonly Ending[] =>
  paths.flatMap((path) =>
    path.run === run && list[path.companion]?.kind === kind
      ? [
          {
            x: path.data[path.data.length / 2 - 1] ?? Number.NaN,
            y: path.data.at(-1) ?? Number.NaN,
            loss: path.loss,
            diverged: path.status === 'diverged',
          },
        ]
      : [],
  );
