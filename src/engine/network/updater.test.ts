import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyseRule } from '../../formula/analyse';
import { compileRule } from '../../formula/js/rule';
import { compileUniforms, initialUniformState } from '../../formula/js/uniforms';
import { parseRule } from '../../formula/parse';
import { createRandom } from '../../random/seeded';
import type { LayerSpan } from '../objective';
import { compensate } from './compensate';
import { selectNodeBackend } from './run-node';
import { createUpdater } from './updater';

const layers: readonly LayerSpan[] = [
  { name: 'w0', offset: 0, size: 6, shape: [2, 3], weight: true },
  { name: 'b0', offset: 6, size: 3, shape: [3], weight: false },
  { name: 'w1', offset: 9, size: 4, shape: [4], weight: true },
];
const SIZE = 13;

const programOf = (text: string) => {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(rule.error.message);
  const program = analyseRule(rule.value);
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
  'uniform state': `c = beta * c + (1 - beta)
theta = theta - lr * g / c`,
};

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
    const kernel = compileRule(program, layers);
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

describe('compensated summation', () => {
  const walk = async (text: string, steps: number) => {
    const updater = createUpdater(programOf(text), layers);
    const gradient = tf.tensor1d(new Float32Array(SIZE).fill(1));
    let theta = tf.ones<tf.Rank.R1>([SIZE]);
    for (let t = 1; t <= steps; t += 1) theta = updater.update(theta, gradient, hyper, 1e-8, t);
    const [value = 0] = await theta.data();
    tf.dispose([theta, gradient]);
    updater.dispose();
    return value;
  };

  it('adds up steps far below the last digit', async () => {
    // 1 + 1e-8 is 1 in float32: without compensation nothing would ever move.
    // What comes out is right to within half of that digit.
    const half = 2 ** -24 * 1.01;
    const up = await walk('theta = theta + lr * g', 400);
    expect(Math.abs(up - (1 + 4e-6))).toBeLessThan(half);
    const down = await walk('theta = theta - lr * g - lr * g', 400);
    expect(Math.abs(down - (1 - 8e-6))).toBeLessThan(half);
  });

  it('leaves rules alone whose write is no sum', () => {
    const program = programOf('theta = theta * (1 - lr * g)');
    expect(compensate(program)).toBe(program);
  });

  it('changes no value in float64', () => {
    for (const text of Object.values(rules)) {
      const results = [programOf(text), compensate(programOf(text))].map((program) => {
        const kernel = compileRule(program, layers);
        const state = kernel.createState(hyper);
        const theta = start.slice();
        for (let t = 1; t <= 5; t += 1)
          kernel.step(theta, gradientAt(theta), state, hyper, 0.05, t);
        return theta;
      });
      results[0]?.forEach((value, k) => {
        expect(results[1]?.[k]).toBeCloseTo(value, 12);
      });
    }
  });

  it('has uniforms like the rule itself', () => {
    const program = programOf(rules['uniform state']);
    const state = initialUniformState(program, hyper);
    expect(compileUniforms(compensate(program))(hyper, 0.1, 1, state)).toEqual(
      compileUniforms(program)(hyper, 0.1, 1, initialUniformState(program, hyper)),
    );
  });
});
