import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findMethod } from '../catalog/methods';
import { networks } from '../catalog/networks';
import { optimizers } from '../catalog/optimizers';
import { schedules } from '../catalog/schedules';
import { surfaces } from '../catalog/surfaces';
import { wrappers } from '../catalog/wrappers';
import { simulateSurface } from '../engine/surface/simulate';
import { exportRun } from '../experiment/export/export';
import { type ExportTarget, exportTargets } from '../experiment/export/twins';
import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import { exportCommand } from './export-command';

const PYTHON = '/usr/bin/python3';
const has = (module: string) => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
const hasTorch = has('torch');
const hasNumpy = has('numpy');
const hasPython = has('ast');

type Path = readonly (readonly [number, number])[];

const experimentOf = (authored: unknown): Experiment => {
  const parsed = parseExperiment(authored);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const scriptOf = (experiment: Experiment, target: ExportTarget, run = 0): string => {
  const script = exportRun(experiment, run, target);
  if (!script.ok) throw new Error(script.error.message);
  return script.value;
};

const pathOf = (experiment: Experiment): Path => {
  const [run] = simulateSurface(experiment).runs;
  if (run === undefined) throw new Error('no run');
  const count = run.status === 'diverged' ? run.lastStep : run.lastStep + 1;
  return Array.from({ length: count }, (_, k) => [run.x[k] ?? NaN, run.y[k] ?? NaN] as const);
};

/** Executes every script in one process, since torch takes seconds to load; gives the last line of each. */
const RUNNER = `
import contextlib, io, json, sys
results = []
for source in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(source, "script", "exec"), {"__name__": "__main__"})
        results.append(out.getvalue().strip().split("\\n")[-1])
    except Exception as error:
        results.append(f"{type(error).__name__}: {error}")
json.dump(results, sys.stdout)
`;

/** JAX and optax on numpy: gradients by complex steps, one array, nothing compiled. */
const FAKE_JAX = `
import sys, types
import numpy as np

def module(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made

def value_and_grad(f):
    def both(theta):
        slopes = []
        for k in range(len(theta)):
            moved = theta.astype(complex)
            moved[k] += 1e-200j
            slopes.append(f(moved).imag / 1e-200)
        return f(theta), np.array(slopes)
    return both

tree = module(
    "jax.tree_util",
    tree_map=lambda f, *trees: f(*trees),
    tree_flatten=lambda value: ([value], types.SimpleNamespace()),
    tree_leaves=lambda value: [value],
    tree_unflatten=lambda shape, leaves: leaves[0],
)
jnp = module("jax.numpy", **np.__dict__)
jax = module("jax", jit=lambda f, **options: f, numpy=jnp, tree_util=tree, value_and_grad=value_and_grad)
jax.nn = module("jax.nn", sigmoid=lambda u: 1 / (1 + np.exp(-u)))
jax.config = types.SimpleNamespace(update=lambda *settings: None)
class Transformation:
    def __init__(self, init, update):
        self.init, self.update = init, update
module("optax", GradientTransformation=Transformation, apply_updates=lambda theta, change: theta + change)
np.seterr(all="ignore")
`;

const execute = (scripts: readonly string[], before = ''): readonly string[] => {
  const result = spawnSync(PYTHON, ['-W', 'ignore', '-c', `${before}\n${RUNNER}`], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (result.status !== 0) throw new Error(result.stderr.slice(-2000));
  return JSON.parse(result.stdout);
};

/** The largest deviation from our path, relative where coordinates are large. */
const deviation = (line: string, path: Path): number | string => {
  if (!line.startsWith('[')) return line;
  const theirs: Path = JSON.parse(line);
  if (theirs.length !== path.length) return `${theirs.length} points, not ${path.length}`;
  return Math.max(
    ...path.flatMap((point, k) =>
      point.map(
        (ours, i) => Math.abs((theirs[k]?.[i] ?? NaN) - ours) / Math.max(1, Math.abs(ours)),
      ),
    ),
  );
};

const expectSamePaths = (
  cases: readonly (readonly [string, Experiment])[],
  target: ExportTarget,
  before?: string,
) => {
  const lines = execute(
    cases.map(([, experiment]) => scriptOf(experiment, target)),
    before,
  );
  const wrong = cases
    .map(([name, experiment], k) => [name, deviation(lines[k] ?? '', pathOf(experiment))] as const)
    .filter(([, off]) => !(typeof off === 'number' && off < 1e-9));
  expect(wrong).toEqual([]);
};

const HIMMELBLAU = { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] };

const race = (run: object, objective: object = HIMMELBLAU, more: object = {}) =>
  experimentOf({ objective, steps: 50, runs: [run], ...more });

const suggested = (id: string): Readonly<Record<string, number | boolean>> => {
  const found: { readonly suggest?: { readonly surface?: Record<string, number | boolean> } } =
    optimizers.find((one) => one.id === id) ?? {};
  return found.suggest?.surface ?? {};
};

const formulaOptimizers = optimizers
  .map(({ id }) => id)
  .filter((id) => findMethod(id) === undefined);

/** Names that are words of Python or of the scripts, and everything that the language has. */
const TYPED = `
  lambda = 0.9 * lambda + 0.1 * g
  p = max(abs(lambda), self)
  group = if(t == 1, lambda, group + mean(g) - norm(lambda - theta, all) / 10)
  def = clamp(lambda / p, -upA, 2) * (g > 0) + if(g <= 0, dnB, if(group > 0, 0.2, 1.1))
  in = min(1 / (t - 1), 3) + sqrt(t - 2) * 0 + tanh(t) + floor(t / 2) ^ 0.5
  theta = theta - lr * def * if(in > 1, 0.5, 1) - lr * 0.1 * tanh(group) + 0 * cbrt(g) * sigmoid(atan2(g, 2))
`;

const cases: readonly (readonly [string, Experiment])[] = [
  ...formulaOptimizers.map((optimizer) => {
    const run = { optimizer, hyper: suggested(optimizer) };
    return [optimizer, race(run)] as const;
  }),
  ['adam with l2', race({ optimizer: 'adam', hyper: { lr: 0.05, weightDecay: 0.1 } })],
  [
    'adamw, cosine',
    race({ optimizer: 'adamw', hyper: { lr: 0.05 }, schedule: { kind: 'cosine' } }),
  ],
  [
    'rmsprop, centered, with momentum',
    race({ optimizer: 'rmsprop', hyper: { lr: 0.005, alpha: 0.9, centered: true, momentum: 0.5 } }),
  ],
  [
    'adagrad with decay',
    race({ optimizer: 'adagrad', hyper: { lr: 0.5, lrDecay: 0.1, initialAccumulator: 0.1 } }),
  ],
  ['momentum with dampening', race({ optimizer: 'momentum', hyper: { lr: 0.01, dampening: 0.5 } })],
  [
    'nesterov with l2, one cycle',
    race({
      optimizer: 'nesterov',
      hyper: { weightDecay: 0.1 },
      schedule: { kind: 'one-cycle', maxLr: 0.004 },
    }),
  ],
  [
    'rprop with a warm-up, which torch.optim.Rprop has otherwise',
    race({ optimizer: 'rprop', schedule: { kind: 'linear-warmup' } }),
  ],
  [
    'a change of numbers',
    race({
      optimizer: 'adam',
      hyper: { lr: 0.1 },
      schedule: { kind: 'exponential' },
      changes: [
        { step: 10, hyper: { lr: 0.02, beta1: 0.5 } },
        { step: 1, hyper: { eps: 1e-6 } },
      ],
    }),
  ],
  [
    'a change that makes it another formula',
    race({
      optimizer: 'rmsprop',
      hyper: { lr: 0.01, alpha: 0.9 },
      changes: [
        { step: 10, hyper: { momentum: 0.5, centered: true } },
        { step: 30, hyper: { momentum: 0, weightDecay: 0.1 } },
      ],
    }),
  ],
  [
    'gradient noise',
    race(
      { optimizer: 'sgd', hyper: { lr: 0.005 } },
      { ...HIMMELBLAU, gradientNoise: 2 },
      { seed: 12345678901 },
    ),
  ],
  ['divergence', race({ optimizer: 'sgd', hyper: { lr: 5 } })],
  [
    'a typed rule',
    race({ optimizer: 'custom', rule: TYPED, hyper: { lr: 0.01, upA: 1.2, dnB: 0.7 } }),
  ],
  [
    'the typed rule of the documents',
    race({
      optimizer: 'custom',
      rule: 'm = beta*m + (1-beta)*g; theta = theta - lr*tanh(m/s)',
      hyper: { lr: 0.05 },
    }),
  ],
  [
    'a typed surface',
    race(
      { optimizer: 'adam', hyper: { lr: 0.03 } },
      {
        kind: 'formula',
        // Off the places where a branch changes: there derivatives are a convention.
        start: [1.4, 0.6],
        formula:
          'sin(x)^2 + cbrt(y)^2 + abs(x - y) + if(x > y, x, 2*y) + atan2(y, 3) + max(x, y) - min(x, 0.3) + clamp(y, -1, x) + tanh(x)*sigmoid(y) + exp(-x^2)*2^y',
      },
    ),
  ],
  ...schedules.map(({ id }) => {
    const run = { optimizer: 'momentum', hyper: { lr: 0.003 }, schedule: scheduleOf(id) };
    return [`schedule ${id}`, race(run)] as const;
  }),
  ...wrappers.map(({ id }) => {
    const around = [
      { kind: id },
      { kind: 'clip-norm', max: 3 },
      { kind: 'weight-decay', mode: 'coupled' },
    ];
    return [
      `wrapper ${id}`,
      race({ optimizer: 'adam', hyper: { lr: 0.05 }, wrappers: around }),
    ] as const;
  }),
];

function scheduleOf(kind: string): object {
  if (kind === 'one-cycle') return { kind, maxLr: 0.003 };
  if (kind === 'cyclic-triangular') return { kind, baseLr: 0.001, maxLr: 0.003 };
  if (kind === 'plateau') return { kind, patience: 1, cooldown: 2, threshold: 0.1 };
  return kind === 'multi-step' ? { kind, milestones: [10, 20, 20] } : { kind };
}

describe('the exported PyTorch script', () => {
  const name = hasTorch
    ? 'makes our path within 1e-9 over 50 steps, for every optimizer, schedule and wrapper'
    : 'is NOT TESTED: /usr/bin/python3 cannot import torch';
  it.skipIf(!hasTorch)(name, { timeout: 300_000 }, () => {
    expectSamePaths(cases, 'pytorch');
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

  it.skipIf(!hasTorch)('ends where L-BFGS ends (needs torch)', { timeout: 300_000 }, () => {
    const [line = ''] = execute([scriptOf(race({ optimizer: 'lbfgs' }), 'pytorch')]);
    const path: Path = JSON.parse(line);
    expect(path).toHaveLength(51);
    const [x, y] = path.at(-1) ?? [NaN, NaN];
    expect((x ** 2 + y - 11) ** 2 + (x + y ** 2 - 7) ** 2).toBeLessThan(1e-12);
  });

  it('takes torch.optim where it has the same, and says the formula where it does not', () => {
    const twin = (run: object) =>
      /torch\.optim\.(?!Optimizer)\w+/.exec(scriptOf(race(run), 'pytorch'))?.[0];
    expect(twin({ optimizer: 'adam' })).toBe('torch.optim.Adam');
    expect(twin({ optimizer: 'nesterov' })).toBe('torch.optim.SGD');
    expect(twin({ optimizer: 'rprop' })).toBe('torch.optim.Rprop');
    expect(twin({ optimizer: 'rprop', schedule: { kind: 'cosine' } })).toBeUndefined();
    expect(twin({ optimizer: 'lion' })).toBeUndefined();
    const script = scriptOf(race({ optimizer: 'lion' }), 'pytorch');
    expect(script).toContain('class Lion(torch.optim.Optimizer):');
    expect(script).toContain('u = sign(beta1 * m + (1 - beta1) * g)');
  });
});

describe('the exported optax script', () => {
  const name = hasNumpy
    ? 'computes the same update where optax has none, with numpy in the place of JAX'
    : 'is NOT TESTED: /usr/bin/python3 cannot import numpy';
  it.skipIf(!hasNumpy)(name, { timeout: 300_000 }, () => {
    const generated = cases.filter(
      ([what, experiment]) =>
        what !== 'a typed surface' &&
        !scriptOf(experiment, 'optax').includes('optax has this optimizer'),
    );
    expect(generated.length).toBeGreaterThan(30);
    expectSamePaths(generated, 'optax', FAKE_JAX);
  });
});

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
    const scripts = [...cases, ...nets].flatMap(([what, experiment]) =>
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
    const formula = 'x^2 + y^2 // """ __import__("os")';
    for (const target of exportTargets) {
      const script = scriptOf(race({ optimizer: 'sgd' }, { kind: 'formula', formula }), target);
      expect(script).not.toContain('__import__');
    }
  });
});

describe('npm run export', () => {
  const authored = JSON.stringify({
    steps: 5,
    runs: [{ optimizer: 'sgd' }, { optimizer: 'bfgs' }],
  });
  const command = async (...argv: string[]) => {
    let stdout = '';
    let stderr = '';
    const written: string[] = [];
    const code = await exportCommand(argv, {
      readFile: async () => authored,
      readStdin: async () => authored,
      async writeFile(path, text) {
        written.push(path, text);
      },
      async stdout(text) {
        stdout += text;
      },
      async stderr(text) {
        stderr += text;
      },
    });
    return { code, stdout, stderr, written };
  };

  it('prints the script, or writes it', async () => {
    const printed = await command('race.json', '--run', '0', '--to', 'pytorch');
    expect([printed.code, printed.stderr]).toEqual([0, '']);
    expect(printed.stdout).toMatch(
      /^#!\/usr\/bin\/env python3\n"""[\s\S]*print\(json\.dumps\(path\)\)\n$/,
    );
    const filed = await command('-', '--to', 'pytorch', '--out', 'a.py');
    expect(filed.written).toEqual(['a.py', printed.stdout]);
  });

  it.each([
    [['a.json', '--to', 'jax'], /^export: --to: jax .*pytorch, optax, keras\n$/],
    [['a.json'], /^export: --to: .*pytorch, optax, keras\n$/],
    [['a.json', '--to', 'keras', '--run', '2'], /^export: --run: .*from 0 to 1, not 2\n$/],
    [['a.json', '--to', 'keras', '--run', '-1'], /^export: [^\n]*run[^\n]*\n$/],
    [['a.json', '--to', 'keras', '--run', 'x'], /^export: --run: [^\n]*not x\n$/],
    [['--to', 'keras'], /^export: give one experiment[^\n]*\n$/],
    [['a.json', '--to', 'pytorch', '--run', '1'], /^export: runs\[1\]\.optimizer: [^\n]*\n$/],
  ])('refuses %j in one line', async (argv, says) => {
    const { code, stdout, stderr } = await command(...argv);
    expect(stderr).toMatch(says);
    expect([code, stdout]).toEqual([2, '']);
  });
});
