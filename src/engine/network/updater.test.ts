import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { selectNodeBackend } from '../../cli/network-node';
import type { LayerSpan } from '../../experiment/layer-span';
import { analyseRule } from '../../formula/analyse';
import type { Expression } from '../../formula/ast';
import { evaluate as evaluateFormula, readHyper } from '../../formula/evaluate';
import { judgeProgram } from '../../formula/judge';
import { parseRule } from '../../formula/parse';
import { interpretRule } from '../../formula/reference/rule';
import { createRandom } from '../../random/seeded';
import { createUpdater } from './updater';

const layers: readonly LayerSpan[] = [
  { name: 'w0', offset: 0, size: 6, shape: [2, 3], weight: true },
  { name: 'b0', offset: 6, size: 3, shape: [3], weight: false },
  { name: 'w1', offset: 9, size: 4, shape: [1, 1, 2, 2], weight: true },
];
const SIZE = 13;

const INIT = { left: '1', right: '1', p: '1', q: '1', basis: '1' };

const programOf = (text: string) => {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(rule.error.message);
  const program = analyseRule(rule.value, { init: INIT });
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
};

const rules = {
  adam: `m = beta * m + (1 - beta) * g
v = 0.99 * v + 0.01 * g^2
theta = theta - lr * m / (1 - beta^t) / (sqrt(v / (1 - 0.99^t)) + 1e-8)`,
  'clipped over all': 'theta = theta - lr * g * min(1, 0.5 / (norm(g, all) + 1e-6))',
  'trust ratio of each layer': `m = beta * m + g
theta = theta - lr * norm(theta) / (norm(m) + 1e-6) * m`,
  'state of each layer': `s = beta * s + (1 - beta) * mean(g^2)
theta = theta - lr * g / (sqrt(s) + 0.01)`,
  decoupled: 'theta = theta * (1 - lr * 0.1); theta = theta - lr * sign(g)',
  'condition and power': 'theta = theta - lr * if(g > 0, abs(g)^0.3, cbrt(g))',
  'orthogonalised momentum': `m = beta * m + g
theta = theta - lr * orthogonalize(g + beta * m)`,
  'orthogonalised, vectors as they are': `m = beta * m + g
theta = theta - lr * if(columns(g) > 1, orthogonalize(m), m)`,
  'rows and columns': `r = beta * r + rowMean(g^2)
c = beta * c + columnMean(g^2)
theta = theta - lr * g / sqrt(r * c / mean(r) + 0.01)`,
  'roots of both sides, now and then': `left = left + outerRows(g)
right = right + outerColumns(g)
now = t / 3 == floor(t / 3)
p = if(now, inverseRoot(left, 4), p)
q = if(now, inverseRoot(right, 4), q)
theta = theta - lr * times(p, times(g, q))`,
  'a turning basis': `left = beta * left + outerRows(g)
basis = if(t > 0, orthonormal(times(left, basis)), basis)
u = times(transpose(basis), g)
v = beta * v + u^2
theta = theta - lr * times(basis, u / sqrt(v + 0.1))`,
  'functions of later days': `u = tanh(g)
theta = theta - lr * (asin(u) + acos(u) + atan(g) + sinh(u) + cosh(u) - 2)
theta = theta - lr * (log2(2 + u) + log10(2 + u) + hypot(u, 0.3) + sec(u) + cot(2 + u / 2) + csc(2 + u / 2) - 4)
theta = theta + 1e-6 * (round(3 * g) + ceil(2 * g))`,
  'uniform state': `c = beta * c + (1 - beta)
theta = theta - lr * g / c`,
};

const evaluateAt = (e: Expression, values: Readonly<Record<string, number>>) =>
  evaluateFormula(e, (name) => readHyper(values, name));

const hyper = { beta: 0.9 };
const random = createRandom(2, 'updater');
const start = Float64Array.from({ length: SIZE }, () => Math.fround(random.normal()));
const gradientAt = (theta: ArrayLike<number>) =>
  Float64Array.from({ length: SIZE }, (_, k) =>
    Math.fround((k - 5) * (theta[k] ?? 0) + Math.cos(k)),
  );

describe('updater on wasm', () => {
  beforeAll(async () => {
    await selectNodeBackend('wasm');
  });

  it.each(Object.entries(rules))('%s equals the float64 reading', async (_, text) => {
    const program = programOf(text);
    const kernel = interpretRule(program, layers);
    const state = kernel.createState(hyper);
    const wanted = start.slice();
    const updater = createUpdater(program, layers);
    let theta = tf.tensor1d(Float32Array.from(start));
    for (let t = 1; t <= 10; t += 1) {
      const values = gradientAt(wanted);
      kernel.step(wanted, values, state, hyper, 0.05, t);
      const gradient = tf.tensor1d(Float32Array.from(values));
      theta = updater.update(theta, gradient, hyper, 0.05, t);
      gradient.dispose();
    }
    const found = await theta.data();
    wanted.forEach((value, k) => {
      expect(Math.abs((found[k] ?? 0) - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
    });
    theta.dispose();
    updater.dispose();
  });

  it.each([
    ['an average', 'c = beta * c + (1 - beta) * theta', '2 * c - theta'],
    ['with uniform state and a hyperparameter', 'c = c + 1', 'theta + (1 - 1 / beta) / c'],
    ['with state of each layer', 'c = beta * c + mean(g^2)', 'theta * c'],
    ['with one number for all', 'c = beta * c + norm(g, all)', 'theta / (1 + c)'],
  ])('judges %s as the float64 reading does', async (_, line, evaluate) => {
    const rule = parseRule(`theta = theta - lr * g\n${line}`);
    const program = rule.ok ? analyseRule(rule.value, { evaluate }) : rule;
    if (!program.ok) throw new Error(program.error.message);
    const judge = judgeProgram(program.value);
    if (judge === undefined) throw new Error('nothing to judge');
    const kernel = interpretRule(program.value, layers);
    const state = kernel.createState(hyper);
    const wanted = start.slice();
    const before = tf.memory().numTensors;
    const updater = createUpdater(program.value, layers);
    let theta = tf.tensor1d(Float32Array.from(start));
    expect(updater.judged(theta, hyper)).toBeUndefined();
    for (let t = 1; t <= 5; t += 1) {
      const values = gradientAt(wanted);
      kernel.step(wanted, values, state, hyper, 0.05, t);
      const gradient = tf.tensor1d(Float32Array.from(values));
      theta = updater.update(theta, gradient, hyper, 0.05, t);
      gradient.dispose();
    }
    const c = state.c ?? new Float64Array(0);
    const at = (k: number) => {
      const layer = layers.findIndex(({ offset, size }) => k >= offset && k < offset + size);
      return (c.length === SIZE ? c[k] : c.length === layers.length ? c[layer] : c[0]) ?? 0;
    };
    const point = updater.judged(theta, hyper);
    if (point === undefined || program.value.evaluate === undefined) throw new Error('no point');
    const found = await point.data();
    const { evaluate: formula } = program.value;
    wanted.forEach((value, k) => {
      const expected = evaluateAt(formula, { theta: value, c: at(k), ...hyper });
      expect(Math.abs((found[k] ?? 0) - expected)).toBeLessThan(
        1e-5 * Math.max(1, Math.abs(expected)),
      );
    });
    tf.dispose([theta, point]);
    updater.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('keeps state of the same name when the program changes', async () => {
    const momentum = programOf('m = beta * m + g\ntheta = theta - lr * m');
    const nesterov = programOf('m = beta * m + g\ntheta = theta - lr * (g + beta * m)');
    const before = tf.memory().numTensors;
    const updater = createUpdater(momentum, layers);
    expect(updater.stateBytes).toBe(4 * SIZE);
    const gradient = tf.tensor1d(new Float32Array(SIZE).fill(1));
    let theta = updater.update(tf.zeros([SIZE]), gradient, hyper, 1, 1);
    updater.replace(nesterov);
    theta = updater.update(theta, gradient, hyper, 1, 2);
    // m is 1, then 1.9; theta is -1, then -1 - (1 + 0.9 * 1.9).
    expect((await theta.data())[0]).toBeCloseTo(-3.71, 6);
    tf.dispose([theta, gradient]);
    updater.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
