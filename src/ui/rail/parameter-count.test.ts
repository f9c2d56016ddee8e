import { expect, it } from 'vitest';
import { findNetwork } from '../../catalog/networks';
import { parameterCount } from './parameter-count';

// 784·10 + 10; 784·128 + 128 + 128·128 + 128 + 128·10 + 10; 25·8 + 8 + 25·8·16 + 16 + 4·4·16·10 + 10
it.each([
  ['softmax-regression', 7850],
  ['mlp-128-128', 118282],
  ['cnn-8-16', 5994],
])('%s has %d parameters', (id, count) => {
  expect(parameterCount(findNetwork(id) ?? { layers: [] })).toBe(count);
});
