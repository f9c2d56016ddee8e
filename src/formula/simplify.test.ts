import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { parseExpression } from './parse';
import { printExpression } from './print';
import { expressionFrom } from './random-expression';
import { simplify, simplifyDropping } from './simplify';

const simple = (text: string, how = simplify) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return printExpression(how(parsed.value));
};

const choices = fc.array(fc.nat(1e6), { maxLength: 80 });

describe('simplify', () => {
  it('never changes a value, infinities and NaN included', () => {
    const number = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, -1, Number.NaN, Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(choices, number, number, (list, x, y) => {
        const e = expressionFrom(list, { names: ['x', 'y', 'pi'] });
        // The sign of a zero is not kept, so it must not be asked for either.
        const noZero = (value: number) => (value === 0 ? 1 : value);
        const lookup = (name: string) => noZero(name === 'x' ? x : y);
        const before = evaluate(e, lookup);
        fc.pre(!/atan2|\//.test(printExpression(e)));
        expect(evaluate(simplify(e), lookup) + 0).toBe(before + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2 + 3*4', '14'],
    ['x + 0', 'x'],
    ['0 + x', 'x'],
    ['0 - x', '-x'],
    ['1*x/1', 'x'],
    ['x^1 + x^0', 'x + 1'],
    ['if(1 > 2, x, y)', 'y'],
    ['0*x', '0 * x'],
    ['1/0', '1 / 0'],
    ['- -x', 'x'],
    ['2*pi', '2 * pi'],
  ])('%s is %s', (text, expected) => {
    expect(simple(text)).toBe(expected);
  });

  it('drops what an option switches off', () => {
    expect(simple('g + 0*theta', simplifyDropping)).toBe('g');
    expect(simple('g*(1 - 0) - norm(0*g)', simplifyDropping)).toBe('g');
  });
});
