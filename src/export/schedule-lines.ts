import type { PythonSchedule } from './schedule';
import type { Lines } from './text';

type Schedule = PythonSchedule | undefined;

/** Sets the rate that a schedule starts from; one with a memory begins anew. Nothing for a constant rate. */
export const setBaseRate = (schedule: Schedule, rate: string): Lines =>
  schedule === undefined
    ? []
    : [`lr0 = ${rate}`, ...(schedule.begin === undefined ? [] : [schedule.begin])];

/** Before the first update. */
export const beginSchedule = (schedule: Schedule, rate: string): Lines => [
  ...setBaseRate(schedule, rate),
  ...(schedule?.seesLoss === true ? ['seen = None'] : []),
];

/** Keeps the loss of this update where the schedule of the next one looks at it. */
export const showLoss = (schedule: Schedule, loss = 'loss'): Lines =>
  schedule?.seesLoss === true ? [`seen = ${loss}`] : [];
