import { findSchedule } from '../../catalog/schedules';
import { compileSchedule } from '../../experiment/schedule';
import type { ScheduleSpec } from '../../experiment/types';

const MOST_POINTS = 240;

export interface SchedulePoint {
  /** Counted from 1, as the transport counts. */
  readonly step: number;
  readonly rate: number;
}

/** The learning rate over a race, thinned; undefined where it depends on what the race finds. */
export const schedulePoints = (
  spec: ScheduleSpec,
  lr: number,
  steps: number,
): readonly SchedulePoint[] | undefined => {
  const definition = findSchedule(spec.kind);
  if (!definition || ('needsLoss' in definition && definition.needsLoss)) return undefined;
  const rate = compileSchedule(spec, lr);
  const count = Math.min(steps, MOST_POINTS);
  return Array.from({ length: count }, (_, k) => {
    const t = count === 1 ? 0 : Math.round((k * (steps - 1)) / (count - 1));
    return { step: t + 1, rate: rate(t) };
  });
};

/** The points as a path in a box of that size, from 0 at the bottom to the highest rate at the top. */
export const schedulePath = (
  points: readonly SchedulePoint[],
  width: number,
  height: number,
): string => {
  const rates = points.map(({ rate }) => rate).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...rates), Math.max(0, ...rates)];
  const span = high - low || 1;
  const last = points.at(-1)?.step ?? 1;
  let path = '';
  let pen = false;
  for (const { step, rate } of points) {
    if (!Number.isFinite(rate)) {
      pen = false;
      continue;
    }
    const x = last === 1 ? 0 : ((step - 1) / (last - 1)) * width;
    const y = height - ((rate - low) / span) * height;
    path += `${pen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = true;
  }
  return path;
};
