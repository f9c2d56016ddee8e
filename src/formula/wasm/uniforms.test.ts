import { expect, it } from 'vitest';
import { analyseRule } from '../analyse';
import { evaluate } from '../evaluate';
import { parseRule } from '../parse';
import { initialUniformState } from '../uniform-state';
import { compileUniformsFor } from './uniforms';

const program = (() => {
  const rule = parseRule(`
    mu = beta*(1 - 0.5*0.96^(t*decay))
    product = product*mu
    d = max(d, sqrt(t)*exp(-beta)) + sin(t)/tanh(decay + 1) - log(t + 1)^1.5
    theta = theta - lr*mu*g/(1 - product) + d*g`);
  const analysed = rule.ok ? analyseRule(rule.value, { init: { product: '1', d: 'decay' } }) : rule;
  if (!analysed.ok) throw new Error(analysed.error.message);
  return analysed.value;
})();

it('computes the uniforms of every step as they are written, to the last bit', () => {
  const hyper = { beta: 0.9, decay: 0.004 };
  const names = [...program.handed, 'lr', 't', 'beta', 'mu'];
  const compiled = compileUniformsFor(program, names);
  const state = initialUniformState(program, hyper);
  expect([...state]).toEqual([1, 0.004]);
  const known = new Map(Object.entries({ ...hyper, product: 1, d: 0.004 }));
  for (let t = 1; t <= 30; t += 1) {
    known.set('t', t).set('lr', 0.1 / t);
    for (const { target, value } of program.uniforms)
      known.set(
        target,
        evaluate(value, (name) => known.get(name) ?? Number.NaN),
      );
    const found = [...compiled(hyper, 0.1 / t, t, state)];
    expect(found).toEqual(names.map((name) => known.get(name)));
    expect([...state]).toEqual([known.get('product'), known.get('d')]);
  }
});

it('refuses a name that is none of them', () => {
  expect(() => compileUniformsFor(program, ['v'])).toThrow('No uniform is called v');
});
