import type { ControlName } from '../../experiment/controls/controls';
import type { Charted } from '../../experiment/recorded/quantities';

/** What can be laid over the stage; the names are those of the stage's own switches. */
export const LAYERS = [
  'contours',
  'heatMap',
  'points',
  'gradient',
  'arrows',
  'curvature',
  'relief',
] as const;

export type LayerName = (typeof LAYERS)[number];

/** What a chart can show; of what is kept apart, lessons look at the test set. */
export type QuantityName = Exclude<Charted, 'accuracy'> | 'accuracyTest';

/**
 * How a step wants the lab to look. What it leaves out is as on a first visit, with the race paused at its start: a
 * step looks the same whichever way one came to it.
 */
export interface LessonView {
  readonly layers?: Readonly<Partial<Record<LayerName, boolean>>>;
  readonly inspector?: boolean;
  /** Index of the run that inspector and arrows belong to. */
  readonly selected?: number;
  readonly charts?: readonly QuantityName[];
  /** Loss that the results count steps to. */
  readonly target?: number;
  /** The race plays as soon as the step is there. */
  readonly playing?: true;
  /** The step on screen. */
  readonly step?: number;
}

/** Something on the page that a step's marker points at. */
export type Pointer =
  | { readonly kind: 'control'; readonly control: ControlName; readonly run?: number }
  | {
      readonly kind: 'arrow';
      readonly arrow: 'gradient' | 'momentum' | 'step';
      readonly run: number;
    }
  | { readonly kind: 'place'; readonly at: readonly [number, number] }
  | { readonly kind: 'chart'; readonly quantity: QuantityName };
