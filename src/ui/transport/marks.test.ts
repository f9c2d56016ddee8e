import { describe, expect, it } from 'vitest';
import type { RunSpec } from '../../experiment/types';
import { marksOf } from './marks';

const run = (changes: RunSpec['changes']): RunSpec => ({
  optimizer: 'sgd',
  hyper: { lr: 0.1 },
  schedule: { kind: 'constant' },
  wrappers: [],
  ...(changes ? { changes } : {}),
});

describe('marksOf', () => {
  it('has one mark for every change and every divergence', () => {
    const runs = [
      run([
        { step: 12, hyper: { lr: 0.2 } },
        { step: 90, hyper: { lr: 0.1, momentum: 0.5 } },
      ]),
      run(undefined),
    ];
    expect(marksOf(runs, (index) => (index === 1 ? 33 : undefined))).toEqual([
      { kind: 'changed', run: 0, step: 12, what: ['lr'] },
      { kind: 'changed', run: 0, step: 90, what: ['lr', 'momentum'] },
      { kind: 'diverged', run: 1, step: 33, what: [] },
    ]);
  });
});
