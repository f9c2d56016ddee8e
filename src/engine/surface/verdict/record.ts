import { hypot } from '../../../formula/math/float64';
import type { SurfaceRun } from '../simulate';

/** A run as it is judged: the losses and the points that the charts show, entry k is step k. */
export interface RunRecord {
  readonly loss: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Entries; the last one of a diverged run is where loss or point is no number. */
  readonly count: number;
  /** `stopped`: a method that takes no further step, before its steps were used up. */
  readonly end: 'diverged' | 'stopped' | 'finished';
}

/** @param steps that the run could have made */
export const recordOf = (run: SurfaceRun, steps: number): RunRecord => {
  const { judged, lastStep, status } = run;
  const end = status === 'diverged' ? status : lastStep < steps ? 'stopped' : 'finished';
  const count = lastStep + 1;
  if (judged === undefined) return { loss: run.loss, x: run.x, y: run.y, count, end };
  return { loss: judged.judgedLoss, x: judged.judgedX, y: judged.judgedY, count, end };
};

/** The length of the update that leads to step k; NaN at the start. */
export const stepLength = ({ x, y }: RunRecord, k: number): number =>
  hypot(
    (x[k] ?? Number.NaN) - (x[k - 1] ?? Number.NaN),
    (y[k] ?? Number.NaN) - (y[k - 1] ?? Number.NaN),
  );

/** The way between two steps, as the crow flies. */
export const distanceBetween = ({ x, y }: RunRecord, a: number, b: number): number =>
  hypot((x[a] ?? Number.NaN) - (x[b] ?? Number.NaN), (y[a] ?? Number.NaN) - (y[b] ?? Number.NaN));

/** Whether the update to step k turns back on the one before it. */
export const turnsBack = ({ x, y }: RunRecord, k: number): boolean => {
  if (k < 2) return false;
  const [x0 = 0, x1 = 0, x2 = 0] = [x[k - 2], x[k - 1], x[k]];
  const [y0 = 0, y1 = 0, y2 = 0] = [y[k - 2], y[k - 1], y[k]];
  return (x1 - x0) * (x2 - x1) + (y1 - y0) * (y2 - y1) < 0;
};
