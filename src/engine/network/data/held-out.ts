import type { NetworkSpec } from '../../../experiment/types';
import type { Data, Split } from './split';

/** Examples that no run is trained on. */
export interface HeldOut {
  readonly set: 'validation' | 'test';
  readonly split: Split;
  readonly from: number;
  readonly count: number;
}

/** The validation set, the last examples of those to learn from; the test set where there is none. */
export const heldOutOf = (
  { validationSize, testSize }: NetworkSpec,
  { dataset, train, test }: Data,
): HeldOut =>
  validationSize > 0
    ? {
        set: 'validation',
        split: train,
        from: dataset.sizes.train - validationSize,
        count: validationSize,
      }
    : { set: 'test', split: test, from: 0, count: testSize };
