import { describe, expect, it } from 'vitest';
import { analyseRule } from './analyse';
import { parseRule } from './parse';
import { interpretRule } from './reference/rule';
import { arrayOps } from './tensor/array-ops';
import { runRuleTensor } from './tensor/rule';
import { texRuleAligned } from './tex/rule';
import { compileUniforms } from './wasm/uniforms';
import { emitRuleWgsl } from './wgsl/rule';

const layers = [{ offset: 0, size: 2 }];

const programOf = (text: string) => {
  const rule = parseRule(text);
  const program = rule.ok ? analyseRule(rule.value) : rule;
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
};

/** The updates, of the first twelve, at which each given vector is asked for. */
const asked = (text: string, hyper: Readonly<Record<string, number>> = {}) => {
  const kernel = interpretRule(programOf(text), layers);
  const state = kernel.createState(hyper);
  const theta = Float64Array.of(1, 2);
  const seen: Record<string, number[]> = {};
  for (let t = 1; t <= 12; t += 1)
    kernel.step(theta, Float64Array.of(1, 1), state, hyper, 0.1, t, (name) => {
      seen[name] = [...(seen[name] ?? []), t];
      return Float64Array.of(0.5, 0.5);
    });
  return seen;
};

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('given vectors', () => {
  it.each<[string, string, Readonly<Record<string, readonly number[]>>]>([
    ['every update', 'theta = theta - lr * (g + noise)', { noise: all }],
    [
      'where a condition known on the host holds',
      'h = if(t == k * floor(t / k), hessian, h)\ntheta = theta - lr * g / (1 + h)',
      { hessian: [4, 8, 12] },
    ],
    [
      'where a named condition does not',
      'late = t > 9\nh = if(late, h, hessian)\ntheta = theta - lr * g / (1 + h)',
      { hessian: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    ],
    [
      'inside two conditions, and each vector for itself',
      'h = if(t > 5, if(t < 8, hessian + 0 * k, gaussNewton), h)\ntheta = theta - lr * h',
      { hessian: [6, 7], gaussNewton: [8, 9, 10, 11, 12] },
    ],
    [
      'in either of two places',
      'theta = theta - if(t == 2, noise, 0) - if(t == 7, noise, 0)',
      { noise: [2, 7] },
    ],
    [
      'always, where the condition is a vector',
      'theta = theta - lr * if(g > 0, noise, 0)',
      { noise: all },
    ],
    [
      'never, where the rule has a variable of that name',
      'noise = 2 * g\ntheta = theta - noise',
      {},
    ],
  ])('are asked for %s', (_, text, expected) => {
    expect(asked(text, { k: 4 })).toEqual(expected);
  });

  it('are no hyperparameters, and no state', () => {
    const program = programOf('v = 0.9 * v + noise\ntheta = theta - lr * v * scale');
    expect(program.hyper).toEqual(['scale']);
    expect(program.state.map(({ name }) => name)).toEqual(['v']);
    expect(program.given).toEqual([{ name: 'noise', when: [[]] }]);
    const own = programOf('noise = 0.5 * noise + g\ntheta = theta - lr * noise');
    expect(own.state.map(({ name }) => name)).toEqual(['noise']);
    expect(own.given).toEqual([]);
  });

  it('stand in every reading', () => {
    const program = programOf(
      'v = 0.9 * v + noise * norm(noise)\ntheta = theta - lr * v * hessian',
    );
    const theta = Float64Array.of(1, 2);
    const gradient = Float64Array.of(3, 4);
    const given = { noise: Float64Array.of(3, -4), hessian: Float64Array.of(2, 0.5) };
    const { theta: tensor } = runRuleTensor(program, arrayOps(layers, 2), {
      theta,
      gradient,
      given,
      state: { v: Float64Array.of(1, 1) },
      uniforms: compileUniforms(program)({}, 0.1, 1, new Float64Array(0)),
      layers,
    });
    const kernel = interpretRule(program, layers);
    const after = theta.slice();
    const state = { v: Float64Array.of(1, 1) };
    kernel.step(after, gradient, state, {}, 0.1, 1, (name) => given[name as 'noise' | 'hessian']);
    // v = 0.9 + 5 * (3, -4)
    const expected = [1 - 0.1 * 15.9 * 2, 2 - 0.1 * -19.1 * 0.5];
    for (const found of [after, tensor])
      found.forEach((value, k) => {
        expect(value).toBeCloseTo(expected[k] ?? 0, 12);
      });
    expect(emitRuleWgsl(program).given).toEqual(['noise', 'hessian']);
    expect(texRuleAligned(program)).toContain('\\xi_t');
    expect(texRuleAligned(program)).toContain('\\widehat{H}_t');
  });

  it('must be given', () => {
    const kernel = interpretRule(programOf('theta = theta - lr * noise'), layers);
    const theta = Float64Array.of(1, 2);
    expect(() => kernel.step(theta, theta.slice(), {}, {}, 0.1, 1)).toThrow(/reads noise/);
  });

  it('are gone when the point to judge is computed', () => {
    const rule = parseRule('theta = theta - lr * noise');
    const program = rule.ok ? analyseRule(rule.value, { evaluate: 'theta + noise' }) : rule;
    expect(program.ok).toBe(false);
  });
});
