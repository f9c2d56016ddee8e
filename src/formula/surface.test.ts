import { describe, expect, it } from 'vitest';
import fixtures from './fixtures/surfaces.json';
import { parseExpression } from './parse';
import { checkSurface } from './surface';
import { compileSurface } from './wasm/plane/surface';

const surface = (text: string, parameters: Readonly<Record<string, number>> = {}) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const checked = checkSurface(parsed.value, Object.keys(parameters));
  if (!checked.ok) throw new Error(checked.error.message);
  return compileSurface(checked.value, parameters);
};

const close = (actual: number | undefined, expected: number | undefined) => {
  if (actual === undefined || expected === undefined) throw new Error('missing number');
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

describe.each(fixtures)('$surface against torch.autograd', ({ formula, points, minima }) => {
  const f = surface(formula);
  it('has the value, gradient and Hessian of PyTorch', () => {
    const out = new Float64Array(3);
    for (const { at, f: value, grad, hessian } of points) {
      const [x = Number.NaN, y = Number.NaN] = at;
      close(f.value(x, y), value);
      close(f.gradient(x, y, out), value);
      close(out[0], grad[0]);
      close(out[1], grad[1]);
      f.hessian(x, y, out);
      close(out[0], hessian[0]?.[0]);
      close(out[1], hessian[0]?.[1]);
      close(out[2], hessian[1]?.[1]);
    }
  });
  it('has its stated minima', () => {
    for (const [x = 0, y = 0, value = 0] of minima) {
      expect(Math.abs(f.value(x, y) - value)).toBeLessThan(1e-4);
    }
  });
});

/** Functions of other languages and libraries that have no counterpart here. */
const elsewhere = (
  'acot arccot arcoth acoth acsch asech angle argmax argmin arg array beta bessel binomial cat ceiling ' +
  'cis comb conj conv count cross cumsum cumprod curl deg degrees det diag diff digamma dist distance ' +
  'div divide double elu erf erfc erfi erfinv even exists exsec eye factorial fft fmod float gamma gcd ' +
  'gelu grad gradient haversin heaviside huber identity imag int integral inv inverse kron lcm len ' +
  'length lerp lgamma lim limit ln2 log1 logb logsumexp mad median mix mode nan not odd ones or perm ' +
  'pinv poly polyval prod product quantile rad radians rand randint randn random range rank real rect ' +
  'rem remainder saw sawtooth sec2 sgd sinc sinpi size smoothstep softmax sort sqrtpi std step stdev ' +
  'subs tanpi trace tri triangle tau phi psi tripulse unique unit var variance vers versin xor zeros ' +
  'zeta cosc cospi tanc'
).split(' ');

describe('surfaces', () => {
  it('take parameters', () => {
    const f = surface('(a - x)^2 + b*(y - x^2)^2', { a: 1, b: 100 });
    const out = new Float64Array(2);
    expect(f.gradient(-1.5, 2, out)).toBe(12.5);
    expect([...out]).toEqual([-155, -50]);
  });

  it('never let the branch not taken through, not even in derivatives', () => {
    const f = surface('if(x > 0, sqrt(x), x^2)');
    const out = new Float64Array(3);
    expect(f.gradient(-3, 1, out)).toBe(9);
    expect([...out.subarray(0, 2)]).toEqual([-6, 0]);
    f.hessian(-3, 1, out);
    expect([...out]).toEqual([2, 0, 0]);
  });

  it('suggest no function for the name of another one', () => {
    for (const name of elsewhere) {
      const parsed = parseExpression(`${name}(x)`);
      expect(parsed.ok ? '' : parsed.error.message).not.toContain('Did you mean');
    }
  });

  it('suggest no other number for a Greek letter', () => {
    for (const name of ['phi', 'psi', 'tau']) {
      const parsed = parseExpression(name);
      const checked = parsed.ok ? checkSurface(parsed.value, []) : parsed;
      expect(checked.ok ? '' : checked.error.message).toBe(
        `Unknown name \`${name}\`. Use x, y, pi, e.`,
      );
    }
  });

  it.each([
    ['x + z', 'unknown-name', 5],
    ['x + constructor', 'unknown-name', 5],
    ['hasOwnProperty*x', 'unknown-name', 1],
    ['x + norm(y)', 'bad-reduction', 5],
  ])('refuse %s', (text, code, column) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(checkSurface(parsed.value, [])).toMatchObject({ ok: false, error: { code, column } });
  });
});
