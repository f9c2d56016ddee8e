import type { Paper } from '../../catalog/definition';
import type { ControlName } from '../../experiment/controls/controls';
import type { Condition } from './condition';
import type { Question } from './question';
import type { LessonView, Pointer } from './view';

/** What the schema of experiments has yet to learn before a lab can run. */
export type Need = 'fit' | 'points';

/** An experiment of the lesson, as a person writes it: what it leaves out has its default. */
export interface Lab {
  readonly experiment: Readonly<Record<string, unknown>>;
  readonly needs?: Need;
}

/** Something the texts say of a race, and the test that it is so. */
export interface Claim {
  readonly lab: string;
  readonly holds: Condition;
}

interface StepBase {
  /** Stable: progress is kept by it. */
  readonly id: string;
  /**
   * The lab beside this step. Where it is the lab of the step before, what the student did there stays; a prediction
   * sets it anew.
   */
  readonly lab: string;
  readonly view?: LessonView;
  /** What the student may touch beside the transport; everything else is locked, without a word. */
  readonly open?: readonly ControlName[];
  readonly point?: readonly Pointer[];
}

/** Reads; the way on is always open. */
export interface ReadStep extends StepBase {
  readonly kind: 'read';
}

/** Waits for the student to do something, and notices it. */
export interface TryStep extends StepBase {
  readonly kind: 'try';
  readonly until: Condition;
  /** One way to get there: the lab as it then stands (its own, if nothing but playing is asked), and what is shown. */
  readonly solution: { readonly lab?: string; readonly view?: LessonView };
}

/** Asks, with the future hidden; then the student plays, and the race answers. */
export interface PredictStep extends StepBase {
  readonly kind: 'predict';
  readonly ask: Question;
}

export type Step = ReadStep | TryStep | PredictStep;

/** A lesson without its words. Texts speak of steps, choices, items, traps and claims by their ids. */
export interface Lesson {
  readonly id: string;
  readonly labs: Readonly<Record<string, Lab>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly steps: readonly Step[];
  /** What would only distract in this lesson. */
  readonly hide?: readonly ControlName[];
  readonly sources: readonly Paper[];
}

/** Keeps the ids as types, so that a text in any language that lacks a step, a choice or a trap does not compile. */
export const defineLesson = <const L extends Lesson>(lesson: L): L => lesson;
