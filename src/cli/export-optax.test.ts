import { describe, expect, it } from 'vitest';
import { exportCases } from './testing/export-cases';
import { expectSamePaths, scriptOf } from './testing/export-scripts';
import { FAKE_JAX } from './testing/fake-jax';
import { has } from './testing/python-process';

const hasNumpy = has('numpy');

describe('the exported optax script', () => {
  const name = hasNumpy
    ? 'computes the same update where optax has none, with numpy in the place of JAX'
    : 'is NOT TESTED: /usr/bin/python3 cannot import numpy';
  it.skipIf(!hasNumpy)(name, { timeout: 300_000 }, () => {
    const generated = exportCases.filter(
      ([, experiment]) => !scriptOf(experiment, 'optax').includes('optax has this optimizer'),
    );
    expect(generated.length).toBeGreaterThan(30);
    expectSamePaths(generated, 'optax', { before: FAKE_JAX });
  });
});
