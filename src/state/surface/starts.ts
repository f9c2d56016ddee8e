import { furtherStarts, MOST_STARTS } from '../../experiment/starts';
import type { Point, StartsSpec } from '../../experiment/types';
import type { Lab } from '../lab/lab';

/** The further starts of a lab, moved one by one. */
export interface FurtherStarts {
  add(point: Point): void;
  move(index: number, to: Point): void;
  remove(index: number): void;
}

export const furtherStartsOf = ({ document }: Pick<Lab, 'document'>): FurtherStarts => {
  /** As points: a cloud becomes the points it has now. */
  const points = (): readonly Point[] => {
    const { objective, seed } = document.getState().experiment;
    return objective.kind === 'network' ? [] : furtherStarts(objective, seed);
  };
  const set = (starts: StartsSpec) => document.getState().setObjective({ starts });
  return {
    add: (point) => {
      const before = points();
      if (before.length < MOST_STARTS) set({ points: [...before, point] });
    },
    move: (index, to) => set({ points: points().map((point, k) => (k === index ? to : point)) }),
    remove: (index) => set({ points: points().filter((_, k) => k !== index) }),
  };
};
