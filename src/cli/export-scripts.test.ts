import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { networks } from '../catalog/networks';
import { parseExperiment } from '../experiment/schema';
import { exportTargets } from '../export/twins';
import { exportCases, formulaOptimizers } from './testing/export-cases';
import { race, scriptOf } from './testing/export-scripts';
import { has, PYTHON } from './testing/python-process';

const hasPython = has('ast');

describe('every exported script', () => {
  it.skipIf(!hasPython)('is Python (needs python3)', { timeout: 300_000 }, () => {
    const nets = networks.flatMap(({ id }) =>
      (['pattern', 'he-normal', 'torch-uniform', 'zeros'] as const).map((init, k) => {
        const objective = {
          kind: 'network',
          model: id,
          init,
          order: k === 0 ? 'sequential' : 'shuffled',
          loss: k === 1 ? 'mean-squared-error' : 'cross-entropy',
          l1: k * 1e-5,
          l2: k * 1e-4,
          dropout: k / 10,
        };
        const wrapped = [{ kind: 'sam' }, { kind: 'clip-value' }];
        const run = {
          optimizer: formulaOptimizers[k * 7],
          wrappers: wrapped,
          schedule: { kind: 'cosine' },
        };
        return [`${id} ${init}`, race(run, objective)] as const;
      }),
    );
    const reading = ['hutchinson', 'gauss-newton'].flatMap((estimator) =>
      (['cross-entropy', 'mean-squared-error'] as const).map((loss) => {
        const run = {
          optimizer: 'sophia',
          hyper: { estimator },
          wrappers: [{ kind: 'gradient-noise' }],
        };
        const objective = { kind: 'network', model: 'cnn-8-16', loss, l2: 1e-4 };
        return [`${estimator} of ${loss}`, race(run, objective)] as const;
      }),
    );
    const scripts = [...exportCases, ...nets, ...reading].flatMap(([what, experiment]) =>
      exportTargets.map(
        (target) => [`${what} to ${target}`, scriptOf(experiment, target)] as const,
      ),
    );
    const check = `import ast, json, sys\nfor source in json.load(sys.stdin):\n    ast.parse(source)\nprint("[]")`;
    const result = spawnSync(PYTHON, ['-c', check], {
      input: JSON.stringify(scripts.map(([, script]) => script)),
      encoding: 'utf8',
    });
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  it('holds nothing of a stranger’s text but what the formula language has', () => {
    const rule = 'theta = theta - lr * g # """\n\n\nimport os; os.system("x")';
    expect(parseExperiment({ runs: [{ optimizer: 'custom', rule }] }).ok).toBe(false);
    const commented = 'theta = theta - lr * g # """ + __import__("os").system("x")';
    for (const target of exportTargets) {
      const script = scriptOf(race({ optimizer: 'custom', rule: commented }), target);
      expect(script).not.toContain('__import__');
    }
    const formula = 'x^2 + y^2 # """ __import__("os")';
    for (const target of exportTargets) {
      const script = scriptOf(race({ optimizer: 'sgd' }, { kind: 'formula', formula }), target);
      expect(script).not.toContain('__import__');
    }
  });
});
