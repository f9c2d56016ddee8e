import { defineLoss } from '../define';

export const meanSquaredError = defineLoss({
  id: 'mean-squared-error',
  name: 'Mean squared error',
  // As in Keras on a softmax layer: of the probabilities, not of the outputs before the softmax.
  formula: 'mean((p - y)^2)',
  about:
    "The squared distance of the softmax's probabilities from the one-hot answer; for classes it learns more slowly than cross-entropy.",
});
