import { describe, expect, it } from 'vitest';
import { analyseRule } from '../analyse';
import { parseRule } from '../parse';
import { interpretRule } from '../reference/rule';
import { arrayOps } from '../tensor/array-ops';
import { runReductions } from '../tensor/reductions';
import { runRuleTensor } from '../tensor/rule';
import { texRuleAligned } from '../tex/rule';
import { initialUniformState } from '../uniform-state';
import { compileUniforms } from '../wasm/uniforms';
import { emitRuleWgsl } from '../wgsl/rule';
import { inverseRoot } from './inverse-root';
import { orthogonalize } from './orthogonalize';
import { orthonormal } from './orthonormal';
import { type Matrix, product, transposed } from './product';
import { symmetricEigen } from './symmetric-eigen';

const analysed = (text: string, init: Readonly<Record<string, string>> = {}) => {
  const rule = parseRule(text);
  return rule.ok ? analyseRule(rule.value, { init }) : rule;
};
const programOf = (text: string, init: Readonly<Record<string, string>> = {}) => {
  const program = analysed(text, init);
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
};

const layers = [
  { offset: 0, size: 12, shape: [4, 3] },
  { offset: 12, size: 3, shape: [3] },
  { offset: 15, size: 8, shape: [2, 2, 1, 2] },
  { offset: 23, size: 300, shape: [300, 1] },
];
const size = 323;
const numbers = (seed: number, count = size) =>
  Float64Array.from({ length: count }, (_, k) => Math.sin(seed + 1.7 * k * k + k));
const matrix = (rows: number, columns: number, seed = 1): Matrix => ({
  rows,
  columns,
  values: numbers(seed, rows * columns),
});
const expectClose = (a: ArrayLike<number>, b: ArrayLike<number>, within = 1e-12) => {
  expect(a.length).toBe(b.length);
  for (let k = 0; k < a.length; k += 1)
    expect(Math.abs((a[k] ?? Number.NaN) - (b[k] ?? Number.NaN))).toBeLessThan(within);
};
const identity = (n: number) =>
  Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0));

describe('the functions', () => {
  it.each([
    [5, 3],
    [3, 5],
    [4, 4],
  ])('orthogonalize keeps singular vectors of %d by %d and draws values to 1', (rows, columns) => {
    const u = matrix(rows, columns);
    const { vectors } = symmetricEigen(product(transposed(u), u));
    const turned = product(orthogonalize(u), { rows: columns, columns, values: vectors });
    // In the basis of its right singular vectors the columns stay orthogonal, and their lengths are the values.
    const { values } = product(transposed(turned), turned);
    values.forEach((value, k) => {
      const [i, j] = [Math.floor(k / columns), k % columns];
      if (i !== j) expect(Math.abs(value)).toBeLessThan(1e-9);
    });
    const lengths = [...values].filter((_, k) => k % (columns + 1) === 0).map(Math.sqrt);
    const large = lengths.filter((length) => length > 1e-6);
    expect(large).toHaveLength(Math.min(rows, columns));
    for (const length of large) {
      expect(length).toBeGreaterThan(0.6);
      expect(length).toBeLessThan(1.3);
    }
  });

  it('orthogonalize makes a vector nearly a unit vector', () => {
    const { values } = orthogonalize({ rows: 2, columns: 1, values: Float64Array.of(3e5, -4e5) });
    const length = Math.hypot(...values);
    // The quintic applied five times to 1, by hand: 0.7010, 1.1155…, …
    let expected = 1;
    for (let k = 0; k < 5; k += 1)
      expected = 3.4445 * expected - 4.775 * expected ** 3 + 2.0315 * expected ** 5;
    expect(length).toBeCloseTo(Math.abs(expected), 10);
    expect((values[0] ?? 0) / (values[1] ?? 1)).toBeCloseTo(-0.75, 12);
  });

  it.each([1, 2, 3, 4])('inverseRoot to the power -%d gives the identity back', (p) => {
    const u = matrix(5, 7);
    const m = product(u, transposed(u));
    const root = inverseRoot(m, p);
    let all = m;
    for (let k = 0; k < p; k += 1) all = product(root, all);
    expectClose(all.values, identity(5), 1e-9);
  });

  it('orthonormal has orthonormal columns that span the columns in their order', () => {
    const m = matrix(5, 5, 3);
    const q = orthonormal(m);
    expectClose(product(transposed(q), q).values, identity(5), 1e-12);
    const r = product(transposed(q), m);
    r.values.forEach((value, k) => {
      const [i, j] = [Math.floor(k / 5), k % 5];
      if (i > j) expect(Math.abs(value)).toBeLessThan(1e-12);
      if (i === j) expect(value).toBeGreaterThan(0);
    });
  });

  it('orthonormal fills up where columns depend on each other', () => {
    const values = Float64Array.of(1, 2, 3, 2, 4, 6, 3, 6, 9);
    const q = orthonormal({ rows: 3, columns: 3, values });
    expectClose(product(transposed(q), q).values, identity(3), 1e-12);
  });
});

const rules: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>?]>> = {
  'orthogonalised momentum': [
    'm = 0.9*m + g; u = 0.9*m + g; theta = theta - lr*if(columns(g) > 1, orthogonalize(u), u)',
  ],
  'of an expression, per layer': [
    'theta = theta*0.99; theta = theta - lr*orthogonalize(g + 0.1*theta)/(1 + norm(orthogonalize(g)))',
  ],
  'rows and columns': [
    `r = 0.9*r + 0.1*rowMean(g^2)
     c = 0.9*c + 0.1*columnMean(g^2)
     v = r*c/mean(r)
     theta = theta - lr*g/sqrt(v + 1e-3)*sqrt(rows(g)/columns(g))`,
  ],
  'both roots': [
    `left = left + outerRows(g)
     right = right + outerColumns(g)
     if2 = t/2 == floor(t/2)
     p = if(if2, inverseRoot(left, 4), p)
     q = if(if2, inverseRoot(right, 4), q)
     theta = theta - lr*times(times(p, g), q)`,
    { left: '0.5', right: '0.5', p: '1', q: '1' },
  ],
  'a turning basis': [
    `left = 0.9*left + 0.1*outerRows(g)
     basis = orthonormal(times(left, basis))
     u = times(transpose(basis), g)
     v = 0.9*v + 0.1*u^2
     theta = theta - lr*times(basis, u/sqrt(v + 0.1))`,
    { basis: '1', left: '1' },
  ],
};

describe('rules with them', () => {
  it.each(Object.entries(rules))('step alike in every reading: %s', (_, [text, init = {}]) => {
    const program = programOf(text, init);
    const hyper = Object.fromEntries(program.hyper.map((name) => [name, 0.1]));
    const ops = arrayOps(layers, size);
    const kernel = interpretRule(program, layers);
    const jsState = kernel.createState(hyper);
    const jsTheta = numbers(0);
    let theta: Float64Array = jsTheta.slice();
    let state: Record<string, Float64Array> = Object.fromEntries(
      Object.entries(jsState).map(([name, values]) => [name, values.slice()]),
    );
    const uniforms = compileUniforms(program);
    const uniformState = initialUniformState(program, hyper);
    for (let t = 1; t <= 4; t += 1) {
      const gradient = numbers(10 * t);
      const given = gradient.slice();
      kernel.step(jsTheta, gradient, jsState, hyper, 0.1, t);
      expect(gradient).toEqual(given);
      const handed = uniforms(hyper, 0.1, t, uniformState).slice();
      const args = { theta, gradient, state, uniforms: handed, layers };
      const reduced = runReductions(program, ops, args);
      expect(reduced.vectors).toHaveLength(emitRuleWgsl(program).vectors.length);
      ({ theta, state } = runRuleTensor(program, ops, args));
      for (const [name, values] of Object.entries(reduced.state))
        expectClose(values, state[name] ?? []);
      expectClose(theta, jsTheta);
      for (const [name, values] of Object.entries(state)) expectClose(values, jsState[name] ?? []);
    }
    expect(jsTheta.every(Number.isFinite)).toBe(true);
    expect(texRuleAligned(program)).toContain('\\theta_t &=');
  });

  it('leave sides longer than 256 alone', () => {
    const program = programOf('left = left + outerRows(g); theta = theta - times(left, g)', {
      left: '1',
    });
    const kernel = interpretRule(program, [{ offset: 0, size: 257, shape: [257] }]);
    const state = kernel.createState({});
    expect(state.left).toHaveLength(0);
    const theta = new Float64Array(257);
    kernel.step(theta, new Float64Array(257).fill(2), state, {}, 0.1, 1);
    expect(theta).toEqual(new Float64Array(257).fill(-2));
  });

  it('find the shapes of state', () => {
    const shapes = programOf(...(rules['both roots'] ?? [''])).state;
    expect(shapes.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
      'left left',
      'right right',
      'p left',
      'q right',
    ]);
  });
});

it('has the identity, which typed rules begin with', () => {
  const text = `m = if(t == 1, 0.5*identity(m), m) + outerRows(g)
    theta = theta - times(m, g)`;
  const given = programOf('m = m + outerRows(g); theta = theta - times(m, g)', { m: '0.5' });
  const [typed, defined] = [programOf(text), given].map((program) => {
    const kernel = interpretRule(program, layers);
    const state = kernel.createState({});
    const theta = numbers(0);
    for (let t = 1; t <= 3; t += 1) kernel.step(theta, numbers(t), state, {}, 0.1, t);
    return theta;
  });
  expect(typed).toEqual(defined);
});

describe('errors', () => {
  it.each([
    ['theta = theta - lr*outerRows(g)', 'joins'],
    ['theta = outerRows(g)', 'theta is a whole layer'],
    ['theta = theta - times(g, g)', 'Write times(L, u)'],
    ['L = L + outerRows(g) + outerColumns(g); theta = theta - times(L, g)', 'times(a, b)'],
    ['theta = theta - inverseRoot(g, 4)', 'outerRows'],
    ['L = outerRows(g); theta = theta - times(inverseRoot(L, p), g)', 'whole number'],
    ['L = outerRows(g); theta = theta - times(inverseRoot(L, 2.5), g)', 'whole number'],
    ['L = outerRows(g); theta = theta - g*norm(L)', 'not a square matrix'],
    ['theta = theta - orthogonalize(lr)*g', 'one number'],
    ['theta = theta - orthogonalise(g)', 'orthogonalize'],
    ['theta = theta - orthogonalize(g, 5)', 'takes 1 argument'],
    ['times = g; theta = times', 'function'],
    [`theta = theta - g${'+orthogonalize(g)'.repeat(33)}`, 'at most 32'],
  ])('%s', (text, part) => {
    const result = analysed(text);
    expect(result.ok ? '' : result.error.message).toContain(part);
  });
});
