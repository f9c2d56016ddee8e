import { defineLoss } from '../define';

export const crossEntropy = defineLoss({
  id: 'cross-entropy',
  name: 'Cross-entropy',
  formula: '-sum(y * log(p))',
  about:
    'How surprised the network is by the right answer; its gradient stays large while the answer is wrong.',
});
