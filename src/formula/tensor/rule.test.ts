import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalyseOptions, analyseRule } from '../analyse';
import { parseRule } from '../parse';
import { printExpression } from '../print';
import type { RuleProgram } from '../program';
import { type ExpressionKind, expressionFrom } from '../random-expression';
import { interpretRule } from '../reference/rule';
import type { Result } from '../result';
import { initialUniformState } from '../uniform-state';
import { compileUniforms } from '../wasm/uniforms';
import { arrayOps } from './array-ops';
import { runReductions } from './reductions';
import { runRuleTensor } from './rule';

const layers = [
  { offset: 0, size: 3 },
  { offset: 3, size: 1 },
  { offset: 4, size: 4 },
];
const size = 8;
const ops = arrayOps(layers, size);
const hyper = { lr: 0.1, beta1: 0.9, beta2: 0.99, eps: 1e-8, rho: 0.95, a: 1.5, b: -0.25 };

function value<T>(result: Result<T, { message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const programOf = (text: string, options?: AnalyseOptions): RuleProgram =>
  value(analyseRule(value(parseRule(text)), options));

/** Both readings over some steps from the same start; gives the vectors side by side. */
function race(program: RuleProgram, steps: number) {
  const kernel = interpretRule(program, layers);
  const jsState = kernel.createState(hyper);
  const jsTheta = Float64Array.from({ length: size }, (_, k) => Math.sin(k + 1));
  let theta: Float64Array = jsTheta.slice();
  let state: Record<string, Float64Array> = Object.fromEntries(
    Object.entries(jsState).map(([name, x]) => [name, x.slice()]),
  );
  const uniforms = compileUniforms(program);
  const uniformState = initialUniformState(program, hyper);
  for (let t = 1; t <= steps; t++) {
    const gradient = Float64Array.from({ length: size }, (_, k) => Math.cos(3 * k + t) + 0.1 * k);
    const args = {
      theta,
      gradient,
      state,
      uniforms: uniforms(hyper, hyper.lr, t, uniformState).slice(),
      layers,
    };
    const reduced = runReductions(program, ops, args);
    ({ theta, state } = runRuleTensor(program, ops, args));
    for (const [name, x] of Object.entries(reduced.state)) expect(x).toEqual(state[name]);
    kernel.step(jsTheta, gradient.slice(), jsState, hyper, hyper.lr, t);
  }
  return { theta, jsTheta, state, jsState };
}

function expectEqual(a: Float64Array | undefined, b: Float64Array | undefined) {
  expect(a?.length).toBe(b?.length);
  a?.forEach((x, k) => {
    const y = b?.[k] ?? 0;
    if (!Number.isFinite(y)) expect(x).toBe(y);
    else expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(y)));
  });
}

describe('runRuleTensor', () => {
  it.each([
    ['momentum', 'm = beta1 * m + g; theta = theta - lr * m'],
    [
      'adam',
      `m = beta1 * m + (1 - beta1) * g
       v = beta2 * v + (1 - beta2) * g^2
       mhat = m / (1 - beta1^t)
       vhat = v / (1 - beta2^t)
       theta = theta - lr * mhat / (sqrt(vhat) + eps)`,
    ],
    ['rmsprop', 'v = rho*v + (1-rho)*g^2; theta = theta - lr*g/(sqrt(v) + eps)'],
    [
      'adamax',
      'm = beta1*m + (1-beta1)*g; u = max(beta2*u, abs(g) + eps); theta = theta - lr/(1-beta1^t)*m/u',
    ],
    [
      'amsgrad',
      'v = beta2*v + (1-beta2)*g^2; w = max(w, v/(1-beta2^t)); theta = theta - lr*g/(sqrt(w)+eps)',
    ],
    ['clipped', 'g = g * min(1, 1/(norm(g, all) + 1e-6)); theta = theta - lr*g'],
    ['per layer', 'g = g * min(1, 1/(norm(g) + 1e-6)); m = beta1*m + g; theta = theta - lr*m'],
    ['trust ratio', 'r = norm(theta)/(norm(g) + eps); theta = theta - lr*if(r > 0, r, 1)*g'],
    [
      'scalar state',
      'q = rho*q + dot(g, g, all); z = rho*z + mean(g); theta = theta - lr*(g + z)/sqrt(q + mean(g*theta, all)^2)',
    ],
    [
      'chained reductions',
      'h = g - mean(g); k = h/(norm(h, all) + 1); theta = theta - lr*(k - sum(k))',
    ],
    ['cases', 'm = if(g*m < 0, b*m, a*m + g); theta = theta - lr*sign(m)*min(abs(m), 1)'],
  ])('equals the JavaScript reading: %s', (_, text) => {
    const { theta, jsTheta, state, jsState } = race(programOf(text), 7);
    expectEqual(theta, jsTheta);
    for (const name of Object.keys(state)) expectEqual(state[name], jsState[name]);
    expect(theta.every(Number.isFinite)).toBe(true);
  });

  it('equals the JavaScript reading on random rules', () => {
    const kind: ExpressionKind = {
      names: ['g', 'theta', 'm', 'a', 'b', 't'],
      operators: ['+', '-', '*', '<', '>='],
      callees: [
        'abs',
        'sin',
        'cos',
        'tanh',
        'sigmoid',
        'if',
        'min',
        'max',
        'atan2',
        'cbrt',
        'clamp',
        'atan',
        'hypot',
        'round',
        'ceil',
      ],
      plain: true,
      reductions: true,
    };
    const safe = fc
      .array(fc.nat(1e6), { minLength: 4, maxLength: 60 })
      .map((choices) => expressionFrom(choices, kind));
    let raced = 0;
    fc.assert(
      fc.property(safe, safe, (first, second) => {
        const text = `m = tanh(${printExpression(first)}) + 0*m
          theta = theta - lr*tanh(${printExpression(second)}) + 0.01*m`;
        const rule = parseRule(text);
        if (!rule.ok) return;
        const program = analyseRule(rule.value);
        if (!program.ok) return;
        raced++;
        const { theta, jsTheta, state, jsState } = race(program.value, 1);
        expectEqual(theta, jsTheta);
        for (const name of Object.keys(state)) expectEqual(state[name], jsState[name]);
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(raced).toBeGreaterThan(50);
  });

  it('says which input is missing', () => {
    const program = programOf('m = beta1*m + g; theta = theta - lr*m');
    const theta = new Float64Array(size);
    const args = { theta, gradient: theta, layers, uniforms: new Float64Array(8) };
    expect(() => runRuleTensor(program, ops, { ...args, state: {} })).toThrow('state m');
    const none = { ...args, state: { m: theta }, uniforms: new Float64Array(0) };
    expect(() => runRuleTensor(program, ops, none)).toThrow('is missing');
  });
});

describe('runReductions', () => {
  it('computes the norms that the element code reads', () => {
    const program = programOf('g = g / norm(g, all); theta = theta - lr*g/norm(theta)');
    const gradient = Float64Array.of(3, 0, 0, 0, 0, 0, 0, 4);
    const theta = Float64Array.of(2, 0, 0, -3, 1, 1, 1, 1);
    const { scalars } = runReductions(program, ops, {
      theta,
      gradient,
      state: {},
      uniforms: new Float64Array(program.handed.length),
      layers,
    });
    expect(scalars.map((x) => [...x])).toEqual([[5], [2, 3, 2]]);
  });
});
