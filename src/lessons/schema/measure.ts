import type { Point } from '../../experiment/types';

/**
 * A number read off a race or its experiment: data, evaluated by `judge/measure.ts`. Runs are counted from 0. `at` is a
 * step; left out, it is the last one seen. Losses and points of planes are those at the start and after every update,
 * losses of networks those before every update.
 */
export type Measure =
  | number
  | { readonly of: 'loss'; readonly run: number; readonly at?: number | undefined }
  | { readonly of: 'x' | 'y'; readonly run: number; readonly at?: number | undefined }
  /** From a point to where the run is. */
  | {
      readonly of: 'distance';
      readonly run: number;
      readonly to: Point;
      readonly at?: number | undefined;
    }
  /** The first step with a loss of at most this; with `stay`, from which on it never rises above it. Else Infinity. */
  | { readonly of: 'steps'; readonly run: number; readonly loss: number; readonly stay?: true }
  /** The first step at most this far from the point, else Infinity. */
  | {
      readonly of: 'steps-near';
      readonly run: number;
      readonly to: Point;
      readonly within: number;
    }
  | {
      readonly of: 'highest' | 'lowest';
      readonly run: number;
      readonly what: 'loss' | 'x' | 'y';
      readonly from?: number | undefined;
    }
  /** Mean over so many recorded steps, the last of them number `at`. */
  | {
      readonly of: 'mean-loss';
      readonly run: number;
      readonly last: number;
      readonly at?: number | undefined;
    }
  /** Root mean square of the distance to a point over the last so many steps. */
  | { readonly of: 'spread'; readonly run: number; readonly around: Point; readonly last: number }
  /** Length of update number `at` (1 is the first). */
  | { readonly of: 'step-length'; readonly run: number; readonly at: number }
  /** How often the coordinate changes from one side of the value to the other. */
  | {
      readonly of: 'crossings';
      readonly run: number;
      readonly axis: 'x' | 'y';
      readonly value: number;
    }
  /** The share of the way that a straight line from start to end would have saved: 0 is straight. */
  | { readonly of: 'detour'; readonly run: number }
  /** The greatest distance at the same step between two runs. */
  | { readonly of: 'apart'; readonly run: number; readonly other: number }
  /** Networks: share of the test set judged wrongly, and mean loss on it, after the last update. */
  | { readonly of: 'test-error' | 'test-loss'; readonly run: number }
  /** Of the experiment as it stands at the step seen. */
  | { readonly of: 'hyper'; readonly run: number; readonly name: string }
  | { readonly of: 'start'; readonly axis: 'x' | 'y' }
  | { readonly of: 'objective'; readonly field: 'batchSize' | 'gradientNoise' | 'dropout' | 'l2' }
  | { readonly of: 'runs' }
  | { readonly of: 'ratio'; readonly a: Measure; readonly b: Measure };
