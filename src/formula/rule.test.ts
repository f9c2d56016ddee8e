import { describe, expect, it } from 'vitest';
import { type AnalyseOptions, analyseRule } from './analyse';
import cases from './fixtures/optimizers-sample.json';
import { parseExpression, parseRule } from './parse';
import { printExpression, printRule } from './print';
import { interpretRule } from './reference/rule';
import { initialUniformState } from './uniform-state';
import { compileSurface } from './wasm/plane/surface';
import { compileUniforms } from './wasm/uniforms';

const program = (text: string, options: AnalyseOptions = {}) => {
  const parsed = parseRule(text);
  const analysed = parsed.ok ? analyseRule(parsed.value, options) : parsed;
  if (!analysed.ok) throw new Error(analysed.error.message);
  return analysed.value;
};
const lines = (list: readonly { target: string; value: Parameters<typeof printExpression>[0] }[]) =>
  list.map(({ target, value }) => `${target} = ${printExpression(value)}`);

const decay = 'g = g + weightDecay * theta';
const adam = `
  m = beta1 * m + (1 - beta1) * g
  v = beta2 * v + (1 - beta2) * g^2
  mhat = m / (1 - beta1^t)
  vhat = v / (1 - beta2^t)
  theta = theta - lr * mhat / (sqrt(vhat) + eps)`;
const momentum = 'v = if(t == 1, g, momentum * v + (1 - dampening) * g)';
const rules: Readonly<Record<string, { rule: string; neutral: Record<string, number> }>> = {
  sgd: { rule: `${decay}\ntheta = theta - lr * g`, neutral: { weightDecay: 0 } },
  momentum: { rule: `${momentum}\ntheta = theta - lr * v`, neutral: { dampening: 0 } },
  nesterov: {
    rule: `${momentum}\ntheta = theta - lr * (g + momentum * v)`,
    neutral: { dampening: 0 },
  },
  adam: { rule: decay + adam, neutral: { weightDecay: 0 } },
  adamw: { rule: `theta = theta - lr * weightDecay * theta${adam}`, neutral: { weightDecay: 0 } },
  amsgrad: {
    rule: `${decay}${adam.replace('vhat =', 'vmax = max(vmax, v)\n vhat =').replace('v / (1', 'vmax / (1')}`,
    neutral: { weightDecay: 0 },
  },
  rmsprop: {
    rule: `${decay}
      v = alpha * v + (1 - alpha) * g^2
      a = if(centered, alpha * a + (1 - alpha) * g, 0)
      d = g / (sqrt(v - a^2) + eps)
      b = momentum * b + d
      theta = theta - lr * b`,
    neutral: { weightDecay: 0, centered: 0, momentum: 0 },
  },
};

describe.each(cases)('$reference on $surface with $hyper', (fixture) => {
  it('gives the path of PyTorch at every step', () => {
    const given: Record<string, number> = {};
    for (const [name, value] of Object.entries(fixture.hyper)) given[name] = Number(value);
    const { rule, neutral } = rules[fixture.optimizer] ?? { rule: '', neutral: {} };
    const constants: Record<string, number> = {};
    for (const [name, value] of Object.entries(neutral)) {
      if ((given[name] ?? value) === value || name === 'centered')
        constants[name] = given[name] ?? value;
    }
    const kernel = interpretRule(program(rule, { constants }), [{ offset: 0, size: 2 }]);
    const parsed = parseExpression(fixture.formula);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const f = compileSurface(parsed.value, {});
    const theta = Float64Array.from(fixture.start);
    const gradient = new Float64Array(2);
    const state = kernel.createState(given);
    for (let step = 0; step <= fixture.steps; step += 1) {
      const expected = fixture.path[step] ?? [];
      for (const k of [0, 1]) {
        const value = expected[k] ?? Number.NaN;
        expect(Math.abs((theta[k] ?? Number.NaN) - value)).toBeLessThanOrEqual(
          1e-9 * Math.abs(value),
        );
      }
      f.gradient(theta[0] ?? 0, theta[1] ?? 0, gradient);
      kernel.step(theta, gradient, state, given, given.lr ?? Number.NaN, step + 1);
    }
  });
});

describe('analyseRule', () => {
  it('lifts the uniform parts of Adam and shares them', () => {
    const p = program(decay + adam, { constants: { weightDecay: 0 } });
    expect(p.hyper).toEqual(['beta1', 'beta2', 'eps']);
    expect(p.state.map(({ name, shape }) => [name, shape])).toEqual([
      ['m', 'element'],
      ['v', 'element'],
    ]);
    expect(lines(p.uniforms)).toEqual([
      '$0 = 1 - beta1',
      '$1 = 1 - beta2',
      '$2 = 1 - beta1^t',
      '$3 = 1 - beta2^t',
    ]);
    expect(p.handed).toEqual(['beta1', '$0', 'beta2', '$1', '$2', '$3', 'lr', 'eps']);
    expect(lines(p.body)[0]).toBe('m = beta1 * m + $0 * g');
    expect(printRule(p.rule).startsWith('m = ')).toBe(true);
  });

  it('folds flags and removes what no longer matters', () => {
    const p = program(rules.rmsprop?.rule ?? '', {
      constants: { weightDecay: 0, centered: 0, momentum: 0 },
    });
    expect(printRule(p.rule)).toBe(
      [
        'v = alpha * v + (1 - alpha) * g^2',
        'd = g / (sqrt(v) + eps)',
        'b = d',
        'theta = theta - lr * b',
      ].join('\n'),
    );
    expect(p.state.map(({ name }) => name)).toEqual(['v']);
    expect(p.hyper).toEqual(['alpha', 'eps']);
  });

  it('keeps uniform state on the host, old and new values apart', () => {
    const p = program('theta = theta - lr*p*g\np = p*beta\ntheta = theta - p*g', {
      init: { p: 'beta/2' },
    });
    expect(p.state).toMatchObject([{ name: 'p', shape: 'uniform' }]);
    expect(p.body.every(({ shape }) => shape === 'element')).toBe(true);
    const kernel = interpretRule(p, [{ offset: 0, size: 1 }]);
    const hyper = { beta: 0.5 };
    const state = kernel.createState(hyper);
    const theta = new Float64Array([10]);
    // p = 0.25: 10 - 2*0.25*1 = 9.5; p = 0.125: 9.5 - 0.125 = 9.375.
    kernel.step(theta, new Float64Array([1]), state, hyper, 2, 1);
    expect(theta[0]).toBe(9.375);
    expect([...(state.p ?? [])]).toEqual([0.125]);
    const host = initialUniformState(p, hyper);
    expect([...host]).toEqual([0.25]);
    expect(compileUniforms(p)(hyper, 2, 1, host)).toHaveLength(p.handed.length);
    expect([...host]).toEqual([0.125]);
  });

  it('handles a name that changes its shape', () => {
    const p = program(
      'a = lr\ntheta = theta - a*g\na = a*g\ntheta = theta - a\na = norm(a)\ntheta = theta - a',
    );
    const kernel = interpretRule(p, [{ offset: 0, size: 2 }]);
    const theta = new Float64Array([0, 0]);
    kernel.step(theta, new Float64Array([3, 4]), kernel.createState({}), {}, 1, 1);
    expect([...theta]).toEqual([-11, -13]);
  });

  it('computes reductions over layers and over all', () => {
    const text = `
      n = norm(g, all)
      s = s + sum(g)
      g = g / n
      k = dot(g, theta) + mean(theta)
      theta = theta * k + s + norm(g * n)`;
    const p = program(text);
    expect(p.state).toMatchObject([{ name: 's', shape: 'layer' }]);
    expect(
      p.body.every(({ value }) => printExpression(value).match(/.(norm|sum|dot|mean)/) === null),
    ).toBe(true);
    const layers = [
      { offset: 0, size: 2 },
      { offset: 2, size: 1 },
    ];
    const kernel = interpretRule(p, layers);
    const state = kernel.createState({});
    const start = [1, 2, 3];
    const gradient = new Float64Array([2, 3, 6]);
    const theta = Float64Array.from(start);
    kernel.step(theta, gradient, state, {}, 1, 1);
    // n = 7; layer 0: s = 5, k = (2*1 + 3*2)/7 + 1.5, |g| = sqrt(13); layer 1: s = 6, k = 18/7 + 3, |g| = 6.
    const k0 = 8 / 7 + 1.5;
    const k1 = 18 / 7 + 3;
    expect(theta[0]).toBeCloseTo(k0 + 5 + Math.sqrt(13), 12);
    expect(theta[1]).toBeCloseTo(2 * k0 + 5 + Math.sqrt(13), 12);
    expect(theta[2]).toBeCloseTo(3 * k1 + 6 + 6, 12);
    expect([...(state.s ?? [])]).toEqual([5, 6]);
    expect([...gradient]).toEqual([2, 3, 6]);
  });

  it.each<[string, AnalyseOptions, string, string]>([
    ['m = g', {}, 'no-update', 'theta = theta - lr * g'],
    ['theta = theta - lr*grad', { hyper: ['lr', 'beta'] }, 'unknown-name', 'Known here'],
    [
      'theta = theta - lr*beta*g',
      { hyper: ['lr', 'beta1'] },
      'unknown-name',
      'Did you mean `beta1`?',
    ],
    ['theta = theta - norm(lr)', {}, 'bad-reduction', 'one number'],
    ['n = norm(g)\ntheta = theta - norm(n)', {}, 'bad-reduction', 'norm(n)'],
    [
      'v = v + g\ntheta = theta - v',
      { init: { v: 'theta' } },
      'unknown-name',
      'cannot read `theta`',
    ],
    ['v = v + g\ntheta = theta - v', { init: { v: '2x' } }, 'unexpected', 'initial value of v'],
    ['beta = beta*g\ntheta = beta', { hyper: ['beta'] }, 'not-assignable', 'hyperparameter'],
  ])('%s is an error', (text, options, code, message) => {
    const parsed = parseRule(text);
    const result = parsed.ok ? analyseRule(parsed.value, options) : parsed;
    expect(result).toMatchObject({ ok: false, error: { code } });
    if (!result.ok) expect(result.error.message).toContain(message);
  });

  it('always moves whole vectors', () => {
    const p = program('theta = 2*lr');
    expect(p.body).toMatchObject([{ target: 'theta', shape: 'element' }]);
    const theta = new Float64Array(3);
    interpretRule(p, [{ offset: 0, size: 3 }]).step(theta, new Float64Array(3), {}, {}, 2, 1);
    expect([...theta]).toEqual([4, 4, 4]);
  });
});
