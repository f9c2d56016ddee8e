import type { SafeName } from '../formula/python/safe';
import type { Lines } from './text';

/** What differs between training a network with an optimizer and with a method. */
export interface NetworkTraining {
  /** Further imports from Python's own library. */
  readonly imports: Lines;
  /** Functions and classes before the model, and after the loss. */
  readonly before: readonly Lines[];
  readonly definitions: readonly Lines[];
  /** Makes the model and what trains it. */
  readonly begin: Lines;
  /** One update with the pictures of these `numbers`; appends to `losses`, breaks out of its loop where it diverges. */
  readonly step: Lines;
  /** After the last update, before the test set. */
  readonly end: Lines;
  readonly safe: ReadonlySet<SafeName>;
}

/** Keeps the loss of the update, or stops. */
export const recordLoss: Lines = [
  'if not math.isfinite(loss):',
  '    print(f"diverged at step {t}")',
  '    break',
  'losses.append(loss)',
];
