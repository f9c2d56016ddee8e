import { describe, expect, it } from 'vitest';
import { fits } from '../catalog/fits';
import { expectSamePaths, race, scriptOf } from './testing/export-scripts';
import { FAKE_JAX } from './testing/fake-jax';
import { has } from './testing/python-process';

const adam = { optimizer: 'adam', hyper: { lr: 0.05 } };
const cases = [
  ...fits.map(({ id }) => [id, race(adam, { kind: 'fit', fit: id })] as const),
  ...[1, 7, 39].map(
    (batchSize) =>
      [
        `batches of ${batchSize}`,
        race(adam, { kind: 'fit', fit: 'least-squares', batchSize }, { seed: 3 }),
      ] as const,
  ),
  [
    'largest residual, a sum, and the same for all points',
    race(
      { optimizer: 'momentum', hyper: { lr: 0.01 } },
      { kind: 'fit', formula: 'max(abs(x*u + y - v)) + 0.01*sum((y - v)^2) + mean(x^2)' },
    ),
  ],
  [
    'SAM on batches',
    race(
      { optimizer: 'sgd', hyper: { lr: 0.05 }, wrappers: [{ kind: 'sam' }] },
      { kind: 'fit', fit: 'two-layers', batchSize: 10 },
    ),
  ],
  [
    'Hessians of batches',
    race(
      { optimizer: 'sophia', hyper: { lr: 0.03, every: 3 } },
      { kind: 'fit', fit: 'collinear', batchSize: 10 },
    ),
  ],
  ['Newton', race({ optimizer: 'newton' }, { kind: 'fit', fit: 'circle' })],
  ['L-BFGS', race({ optimizer: 'lbfgs' }, { kind: 'fit', fit: 'logistic' })],
  [
    'a method on batches',
    race({ optimizer: 'bfgs' }, { kind: 'fit', fit: 'decay', batchSize: 20 }, { steps: 12 }),
  ],
] as const;

describe('scripts of fits', () => {
  it.skipIf(!has('torch'))('go the same way in PyTorch, batches too (needs torch)', () => {
    expectSamePaths(cases, 'pytorch');
  });

  it.skipIf(!has('numpy'))('go the same way in JAX, as NumPy stands in for it', () => {
    const rule = { rule: 'm = 0.9 * m + g; theta = theta - lr * m', hyper: { lr: 0.01 } };
    const ruled = cases.map(
      ([what, { objective, seed, runs }]) =>
        [
          what,
          race(runs[0]?.optimizer === 'adam' ? rule : (runs[0] ?? {}), objective, { seed }),
        ] as const,
    );
    const generated = ruled.filter(
      ([, experiment]) => !scriptOf(experiment, 'optax').includes('optax has this optimizer'),
    );
    expect(generated.length).toBeGreaterThan(20);
    expectSamePaths(generated, 'optax', { before: FAKE_JAX });
  });

  it('are vectorised: no loop over points in the model', () => {
    const script = scriptOf(race(adam, { kind: 'fit', fit: 'least-squares' }), 'keras');
    expect(script).toContain('return ops.mean((x * u + y - v)**2)');
    expect(script).toContain('U, V = columns(POINTS)');
    expect(script).not.toContain('batch');
  });
});
