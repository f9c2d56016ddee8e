import type { ScheduleDefinition } from '../definition';
import { constant } from './constant';
import { cosine } from './cosine';
import { cosineRestarts } from './cosine-restarts';
import { cyclicTriangular } from './cyclic-triangular';
import { exponential } from './exponential';
import { formula } from './formula';
import { inverseTime } from './inverse-time';
import { linearWarmup } from './linear-warmup';
import { multiStep } from './multi-step';
import { oneCycle } from './one-cycle';
import { plateau } from './plateau';
import { polynomial } from './polynomial';
import { step } from './step';
import { timeToGo } from './time-to-go';
import { warmupCosine } from './warmup-cosine';
import { warmupStableDecay } from './warmup-stable-decay';

/** In the order of the menu. */
export const schedules = [
  constant,
  step,
  multiStep,
  exponential,
  cosine,
  cosineRestarts,
  polynomial,
  inverseTime,
  timeToGo,
  linearWarmup,
  warmupCosine,
  warmupStableDecay,
  oneCycle,
  cyclicTriangular,
  plateau,
  formula,
] as const satisfies readonly ScheduleDefinition[];

/** The schedule of that id, or nothing. */
export const findSchedule = (id: string): ScheduleDefinition | undefined =>
  schedules.find((entry) => entry.id === id);
