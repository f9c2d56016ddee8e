import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalyseOptions, analyseRule } from '../../analyse';
import { parseRule } from '../../parse';
import { printExpression } from '../../print';
import type { RuleProgram } from '../../program';
import { expressionFrom } from '../../random-expression';
import { interpretRule } from '../../reference/rule';
import { compilePlaneRule } from './rule';
import { createPlaneTracer } from './trace';

const programOf = (text: string, options?: AnalyseOptions): RuleProgram => {
  const rule = parseRule(text);
  const program = rule.ok ? analyseRule(rule.value, options) : rule;
  if (!program.ok) throw new Error(`${program.error.message} in ${text}`);
  return program.value;
};

const layers = [{ offset: 0, size: 2 }];
const hyper = { lr: 0.1, beta: 0.9, a: 1.5, b: -0.25 };

/** Point and state after some updates, compiled and interpreted side by side. */
const race = (program: RuleProgram, steps = 4) => {
  const kernels = [compilePlaneRule(program), interpretRule(program, layers)] as const;
  const states = kernels.map((kernel) => kernel.createState(hyper));
  const points = kernels.map(() => Float64Array.of(0.7, -1.3));
  for (let t = 1; t <= steps; t += 1) {
    const gradient = Float64Array.of(Math.cos(t), 0.5 * t - 1.2);
    const give = (name: string) => Float64Array.of(name.length - 5.5, 0.3 * t);
    kernels.forEach((kernel, k) => {
      const [theta, state] = [points[k], states[k]];
      if (theta && state) kernel.step(theta, gradient, state, hyper, hyper.lr, t, give);
    });
    expect([...gradient]).toEqual([Math.cos(t), 0.5 * t - 1.2]);
  }
  return [0, 1].map((k) => ({
    theta: [...(points[k] ?? [])],
    state: Object.entries(states[k] ?? {}).map(([name, numbers]) => [name, ...numbers]),
  }));
};

/** + 0 makes one zero of the two. */
const withoutSigns = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? `${one + 0}` : one)));

const expectSame = (program: RuleProgram) => {
  const [compiled, interpreted] = race(program);
  expect(withoutSigns(compiled)).toEqual(withoutSigns(interpreted));
};

const expectClose = (program: RuleProgram) => {
  const [compiled, interpreted] = race(program);
  const numbers = (one: typeof compiled) =>
    [...(one?.theta ?? []), ...(one?.state ?? []).flat()].filter((n) => typeof n === 'number');
  const wanted = numbers(interpreted);
  expect(numbers(compiled).length).toBe(wanted.length);
  numbers(compiled).forEach((value, k) => {
    expect(value).toBeCloseTo(wanted[k] ?? Number.NaN, 11);
  });
};

describe('a rule compiled for the plane is the rule interpreted, to the last bit', () => {
  it.each([
    [
      'Adam',
      'm = beta*m + (1 - beta)*g\nv = 0.99*v + 0.01*g^2\ntheta = theta - lr*m/(1 - beta^t)/(sqrt(v) + 1e-8)',
    ],
    [
      'reductions',
      'n = norm(g)\ns = beta*s + sum(g, all)\ntheta = theta*dot(g, theta)/n - mean(theta) + s',
    ],
    [
      'a reduction of a reduction',
      'u = g/(norm(g) + 1e-3)\ntheta = theta - lr*u*dot(u, theta, all)',
    ],
    ['uniform state', 'c = beta*c + (1 - beta)\ntheta = theta - lr*g/c\nc = c/2'],
    [
      'states that change places',
      'k = p\np = q + 0.1*mean(g)\nq = k - mean(theta)\ntheta = theta - lr*g*(p - q)',
    ],
    [
      'theta read after it was written',
      'theta = theta - lr*g\nm = theta + m\ntheta = theta + m^0.5',
    ],
    ['given vectors', 'theta = theta - lr*noise - if(t > 2, hessian*lr, g)'],
    ['a number for both', 'theta = 2*lr'],
    [
      'rows and columns',
      'r = 0.9*r + 0.1*rowMean(g^2)\nc = 0.9*c + columnMean(g^2)\ntheta = theta - lr*g*rows(g)/sqrt(r*c/mean(r) + 1)',
    ],
  ])('%s', (_, text) => {
    expectSame(programOf(text));
  });

  it('whatever is written in it', () => {
    const kind = { names: ['theta', 'g', 'm', 'v', 'lr', 't', 'a', 'b'], reductions: true };
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(1000), { maxLength: 25 }), { minLength: 3, maxLength: 3 }),
        (choices) => {
          const lines = choices.map(
            (list, k) =>
              `${['m', 'v', 'theta'][k]} = ${printExpression(expressionFrom(list, kind))}`,
          );
          const rule = parseRule(lines.join('\n'));
          const program = rule.ok ? analyseRule(rule.value) : rule;
          fc.pre(program.ok);
          if (program.ok) expectSame(program.value);
          compared += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

const matrices: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['orthogonalised', 'm = beta*m + g\ntheta = theta - lr*orthogonalize(m)', {}],
  [
    'both roots',
    `left = left + outerRows(g)
     right = right + outerColumns(g)
     theta = theta - lr*times(times(inverseRoot(left, 4), g), inverseRoot(right, 4))`,
    { left: '0.5', right: '0.5' },
  ],
  [
    'a turning basis',
    `left = beta*left + (1 - beta)*outerRows(g)
     basis = orthonormal(times(left, basis))
     u = times(transpose(basis), g)
     v = beta*v + u^2
     theta = theta - lr*times(basis, u/sqrt(v + 0.1))`,
    { basis: '1', left: '1' },
  ],
];

describe('matrix functions on the plane', () => {
  it.each(matrices)('%s: as interpreted', (_, text, init) => {
    expectClose(programOf(text, { init }));
  });

  it('are traced as they are computed, squares by their diagonals', () => {
    for (const [, text, init] of matrices) {
      const program = programOf(text, { init });
      const kernel = compilePlaneRule(program);
      const state = kernel.createState(hyper);
      const theta = Float64Array.of(0.7, -1.3);
      const gradient = Float64Array.of(2, -0.5);
      kernel.step(theta, gradient, state, hyper, 0.1, 1);
      const before = { theta: theta.slice(), state: structuredClone(state) };
      const input = { gradient, hyper, lr: 0.1, t: 2 };
      const { instructions } = createPlaneTracer(program)({ ...before, ...input });
      kernel.step(theta, gradient, state, hyper, 0.1, 2);
      expect(instructions.at(-1)?.values).toEqual([...theta]);
      for (const { name, shape } of program.state) {
        const last = instructions.findLast(({ target }) => target === name);
        const numbers = state[name] ?? [];
        expect([name, ...(last?.values ?? [])]).toEqual([
          name,
          numbers[0],
          numbers[shape === 'left' ? 3 : numbers.length - 1],
        ]);
      }
    }
  });
});

it('traces the terms of Adam, and changes nothing', () => {
  const program = programOf(`
    m = beta*m + (1 - beta)*g
    v = 0.99*v + 0.01*g^2
    mhat = m/(1 - beta^t)
    vhat = v/(1 - 0.99^t)
    theta = theta - lr*mhat/sqrt(vhat)`);
  const state = compilePlaneRule(program).createState(hyper);
  const theta = Float64Array.of(5, 7);
  const { uniforms, instructions } = createPlaneTracer(program)({
    theta,
    gradient: Float64Array.of(1, -2),
    state,
    hyper,
    lr: 0.5,
    t: 1,
  });
  expect(uniforms.lr).toBe(0.5);
  expect(uniforms.beta).toBe(0.9);
  expect(instructions.map(({ target }) => target)).toEqual(['m', 'v', 'mhat', 'vhat', 'theta']);
  // The first step of Adam is lr in the direction of -sign(g).
  expect(instructions[4]?.values[0]).toBeCloseTo(4.5, 12);
  expect(instructions[4]?.values[1]).toBeCloseTo(7.5, 12);
  expect([[...theta], [...(state.m ?? [])]]).toEqual([
    [5, 7],
    [0, 0],
  ]);
});

it('says what is missing', () => {
  const kernel = compilePlaneRule(programOf('m = m + g\ntheta = theta - noise*m'));
  const [theta, gradient] = [new Float64Array(2), new Float64Array(2)];
  expect(() => kernel.step(theta, gradient, {}, {}, 1, 1)).toThrow('The rule reads noise');
  const give = () => gradient;
  expect(() => kernel.step(theta, gradient, {}, {}, 1, 1, give)).toThrow('The state m is missing');
});
