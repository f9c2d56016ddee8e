import { createStore } from 'zustand/vanilla';
import type { MapChoice } from '../../../experiment/map/spec';
import type { Measure } from './palette';

/** What a map shows beside its view; lives as long as the page. */
export interface MapSettings {
  /** Undefined: the selected run, or one that tells more. */
  readonly run: number | undefined;
  /** Keys of the two axes (see `axisKey`), for each optimizer that was looked at. */
  readonly axes: Readonly<Record<string, readonly [string, string]>>;
  /** Undefined: the race's own, as far as a map goes. */
  readonly steps: number | undefined;
  /** Undefined: a sensible one for the surface. */
  readonly target: number | undefined;
  readonly measure: Measure;
  readonly choice: MapChoice;
  /** A click adds a run instead of changing the one that is shown. */
  readonly asNew: boolean;
  set(patch: Partial<MapSettings>): void;
}

export const mapSettings = createStore<MapSettings>()((set) => ({
  run: undefined,
  axes: {},
  steps: undefined,
  target: undefined,
  measure: 'loss',
  choice: 'auto',
  asNew: false,
  set,
}));

/** Above this, tables and time grow beyond what a map is worth. */
export const MOST_STEPS = 2000;
