import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import '../experiment/later';
import { activations } from '../catalog/activations';
import { networkOf } from '../experiment/network/model';
import type { Experiment } from '../experiment/types';
import { activated, activationFunctions } from '../export/activation';
import { main } from './main';
import { createNodeNetwork } from './network-node';
import { runNetwork } from './run-network';
import { execute, experimentOf, scriptOf } from './testing/export-scripts';
import { has, PYTHON } from './testing/python-process';

const hasTorch = has('torch') && has('numpy');

const dense = (units: number, activation = 'tanh') => ({ kind: 'dense', units, activation });

const networkOn = (dataset: unknown, more: object = {}, rest: object = {}): Experiment =>
  experimentOf({
    objective: {
      kind: 'network',
      dataset,
      model: { layers: [dense(8), dense(8)] },
      batchSize: 32,
      ...more,
    },
    steps: 120,
    runs: [{ optimizer: 'adam', hyper: { lr: 0.01 } }],
    ...rest,
  });

const train = async (experiment: Experiment, backend: 'wasm' | 'cpu' = 'wasm') => {
  const [result] = await runNetwork(experiment, backend, () => 0);
  if (result === undefined) throw new Error('no result');
  return result;
};

const run = async (text: string, argv: readonly string[] = [], files = {}) => {
  const said = { stdout: '', stderr: '' };
  const code = await main(
    ['-', ...argv],
    {
      readFile: async (name) => (files as Readonly<Record<string, string>>)[name] ?? '',
      readStdin: async () => text,
      writeFile: async () => {},
      stdout: async (more) => {
        said.stdout += more;
      },
      stderr: async (more) => {
        said.stderr += more;
      },
    },
    () => 0,
  );
  return { code, ...said };
};

const largestGap = (a: readonly number[], b: readonly number[]) => {
  expect(a.length).toBe(b.length);
  return Math.max(...a.map((value, k) => Math.abs(value / (b[k] ?? Number.NaN) - 1)));
};

const cases = [
  ['spirals', networkOn('spirals', { model: { layers: [dense(16), dense(16)] } })],
  [
    'values, with features, penalties and momentum',
    networkOn(
      { kind: 'hills', features: ['x1', 'x2', 'x1x2', 'sin x1'] },
      { l2: 1e-3, batchSize: 10, model: { layers: [dense(6, 'relu'), dense(5, 'sigmoid')] } },
      { runs: [{ optimizer: 'momentum', hyper: { lr: 0.01 } }] },
    ),
  ],
  [
    'five classes, all points at once',
    networkOn({ kind: 'gaussians', classes: 5 }, { batchSize: 320 }),
  ],
  ['one value, one point a step', networkOn('sine', { batchSize: 1 })],
  [
    'rings, a squared error, and validation',
    networkOn('circles', { loss: 'mean-squared-error', validationSize: 60, dropout: 0 }),
  ],
] as const;

describe('networks on points', () => {
  it('learn spirals to 99 % within 3,000 steps by command line', async () => {
    const text = JSON.stringify({
      objective: {
        kind: 'network',
        dataset: { kind: 'spirals', n: 400, noise: 0.1, seed: 1, classes: 2 },
        model: { layers: [dense(16), dense(16)] },
      },
      seed: 1,
      steps: 3000,
      runs: [{ optimizer: 'adam', hyper: { lr: 0.01 } }],
    });
    const { code, stdout, stderr } = await run(text);
    expect([code, stderr]).toEqual([0, '']);
    const { spec, runs } = JSON.parse(stdout);
    expect(spec.objective.dataset.kind).toBe('spirals');
    expect(runs[0].loss).toHaveLength(3000);
    expect(runs[0].trainAccuracy).toBeGreaterThanOrEqual(0.99);
    expect(runs[0].testAccuracy).toBeGreaterThan(0.9);
  });

  it('of values tell losses, and nothing of accuracy', async () => {
    const { stdout } = await run(JSON.stringify(networkOn('hills', {}, { steps: 300 })));
    const [told] = JSON.parse(stdout).runs;
    expect(told).not.toHaveProperty('testAccuracy');
    expect(told).not.toHaveProperty('trainAccuracy');
    // The noise alone is 0.0025, and saying 0 everywhere about 0.13.
    expect(told.testLoss).toBeLessThan(0.08);
  });

  it('take a table beside the document, and name the line that is wrong', async () => {
    const text = JSON.stringify(networkOn('moons', {}, { steps: 5 }));
    const good = { 'a.csv': 'x,y,class\n1,2,0\n-1,2,1\n3,-1,2\n' };
    const { stdout } = await run(text, ['--data', 'a.csv'], good);
    expect(JSON.parse(stdout).spec.objective.dataset).toMatchObject({
      kind: 'points',
      classes: 3,
      points: [
        [1, 2, 0],
        [-1, 2, 1],
        [3, -1, 2],
      ],
    });
    for (const [table, words] of [
      ['1,2,0\n\n1,x,1\n', 'line 3, column 2: "x" is no finite number'],
      ['1,2\n3,4\n', 'line 1, column 3: a third number is missing'],
    ] as const) {
      const { code, stderr } = await run(text, ['--data', 'b.csv'], { 'b.csv': table });
      expect([code, stderr]).toEqual([2, expect.stringContaining(`b.csv: ${words}`)]);
    }
  });

  it.each(cases)('train by compiled code as by tfjs in plain JavaScript: %s', async (_, one) => {
    const [wasm, cpu] = [await train(one, 'wasm'), await train(one, 'cpu')];
    expect(largestGap(wasm.loss, cpu.loss)).toBeLessThan(1e-3);
    expect(largestGap([wasm.testLoss ?? 0], [cpu.testLoss ?? 1])).toBeLessThan(1e-3);
  });

  it.skipIf(!hasTorch)(
    'train in the exported PyTorch script to the same curve (needs torch)',
    { timeout: 120_000 },
    async () => {
      const lines = execute(cases.map(([, experiment]) => scriptOf(experiment, 'pytorch')));
      for (const [k, [name, experiment]] of cases.entries()) {
        const [ours, theirs] = [await train(experiment), JSON.parse(lines[k] ?? '')];
        expect(largestGap(ours.loss, theirs.loss), name).toBeLessThan(1e-3);
        expect(largestGap([ours.testLoss ?? 0], [theirs.testLoss]), name).toBeLessThan(1e-3);
        expect(theirs.testAccuracy, name).toBe(ours.testAccuracy);
      }
    },
  );
});

/** Losses and gradients by autograd, in double precision. */
const AUTOGRAD = `
import json, sys
import torch
import torch.nn.functional as F
torch.set_default_dtype(torch.float64)
told = []
for case in json.load(sys.stdin):
    scope = {"torch": torch, "F": F}
    exec(case["functions"], scope)
    weights = [torch.tensor(w).reshape(s).requires_grad_() for w, s in zip(case["weights"], case["shapes"])]
    z = torch.tensor(case["x"])
    for k in range(0, len(weights), 2):
        z = z @ weights[k] + weights[k + 1]
        z = eval(case["activations"][k // 2], {**scope, "z": z})
    y = torch.tensor(case["y"])
    loss = F.cross_entropy(z, y.long()) if case["classes"] else ((z[:, 0] - y) ** 2).mean()
    loss.backward()
    told.append({"loss": loss.item(), "gradient": [g for w in weights for g in w.grad.flatten().tolist()]})
json.dump(told, sys.stdout)
`;

/** Loss and gradient at the start over a batch, ours and what autograd needs to give its own. */
const gradientCase = async (experiment: Experiment) => {
  const { objective: spec, seed } = experiment;
  if (spec.kind !== 'network') throw new Error('no network');
  const made = await createNodeNetwork(spec, seed, 'wasm');
  if (!made.ok) throw new Error(made.error.message);
  const { objective, data } = made.value;
  const theta = objective.initial();
  const found = objective.gradient(theta, 0);
  const numbers = Array.from(await theta.data());
  const ours = {
    loss: Number((await found.loss.data())[0]),
    gradient: Array.from(await found.gradient.data()),
  };
  const network = networkOf(spec.model, data.dataset);
  const columns = data.train.examples.length / data.train.count;
  const rows = <T>(all: ArrayLike<T>, width: number) =>
    Array.from({ length: spec.batchSize }, (_, k) =>
      Array.from({ length: width }, (_, i) => all[k * width + i]),
    );
  const question = {
    functions: activationFunctions(network, 'torch').join('\n'),
    weights: network.spans.map(({ offset, size }) => numbers.slice(offset, offset + size)),
    shapes: network.spans.map(({ shape }) => shape),
    activations: network.layers.map((layer) =>
      layer.kind === 'dense' ? activated(layer.activation, 'torch', 'z') : '',
    ),
    x: rows(data.train.examples, columns),
    y: rows(data.train.targets, 1).flat(),
    classes: data.dataset.target.kind === 'classes',
  };
  objective.release(theta);
  objective.release(found.loss);
  objective.release(found.gradient);
  made.value.dispose();
  return { ours, question };
};

describe.skipIf(!hasTorch)('gradients on points (needs torch)', () => {
  it('are PyTorch’s with every activation, of classes and of values', async () => {
    const found: (Awaited<ReturnType<typeof gradientCase>> & { name: string })[] = [];
    for (const { id } of activations)
      for (const dataset of [{ kind: 'moons', classes: 3 }, { kind: 'hills' }]) {
        const model = { layers: [dense(7, id), dense(5, id)] };
        const order = { order: 'sequential', batchSize: 50, init: 'torch-uniform' };
        const experiment = networkOn({ ...dataset, n: 80 }, { model, ...order });
        found.push({ name: `${id} on ${dataset.kind}`, ...(await gradientCase(experiment)) });
      }
    const { stdout, stderr } = spawnSync(PYTHON, ['-W', 'ignore', '-c', AUTOGRAD], {
      input: JSON.stringify(found.map(({ question }) => question)),
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    const told: { loss: number; gradient: number[] }[] = JSON.parse(stdout);
    const off = found.map(({ name, ours }, k) => {
      const theirs = told[k] ?? { loss: Number.NaN, gradient: [] };
      expect(ours.gradient).toHaveLength(theirs.gradient.length);
      const size = Math.max(...theirs.gradient.map(Math.abs));
      const gap = Math.max(
        ...theirs.gradient.map((g, i) => Math.abs(g - (ours.gradient[i] ?? NaN))),
      );
      return [name, gap / size, Math.abs(ours.loss / theirs.loss - 1)] as const;
    });
    expect(off.filter(([, gradient, loss]) => !(gradient < 1e-5 && loss < 1e-5))).toEqual([]);
    expect(off.length).toBe(2 * activations.length);
  });
});
