import type { Measure } from './measure';
import type { LayerName } from './view';

/**
 * What can be true of the lab: of a race, of its experiment, of what the student sees. One vocabulary for what a step
 * waits for, for what makes a prediction right, and for every claim of a text. Evaluated by `judge/condition.ts`.
 */
export type Condition =
  | { readonly is: 'above' | 'below'; readonly what: Measure; readonly than: Measure }
  | {
      readonly is: 'near';
      readonly what: Measure;
      readonly to: Measure;
      readonly within: number;
    }
  /** The run's loss has left all numbers. */
  | { readonly is: 'diverged'; readonly run: number }
  /** Some run, or this one, has the optimizer. */
  | { readonly is: 'optimizer'; readonly id: string; readonly run?: number | undefined }
  | { readonly is: 'schedule'; readonly kind: string; readonly run?: number | undefined }
  /** The page has shown the race up to its end, or up to that step. */
  | { readonly is: 'played'; readonly to?: number | undefined }
  | { readonly is: 'layer'; readonly layer: LayerName }
  | { readonly is: 'inspector' }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };
