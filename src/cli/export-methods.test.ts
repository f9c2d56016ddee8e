import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { methods } from '../catalog/methods';
import { networks } from '../catalog/networks';
import type { Experiment } from '../experiment/types';
import { exportTargets } from '../export/twins';
import { expectSamePaths, race, scriptOf } from './testing/export-scripts';
import { FAKE_JAX } from './testing/fake-jax';
import { has, PYTHON } from './testing/python-process';

const hasTorch = has('torch');
const hasNumpy = has('numpy');

const CALM = ['himmelblau', 'ill-conditioned', 'booth', 'matyas'];
/** Here a line search multiplies a difference in the last digit by ten or more a step, and 50 steps leave none. */
const CURVED = ['rosenbrock', 'beale'];
const FEW = { steps: 15 };
/** So much a last digit may have grown, and it is another one on another processor. */
const WITHIN = 1e-7;

const ROSENBROCK = { kind: 'surface', surface: 'rosenbrock' };

/** Every method on several surfaces, then its options, changes, a schedule and noise. */
const cases: readonly (readonly [string, Experiment])[] = [
  ...methods.flatMap(({ id }) =>
    [...CALM, ...CURVED].map((surface) => {
      const objective = { kind: 'surface', surface };
      const more = CURVED.includes(surface) ? FEW : {};
      return [`${id} on ${surface}`, race({ optimizer: id }, objective, more)] as const;
    }),
  ),
  ...methods.map(({ id }) => {
    const objective = { ...ROSENBROCK, gradientNoise: 1, batchSize: 4 };
    return [`${id} with noise`, race({ optimizer: id }, objective, FEW)] as const;
  }),
  ['damped newton', race({ optimizer: 'newton', hyper: { damping: 5, lr: 0.5 } })],
  [
    'newton, absolute, with a schedule',
    race({ optimizer: 'newton', hyper: { curvature: 'absolute' }, schedule: { kind: 'cosine' } }),
  ],
  [
    'newton from a change of numbers on',
    race({ optimizer: 'newton', changes: [{ step: 2, hyper: { lr: 0.3, damping: 1 } }] }),
  ],
  [
    'fletcher-reeves',
    race({ optimizer: 'conjugate-gradient', hyper: { beta: 'fletcher-reeves' } }, ROSENBROCK),
  ],
  [
    'l-bfgs without a search, on a plateau schedule',
    race(
      {
        optimizer: 'lbfgs',
        hyper: { lineSearch: 'none', lr: 0.1, historySize: 3 },
        schedule: { kind: 'plateau', patience: 2 },
      },
      ROSENBROCK,
    ),
  ],
  ['l-bfgs, four at a time', race({ optimizer: 'lbfgs', hyper: { maxIter: 4 } }, ROSENBROCK)],
  [
    'a small trust region',
    race({ optimizer: 'newton-trust-region', hyper: { radius: 0.1, maxRadius: 0.2 } }, ROSENBROCK),
  ],
  ['a slope without end', race({ optimizer: 'bfgs' }, { kind: 'formula', formula: 'x^3 - y' })],
];

/** Its last step before it is beyond all bounds hangs on how a power of numpy's rounds. */
const ENDLESS = 'a slope without end';

describe('the script of a method', () => {
  const torchName = hasTorch
    ? 'makes our path over 50 steps in PyTorch'
    : 'is NOT TESTED: /usr/bin/python3 cannot import torch';
  it.skipIf(!hasTorch)(torchName, { timeout: 300_000 }, () => {
    expectSamePaths(cases, 'pytorch', { within: WITHIN });
  });

  it.skipIf(!hasNumpy)(
    'makes our path with numpy in the place of JAX (needs numpy)',
    { timeout: 300_000 },
    () => {
      const settled = cases.filter(([name]) => name !== ENDLESS);
      expectSamePaths(settled, 'optax', { within: WITHIN, before: FAKE_JAX });
    },
  );

  it('is the same algorithm in every library', () => {
    for (const [, experiment] of cases) {
      const algorithms = exportTargets.map(
        (target) =>
          /\nclass Point:[\s\S]*\n\n\n(?=objective =)/.exec(scriptOf(experiment, target))?.[0],
      );
      expect(algorithms[0]).toContain('def minimize(objective, here, hyper):');
      expect(new Set(algorithms).size).toBe(1);
    }
  });

  it.skipIf(!has('ast'))('is Python for networks, too (needs python3)', () => {
    const scripts = methods
      .filter(({ objectives }) => objectives === 'any')
      .flatMap(({ id }) =>
        networks.flatMap((network) => {
          const objective = { kind: 'network', model: network.id, l2: 1e-4, dropout: 0.1 };
          const experiment = race({ optimizer: id }, objective);
          return exportTargets.map((target) => scriptOf(experiment, target));
        }),
      );
    const check = 'import ast, json, sys\nfor source in json.load(sys.stdin): ast.parse(source)';
    const result = spawnSync(PYTHON, ['-c', check], {
      input: JSON.stringify(scripts),
      encoding: 'utf8',
    });
    expect([result.stderr, result.status]).toEqual(['', 0]);
  });
});
