import { describe, expect, it } from 'vitest';
import type { RunSpec } from '../../experiment/types';
import { followEdited } from './follow-edited';

const run = (rule?: string): RunSpec => ({
  optimizer: rule === undefined ? 'adam' : 'custom',
  ...(rule === undefined ? {} : { rule }),
  hyper: {},
  schedule: { kind: 'constant' },
  wrappers: [],
});
const [adam, mine, other] = [run(), run('theta = theta - g'), run('theta = theta - lr * g')];

describe('the edited run', () => {
  it('is found where others before it came or went', () => {
    expect(followEdited([adam, mine], [mine], 1)).toBe(0);
    expect(followEdited([mine], [adam, mine], 0)).toBe(1);
    expect(followEdited([adam, mine, other], [adam, mine], 1)).toBe(1);
  });

  it('keeps its place while its rule changes, and among its copies', () => {
    expect(followEdited([adam, mine], [adam, other], 1)).toBe(1);
    expect(followEdited([adam, mine], [adam, mine, mine], 1)).toBe(1);
  });

  it('is gone when it was removed or became one of the catalogue', () => {
    expect(followEdited([adam, mine, other], [adam, other], 1)).toBeUndefined();
    expect(followEdited([adam, mine], [adam, adam], 1)).toBeUndefined();
  });
});
