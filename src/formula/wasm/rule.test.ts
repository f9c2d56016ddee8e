import { describe, expect, it } from 'vitest';
import { analyseRule } from '../analyse';
import { parseRule } from '../parse';
import type { RuleProgram } from '../program';
import { interpretRule } from '../reference/rule';
import { initialUniformState, initialValueOf } from '../uniform-state';
import { compileUniforms } from '../wasm/uniforms';
import { mathImports } from './math';
import { emitRuleWasm } from './rule';

const layers = [
  { offset: 0, size: 6 },
  { offset: 6, size: 3 },
  { offset: 9, size: 9 },
];
const SIZE = 18;

const programOf = (text: string): RuleProgram => {
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
  'a reduction of a reduction': `u = g / (norm(g) + 1e-3)
theta = theta - lr * u * dot(u, theta, all) / (mean(abs(u), all) + 1)`,
  'state of each layer and of all': `s = beta * s + (1 - beta) * mean(g^2)
a = beta * a + sum(g, all)
theta = theta - lr * g / (sqrt(s) + 0.01) - 1e-3 * tanh(a)`,
  'two states that change places': `k = a
a = b + 0.1 * mean(g)
b = k - mean(theta)
theta = theta - lr * g * (a - b)`,
  'conditions, signs and powers': `theta = theta - lr * if(g > 0, abs(g)^0.3, cbrt(g))
theta = theta - 1e-3 * sign(g) * max(g, 0.5) + 1e-3 * if(g, floor(theta), 2)
theta = theta + 1e-3 * (g <= 1) - 1e-3 * (g != theta)`,
  'functions that WebAssembly lacks': `theta = theta - lr * (tanh(g) + sigmoid(theta) + exp(-g^2))
theta = theta - lr * (sin(g) + cos(theta) + atan2(g, theta) + log(1 + g^2) + clamp(tan(g), -1, 1))`,
  'functions of later days': `u = tanh(g)
theta = theta - lr * (asin(u) + acos(u) + atan(g) + sinh(u) + cosh(u) - 2)
theta = theta - lr * (log2(2 + u) + log10(2 + u) + hypot(u, 0.3) + sec(u) + cot(2 + u / 2) + csc(2 + u / 2) - 4)
theta = theta + 1e-6 * (round(3 * g) + ceil(2 * g))`,
  'uniform state': `c = beta * c + (1 - beta)
theta = theta - lr * g / c`,
  'nothing but theta': 'theta = theta',
};

const hyper = { beta: 0.9 };

/** Everything in one memory; vectors at addresses that no vector instruction would like. */
const createMachine = (program: RuleProgram) => {
  const { module, block } = emitRuleWasm(program, layers);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const compiled = new WebAssembly.Module(module.encode(false));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, ...mathImports } });
  const base = 64;
  const at = (k: number) => Math.ceil((base + block.size) / 4) * 4 + 4 + k * 4 * SIZE;
  const view = new DataView(memory.buffer);
  view.setInt32(base + block.theta, at(0), true);
  view.setInt32(base + block.out, at(0), true);
  view.setInt32(base + block.gradient, at(1), true);
  block.elementState.forEach((state, k) => {
    view.setInt32(base + state.at, at(2 + k), true);
  });
  return {
    block,
    vector: (k: number) => new Float32Array(memory.buffer, at(k), SIZE),
    number: (offset: number, value: number) => view.setFloat64(base + offset, value, true),
    update: () => (exports.update as (block: number) => void)(base),
  };
};

const startState = (program: RuleProgram, machine: ReturnType<typeof createMachine>) => {
  const initial = (name: string) => {
    const variable = program.state.find((one) => one.name === name);
    return variable === undefined ? 0 : initialValueOf(variable, hyper);
  };
  machine.block.elementState.forEach(({ name }, k) => {
    machine.vector(2 + k).fill(initial(name));
  });
  for (const { name, shape, at } of machine.block.scalarState) {
    const count = shape === 'layer' ? layers.length : 1;
    for (let k = 0; k < count; k += 1) machine.number(at + 8 * k, initial(name));
  }
};

describe('rule as WebAssembly', () => {
  it.each(Object.entries(rules))('%s equals the float64 reading', (_, text) => {
    const program = programOf(text);
    const machine = createMachine(program);
    const kernel = interpretRule(program, layers);
    const state = kernel.createState(hyper);
    const uniforms = compileUniforms(program);
    const uniformState = initialUniformState(program, hyper);
    const wanted = Float64Array.from({ length: SIZE }, (_, k) => Math.fround(Math.sin(3 * k + 1)));
    machine.vector(0).set(wanted);
    startState(program, machine);
    for (let t = 1; t <= 12; t += 1) {
      const gradient = wanted.map((value, k) => Math.fround((k - 5) * value + Math.cos(k + t)));
      machine.vector(1).set(gradient);
      uniforms(hyper, 0.05, t, uniformState).forEach((value, k) => {
        machine.number(machine.block.uniforms + 8 * k, value);
      });
      machine.update();
      kernel.step(wanted, gradient, state, hyper, 0.05, t);
    }
    const found = machine.vector(0);
    wanted.forEach((value, k) => {
      expect(Math.abs((found[k] ?? 0) - value)).toBeLessThan(2e-5 * Math.max(1, Math.abs(value)));
    });
  });

  it('leaves what lies beside its vectors alone, and can write elsewhere than it reads', () => {
    const machine = createMachine(programOf('m = 0.5 * m + g; theta = theta - m'));
    machine.vector(0).fill(1);
    machine.vector(1).fill(0.25);
    machine.vector(3).fill(7);
    machine.update();
    expect([...machine.vector(0)]).toEqual(new Array(SIZE).fill(0.75));
    expect([...machine.vector(1)]).toEqual(new Array(SIZE).fill(0.25));
    expect([...machine.vector(2)]).toEqual(new Array(SIZE).fill(0.25));
    expect([...machine.vector(3)]).toEqual(new Array(SIZE).fill(7));
  });

  it('keeps what is no number no number', () => {
    const machine = createMachine(programOf('theta = theta - sign(g) - max(g, 1) - min(g, 1)'));
    machine.vector(0).fill(0);
    machine.vector(1).fill(Number.NaN);
    machine.update();
    expect([...machine.vector(0)]).toEqual(new Array(SIZE).fill(Number.NaN));
  });
});
