import { type EvaluatedSet, heldSet, trainingSample } from '../../../experiment/network/held-out';
import type { NetworkSpec } from '../../../experiment/types';
import type { Data, Split } from './split';

/** A range of the data on which runs are evaluated. */
export interface EvaluatedExamples {
  readonly set: EvaluatedSet;
  readonly split: Split;
  readonly from: number;
  readonly count: number;
}

/** The validation set is the last of the examples to learn from. */
export const examplesOf = (
  set: EvaluatedSet,
  spec: NetworkSpec,
  { dataset, train, test }: Data,
): EvaluatedExamples => {
  const { validationSize, testSize } = spec;
  switch (set) {
    case 'train':
      return { set, split: train, from: 0, count: trainingSample(spec) };
    case 'validation': {
      const from = dataset.sizes.train - validationSize;
      return { set, split: train, from, count: validationSize };
    }
    case 'test':
      return { set, split: test, from: 0, count: testSize };
    default:
      return set satisfies never;
  }
};

/** Those by which runs are compared: no run is trained on them. */
export const heldOutOf = (spec: NetworkSpec, data: Data): EvaluatedExamples =>
  examplesOf(heldSet(spec), spec, data);
