import { describe, expect, it } from 'vitest';
import { optimizers } from '../catalog/optimizers';
import { interpretRule } from '../formula/reference/rule';
import { arrayOps } from '../formula/tensor/array-ops';
import { runRuleTensor } from '../formula/tensor/rule';
import { texRuleAligned } from '../formula/tex/rule';
import { initialUniformState } from '../formula/uniform-state';
import { compileUniforms } from '../formula/wasm/uniforms';
import { emitRuleWgsl } from '../formula/wgsl/rule';
import { defaultRun } from './defaults';
import { numericHyper, runProgram } from './program';
import type { RunSpec } from './types';

/* Every optimizer as JavaScript and as tensor operations, on three layers of different sizes. */

const layers = [
  { offset: 0, size: 3 },
  { offset: 3, size: 1 },
  { offset: 4, size: 4 },
];
const size = 8;
const ops = arrayOps(layers, size);

const programOf = (run: RunSpec) => {
  const program = runProgram(run);
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
};

const rules = optimizers.filter((entry) => 'rule' in entry).map(({ id }) => id);
const wrapped = [
  { kind: 'lookahead', k: 3, alpha: 0.5 },
  { kind: 'ema', decay: 0.9 },
];

describe.each(rules)('%s', (id) => {
  it.each([
    ['as it is', []],
    ['inside lookahead and an average', wrapped],
  ])('steps alike in both readings, %s', (_how, wrappers) => {
    const run = { ...defaultRun(id, 'network'), wrappers };
    const program = programOf(run);
    const hyper = numericHyper(run);
    const lr = hyper.lr ?? Number.NaN;
    const kernel = interpretRule(program, layers);
    const jsState = kernel.createState(hyper);
    const jsTheta = Float64Array.from({ length: size }, (_, k) => Math.sin(k + 1));
    let theta: Float64Array = jsTheta.slice();
    let state: Record<string, Float64Array> = Object.fromEntries(
      Object.entries(jsState).map(([name, values]) => [name, values.slice()]),
    );
    const uniforms = compileUniforms(program);
    const uniformState = initialUniformState(program, hyper);
    for (let t = 1; t <= 12; t += 1) {
      const gradient = Float64Array.from({ length: size }, (_, k) => Math.cos(3 * k + t) + 0.1 * k);
      const given = Object.fromEntries(
        program.given.map(({ name }, j) => [
          name,
          Float64Array.from({ length: size }, (_, k) => Math.sin(5 * k + t + j)),
        ]),
      );
      const handed = uniforms(hyper, lr, t, uniformState).slice();
      ({ theta, state } = runRuleTensor(program, ops, {
        theta,
        gradient,
        given,
        state,
        uniforms: handed,
        layers,
      }));
      kernel.step(jsTheta, gradient, jsState, hyper, lr, t, (name) => given[name] ?? gradient);
      theta.forEach((value, k) => {
        expect(Math.abs(value - (jsTheta[k] ?? Number.NaN))).toBeLessThan(1e-12);
      });
    }
  });

  it('has a shader and a formula on screen', () => {
    const program = programOf(defaultRun(id, 'plane'));
    expect(emitRuleWgsl(program).body.length).toBeGreaterThan(20);
    expect(texRuleAligned(program)).toContain('\\theta_t &=');
  });
});
