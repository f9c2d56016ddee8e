import { furtherStarts, MOST_STARTS } from '../experiment/starts';
import type { Point, StartsSpec } from '../experiment/types';
import { documentStore } from './document';

/** The further starts as points that can be moved one by one: a cloud becomes the points it has now. */
const points = (): readonly Point[] => {
  const { objective, seed } = documentStore.getState().experiments.surface;
  return objective.kind === 'network' ? [] : furtherStarts(objective, seed);
};

const set = (starts: StartsSpec) => documentStore.getState().setObjective({ starts });

export const addStart = (point: Point): void => {
  const before = points();
  if (before.length < MOST_STARTS) set({ points: [...before, point] });
};

export const moveStart = (index: number, to: Point): void =>
  set({ points: points().map((point, k) => (k === index ? to : point)) });

export const removeStart = (index: number): void =>
  set({ points: points().filter((_, k) => k !== index) });
