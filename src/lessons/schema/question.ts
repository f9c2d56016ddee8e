import type { Point } from '../../experiment/types';
import type { Condition } from './condition';
import type { Measure } from './measure';

interface Asked {
  /** The step that answers; left out, the last one. */
  readonly at?: number;
}

/** Exactly one of the choices comes true. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly choices: Readonly<Record<string, Condition>>;
}

/** Click where the run will be; right within that distance of it. */
export interface PlaceQuestion extends Asked {
  readonly kind: 'place';
  readonly run: number;
  readonly within: number;
  /** For functions of x alone, whose stage is a curve: only x counts. */
  readonly along?: 'x';
  /** Tempting wrong places. */
  readonly traps: Readonly<Record<string, { readonly at: Point; readonly within: number }>>;
}

/** Put the items in order, the smallest measure first. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order';
  readonly items: Readonly<Record<string, Measure>>;
  /** Tempting first places, by item. */
  readonly traps: readonly string[];
}

/** Give a number; right within a factor, or within so much. */
export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly of: Measure;
  readonly within: number;
  readonly scale: 'factor' | 'absolute';
}

/** A prediction asked before the race plays. What is right is read off that race, never written down. */
export type Question = ChoiceQuestion | PlaceQuestion | OrderQuestion | NumberQuestion;

/** What was said, or what is true, for each kind of question: a choice, a place, items in order, a number. */
export type Answer =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'place'; readonly at: Point }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  | { readonly kind: 'number'; readonly value: number };
