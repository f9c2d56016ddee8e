import { defineLoss } from '../define';

export const crossEntropy = defineLoss({
  id: 'cross-entropy',
  name: 'Cross-entropy',
  formula: '-sum(y * log(p))',
  needsClasses: true,
  python: {
    torch: 'F.cross_entropy(logits, labels)',
    jax: 'optax.softmax_cross_entropy_with_integer_labels(logits, labels).mean()',
    keras:
      'ops.mean(keras.losses.sparse_categorical_crossentropy(labels, logits, from_logits=True))',
  },
  about:
    'How surprised the network is by the right answer; its gradient stays large while the answer is wrong.',
});
