import { describe, expect, it } from 'vitest';
import { surfaces } from '../catalog/surfaces';
import { exportCases } from './testing/export-cases';
import { expectSamePaths, race, scriptOf } from './testing/export-scripts';
import { has } from './testing/python-process';

const hasTorch = has('torch');

describe('the exported PyTorch script', () => {
  const name = hasTorch
    ? 'makes our path within 1e-9 over 50 steps, for every optimizer, schedule and wrapper'
    : 'is NOT TESTED: /usr/bin/python3 cannot import torch';
  it.skipIf(!hasTorch)(name, { timeout: 300_000 }, () => {
    expectSamePaths(exportCases, 'pytorch');
  });

  it.skipIf(!hasTorch)(
    'differentiates every surface as we do (needs torch)',
    { timeout: 300_000 },
    () => {
      const run = { optimizer: 'adam', hyper: { lr: 0.01 } };
      const races = surfaces.map(({ id }) => {
        const objective = { kind: 'surface', surface: id, gradientNoise: 0 };
        return [id, race(run, objective, { steps: 10 })] as const;
      });
      expectSamePaths(races, 'pytorch');
    },
  );

  it('takes torch.optim where it has the same, and says the formula where it does not', () => {
    const twin = (run: object) =>
      /torch\.optim\.(?!Optimizer)\w+(?=\()/.exec(scriptOf(race(run), 'pytorch'))?.[0];
    expect(twin({ optimizer: 'adam' })).toBe('torch.optim.Adam');
    expect(twin({ optimizer: 'nesterov' })).toBe('torch.optim.SGD');
    expect(twin({ optimizer: 'rprop' })).toBe('torch.optim.Rprop');
    // Its first step has the schedule's first rate there, too; ASGD's rate lags a step behind, and NAdam changed.
    expect(twin({ optimizer: 'rprop', schedule: { kind: 'cosine' } })).toBe('torch.optim.Rprop');
    expect(twin({ optimizer: 'asgd', schedule: { kind: 'cosine' } })).toBeUndefined();
    const averaged = race({ optimizer: 'asgd', schedule: { kind: 'cosine' } });
    expect(scriptOf(averaged, 'pytorch').replaceAll(/\s+/g, ' ')).toContain(
      'torch.optim.ASGD takes that of the step before',
    );
    expect(twin({ optimizer: 'nadam' })).toBeUndefined();
    expect(twin({ optimizer: 'lion' })).toBeUndefined();
    const script = scriptOf(race({ optimizer: 'lion' }), 'pytorch');
    expect(script).toContain('class Lion(torch.optim.Optimizer):');
    expect(script).toContain('u = sign(beta1 * m + (1 - beta1) * g)');
  });
});
