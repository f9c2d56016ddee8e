import { describe, expect, it } from 'vitest';
import { settleLooks, withLooks } from '../../experiment/run-looks';
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
const edited = (
  list: readonly RunSpec[],
  change: (list: readonly RunSpec[]) => readonly RunSpec[],
) => settleLooks(change(withLooks(list)));

describe('the edited run', () => {
  it('is found where others before it came or went', () => {
    const two = [adam, mine];
    const one = edited(two, (list) => list.slice(1));
    expect(followEdited(two, one, 1)).toBe(0);
    expect(followEdited(one, two, 0)).toBe(1);
    expect(followEdited([adam, mine, other], [adam, mine], 1)).toBe(1);
  });

  it('keeps its place while its rule changes, and among its copies', () => {
    expect(followEdited([adam, mine], [adam, other], 1)).toBe(1);
    const copied = edited([adam, mine], (list) => [...list, ...list.slice(1)]);
    expect(followEdited([adam, mine], copied, 1)).toBe(1);
  });

  it('is gone when it was removed or became one of the catalogue', () => {
    const three = [adam, mine, other];
    const removed = edited(three, (list) => list.toSpliced(1, 1));
    expect(followEdited(three, removed, 1)).toBeUndefined();
    expect(followEdited([adam, mine], [adam, adam], 1)).toBeUndefined();
  });
});
