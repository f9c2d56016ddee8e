import { defineLoss } from '../define';

export const meanSquaredError = defineLoss({
  id: 'mean-squared-error',
  name: 'Mean squared error',
  formula: 'mean((z - y)^2)',
  about:
    'The squared distance of the outputs from the one-hot answer; for classes it learns more slowly than cross-entropy.',
});
