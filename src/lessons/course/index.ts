import type { LessonEntry } from '../schema/entry';
import { adaptive } from './adaptive/entry';
import { gradient } from './gradient/entry';
import { learningRate } from './learning-rate/entry';
import { momentum } from './momentum/entry';
import { nesterov } from './nesterov/entry';

/** In the order of the course. */
export const course = [
  gradient,
  learningRate,
  momentum,
  nesterov,
  adaptive,
] as const satisfies readonly LessonEntry[];

export type LessonId = (typeof course)[number]['id'];
