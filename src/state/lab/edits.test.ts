import { describe, expect, it } from 'vitest';
import { hyperAt } from '../../experiment/changes';
import type { RunSpec } from '../../experiment/types';
import { forgetChanges, missChange, moveChange, recordChange, setBaseHyper } from './edits';

const run: RunSpec = {
  optimizer: 'adam',
  hyper: { lr: 0.1, beta1: 0.9 },
  schedule: { kind: 'constant' },
  wrappers: [],
};

describe('mid-race changes', () => {
  it('are kept in order of their step and amended in place', () => {
    const changed = recordChange(recordChange(run, 50, { lr: 0.2 }), 20, { lr: 0.3 });
    expect(changed.changes).toEqual([
      { step: 20, hyper: { lr: 0.3 } },
      { step: 50, hyper: { lr: 0.2 } },
    ]);
    expect(recordChange(changed, 20, { beta1: 0.5 }).changes?.[0]).toEqual({
      step: 20,
      hyper: { lr: 0.3, beta1: 0.5 },
    });
  });

  it('hold from their step on', () => {
    const changed = recordChange(run, 20, { lr: 0.3 });
    expect(hyperAt(changed, 19)).toEqual({ lr: 0.1, beta1: 0.9 });
    expect(hyperAt(changed, 20)).toEqual({ lr: 0.3, beta1: 0.9 });
  });

  it('give way to a new base value of the same name only', () => {
    const changed = recordChange(run, 20, { lr: 0.3, beta1: 0.5 });
    expect(setBaseHyper(changed, 'lr', 1)).toEqual({
      ...run,
      hyper: { lr: 1, beta1: 0.9 },
      changes: [{ step: 20, hyper: { beta1: 0.5 } }],
    });
  });

  it('leave the plain document when the last one goes', () => {
    expect(setBaseHyper(recordChange(run, 20, { lr: 0.3 }), 'lr', 1)).not.toHaveProperty('changes');
    expect(forgetChanges(recordChange(run, 20, { lr: 0.3 }), false)).toEqual(run);
    expect(forgetChanges(recordChange(run, 20, { lr: 0.3 }), true).hyper).toEqual({
      lr: 0.3,
      beta1: 0.9,
    });
  });
});

describe('a change that a race has answered', () => {
  const noted = recordChange(run, 20, { lr: 0.3 });

  it('stands where it took effect, and no longer where it was noted', () => {
    expect(moveChange(noted, 20, { step: 23, hyper: { lr: 0.3 } }).changes).toEqual([
      { step: 23, hyper: { lr: 0.3 } },
    ]);
    // It took effect just where it was noted.
    expect(moveChange(noted, 20, { step: 20, hyper: { lr: 0.3 } })).toEqual(noted);
  });

  it('leaves what was edited since where it was noted', () => {
    const moved = moveChange(noted, 20, { step: 18, hyper: { lr: 0.2 } }, { lr: 0.3 });
    expect(moved.changes).toEqual([
      { step: 18, hyper: { lr: 0.2 } },
      { step: 20, hyper: { lr: 0.3 } },
    ]);
  });

  it('is one of the base value where the race was over', () => {
    const earlier = recordChange(noted, 5, { beta1: 0.5 });
    expect(missChange(earlier, 20)).toEqual({
      ...run,
      hyper: { lr: 0.3, beta1: 0.9 },
      changes: [{ step: 5, hyper: { beta1: 0.5 } }],
    });
    expect(missChange(run, 20)).toEqual(run);
  });
});
