import { describe, expect, it } from 'vitest';
import { expectSamePaths, pathOf, race, scriptOf } from './testing/export-scripts';
import { FAKE_JAX } from './testing/fake-jax';
import { kinkCases, kinkMethods } from './testing/kink-cases';
import { has } from './testing/python-process';

describe('the script of a surface', () => {
  it('has a path to make in every case', () => {
    for (const [name, experiment] of kinkCases)
      expect([name, pathOf(experiment).length]).toEqual([name, 11]);
  });

  it.skipIf(!has('torch'))(
    'goes where the page goes at kinks, ties and guarded branches, in PyTorch',
    { timeout: 300_000 },
    () => {
      expectSamePaths([...kinkCases, ...kinkMethods], 'pytorch');
    },
  );

  it.skipIf(!has('numpy'))(
    'does so with numpy in the place of JAX, where optax has no such optimizer',
    { timeout: 300_000 },
    () => {
      const generated = kinkCases.filter(
        ([, experiment]) => !scriptOf(experiment, 'optax').includes('optax has this optimizer'),
      );
      expectSamePaths([...generated, ...kinkMethods], 'optax', { before: FAKE_JAX });
    },
  );

  it('takes half of each side at a tie, as the page does', () => {
    const formula = 'max(0,1-x)+max(0,1+x)^2+y^2';
    const tie = race(
      { optimizer: 'sgd', hyper: { lr: 0.1 } },
      { kind: 'formula', formula, start: [1, 1] },
    );
    // d/dx = -1/2 + 4, d/dy = 2.
    expect(pathOf(tie)[1]).toEqual([expect.closeTo(0.65, 12), expect.closeTo(0.8, 12)]);
  });
});
