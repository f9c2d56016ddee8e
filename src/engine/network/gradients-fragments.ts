import type { NetworkSpec } from '../../experiment/types';
import type { BatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import { createFragmentGradients } from './fragments/gradients';
import type { NetworkGradients } from './gradients';
import { chosenKernels } from './kernel-choice';
import type { NetworkLayout } from './layout';

/** On WebGL by our fragment programs, where there is code for the network; otherwise `plain`, whose owner this becomes. */
export const createFragmentsFirst = (
  network: NetworkLayout,
  train: Split,
  order: BatchOrder,
  spec: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
  plain: NetworkGradients,
): NetworkGradients => {
  const fragments = createFragmentGradients(network, train, order, spec);
  if (fragments === undefined) return plain;
  return {
    gradient: (at, step) =>
      chosenKernels() === 'register' ? fragments.compute(at, step) : plain.gradient(at, step),
    loss: plain.loss,
    dispose: () => {
      fragments.dispose();
      plain.dispose();
    },
  };
};
