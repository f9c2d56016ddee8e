import { expect, it } from 'vitest';
import { valid } from './testing/walk';

const hyperOf = (hyper: object, changes: readonly object[] = []) => {
  const [run] = valid({ steps: 9, runs: [{ optimizer: 'signum', hyper, changes }] }).runs;
  return [run?.hyper, ...(run?.changes ?? []).map((change) => change.hyper)];
};

it('a former flag says what it meant: sign steps without it, the kept average with it', () => {
  const lr = 0.02;
  expect(hyperOf({ lr, momentum: 0.8, keepMomentum: true })).toEqual([{ lr, momentum: 0.8 }]);
  expect(hyperOf({ lr, momentum: 0.8, keepMomentum: false })).toEqual([{ lr, momentum: 0 }]);
  expect(hyperOf({ lr, keepMomentum: true })).toEqual([{ lr, momentum: 0.9 }]);
  expect(hyperOf({ lr })).toEqual([{ lr, momentum: 0 }]);
  const change = { step: 3, hyper: { lr: 0.01, keepMomentum: false } };
  expect(hyperOf({ lr, momentum: 0.8 }, [change])).toEqual([
    { lr, momentum: 0.8 },
    { lr: 0.01, momentum: 0 },
  ]);
});

it('is no key of other optimizers', () => {
  expect(() => valid({ runs: [{ optimizer: 'adam', hyper: { keepMomentum: true } }] })).toThrow(
    'runs[0].hyper.keepMomentum',
  );
});
