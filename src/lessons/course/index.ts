import type { LessonEntry } from '../schema/entry';
import { adamw } from './adamw/entry';
import { adaptive } from './adaptive/entry';
import { fittingALine } from './fitting-a-line/entry';
import { gradient } from './gradient/entry';
import { initialisation } from './initialisation/entry';
import { learningRate } from './learning-rate/entry';
import { manyParameters } from './many-parameters/entry';
import { miniBatches } from './mini-batches/entry';
import { momentum } from './momentum/entry';
import { nesterov } from './nesterov/entry';
import { regularisation } from './regularisation/entry';
import { saddles } from './saddles/entry';
import { schedules } from './schedules/entry';
import { secondOrder } from './second-order/entry';

/** In the order of the course. */
export const course = [
  gradient,
  learningRate,
  momentum,
  nesterov,
  adaptive,
  adamw,
  fittingALine,
  miniBatches,
  schedules,
  saddles,
  secondOrder,
  regularisation,
  initialisation,
  manyParameters,
] as const satisfies readonly LessonEntry[];

export type LessonId = (typeof course)[number]['id'];
