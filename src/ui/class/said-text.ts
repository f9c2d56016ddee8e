import type { SaidAnswer } from '../../experiment/assignment/result';
import type { Point } from '../../experiment/types';

/** How the parts of an answer are written. */
export interface SaidWords {
  /** A run by its number in the race, or none of them. */
  run(id: string): string;
  place(at: Point): string;
  /** What stands between runs in order. */
  readonly between: string;
}

/** What was said before a race, as text. */
export const saidText = (said: SaidAnswer, { run, place, between }: SaidWords): string => {
  switch (said.kind) {
    case 'choice':
      return run(said.choice);
    case 'order':
      return said.items.map(run).join(between);
    case 'place':
      return place(said.at);
    default:
      return said satisfies never;
  }
};
