import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalExpressions } from './equal';
import { evaluate } from './evaluate';
import { parseExpression, parseRule } from './parse';
import { printExpression, printRule } from './print';
import { expressionFrom } from './random-expression';

const parse = (text: string) => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result.value;
};
const calculate = (text: string, x = 3) => evaluate(parse(text), () => x);

const choices = fc.array(fc.nat(1e6), { maxLength: 80 });

describe('parseExpression', () => {
  it.each([
    ['-x^2', -9],
    ['(-x)^2', 9],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['-2^-2', -0.25],
    ['10 - 4 - 3', 3],
    ['12 / 3 / 2', 2],
    ['2 + 3*4', 14],
    ['- -x', 3],
    ['+x', 3],
    ['1 + 1 < 3', 1],
    ['(x > 2) * (x <= 3)', 1],
    ['(x != 3) + (x == 4)', 0],
    ['1e-3 + .5 + 5. + 1.5E+2', 155.501],
    ['pi', Math.PI],
    ['e', Math.E],
    ['if(x > 5, 1, if(x > 2, 2, 3))', 2],
    ['clamp(x, 0, 1) + clamp(-x, -1, 1)', 0],
    ['atan2(1, x)', Math.atan2(1, 3)],
    ['pow(2, x)', 8],
    ['sigmoid(0) + cbrt(-8) + sign(-x) + floor(2.9)', -0.5],
    ['min(x, 1) + max(x, 10) # a comment', 11],
    ['x // another word\n + 1', 4],
    ['ln(x) - log(x) + arcsin(0) + tg(0) + sgn(x)', 1],
    ['asin(1) + acos(0) + 4*atan(1)', 2 * Math.PI],
    ['log2(8) + log10(1000) + hypot(x, 4)', 11],
    ['cosh(x)^2 - sinh(x)^2', 1],
    ['sec(x)*cos(x) + csc(x)*sin(x) + cot(x)*tan(x)', 3],
    // Halves to the even one, as in Python.
    ['round(0.5) + 10*round(1.5) + 100*round(2.5) + 1000*round(-x/2)', -1780],
    ['ceil(2.1) + ceil(-2.1) + round(2.4) + round(-2.6)', 0],
  ])('%s', (text, value) => {
    expect(calculate(text)).toBeCloseTo(value, 12);
  });

  // Pasted from pages, papers, chats and phones: read as what they show.
  it.each([
    ['x^2\u00a0+\u2009y^2', 'x^2 + y^2'],
    ['sin\u2061(x)\u200b + y²', 'sin(x) + y^2'],
    ['1\u200b000 * x', '1000 * x'],
    ['−x² · y ÷ 2 – 1', '-x^2 * y / 2 - 1'],
    ['2 × x⁻¹ + y¹⁰ + e⁻ˣ', '2 * x^-1 + y^10 + e^-x'],
    ['ｓｉｎ（ｘ）＋ｍａｘ（ｘ，２）', 'sin(x) + max(x, 2)'],
    ['𝑥² + 𝟐*𝐲', 'x^2 + 2 * y'],
    ['√(x² + y²) − ∛ (x)', 'sqrt(x^2 + y^2) - cbrt(x)'],
    ['if(x ≤ π, x, if(y ≥ 1, y, 0)) * (x ≠ y)', 'if(x <= pi, x, if(y >= 1, y, 0)) * (x != y)'],
    ['log₂(x) + log₁₀(y)', 'log2(x) + log10(y)'],
    ['x\r\n+ y\r+ 1\u2028+ 2', 'x + y + 1 + 2'],
    ['\ufeffx + 1 # \u202e²', 'x + 1'],
    ['x^² + x^⁻¹ * 2^ ˣ', 'x^2 + x^-1 * 2^x'],
    ['x ✕ y ‒ 2・x ➗ 3 ➕ 10·5', 'x * y - 2 * x / 3 + 10 * 5'],
  ])('%j is %j', (text, printed) => {
    expect(printExpression(parse(text))).toBe(printed);
  });

  it('places what is wrong in the text that was written', () => {
    const found = parseExpression('x² ×\u200b (𝑥 +\u00a0\u200bfoo(y))');
    expect(found).toMatchObject({ ok: false, error: { line: 1, column: 14, length: 3 } });
    expect(parseExpression('x ≤ y ≤ 1')).toMatchObject({
      ok: false,
      error: { column: 7, length: 1 },
    });
  });

  it('is undone by printing', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const e = expressionFrom(list, { names: ['x', 'y', 'pi', 'beta1'], reductions: true });
        const text = printExpression(e);
        fc.pre(text.length <= 4000);
        const again = parse(text);
        expect(equalExpressions(again, e)).toBe(true);
        expect(printExpression(again)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('prints with the fewest parentheses', () => {
    const text = '-(a + b)*c^-2 - (d - (e - f))/(g*h)^(i/j)^2';
    expect(printExpression(parse(text))).toBe(
      '-(a + b) * c^-2 - (d - (e - f)) / (g * h)^(i / j)^2',
    );
  });

  it.each([
    ['', 'empty', 1, 1, 'Write an expression'],
    ['  \n # only a comment', 'empty', 1, 1, ''],
    ['x + sen(y)', 'unknown-function', 1, 5, 'Did you mean `sin`?'],
    ['x ⁻ y', 'bad-character', 1, 3, '⁻'],
    ['2⁺ x', 'bad-character', 1, 2, '⁺'],
    ['1⅔*x', 'bad-character', 1, 2, 'Write (1 + 2/3).'],
    ['0·5*x', 'bad-character', 1, 2, 'Write a point in numbers'],
    ['х^2', 'bad-character', 1, 1, 'It only looks like x.'],
    ['⌊x⌋', 'bad-character', 1, 1, 'Write floor(…)'],
    ['max(x; y)', 'bad-character', 1, 6, 'Write a comma between arguments'],
    ['1,000,000', 'bad-number', 1, 1, 'Write 1000000, without separators'],
    ['1,00,000', 'bad-number', 1, 1, 'Write 100000, without separators'],
    ['1.000.000*x', 'bad-number', 1, 1, 'Write 1000000, without separators'],
    ['1.000.000,5', 'bad-number', 1, 1, 'Write 1000000.5, without separators'],
    ['10 000 000*x', 'bad-number', 1, 4, 'Write 10000000, without separators'],
    ['1 000,5', 'bad-number', 1, 3, 'Write 1000.5, without separators'],
    ['ln x', 'unexpected', 1, 4, 'Write ln(…)'],
    ['arcsin x', 'unexpected', 1, 8, 'Write arcsin(…)'],
    ['log10 x', 'unexpected', 1, 7, 'Write log10(…)'],
    ['x mod 2', 'unexpected', 1, 3, 'u - v*floor(u/v)'],
    ['(x > 0) and (y > 0)', 'unexpected', 1, 9, 'Write a * b'],
    ['not x', 'unexpected', 1, 5, 'Write c == 0'],
    ['x^2 + y^2 = 25', 'unexpected', 1, 11, 'An equation has no height'],
    ['f(x, y) = x', 'unexpected', 1, 9, 'Remove `=` and what stands before it'],
    ['x^2 =', 'unexpected', 1, 5, 'Remove it'],
    ['lg(x)', 'unknown-function', 1, 1, 'Write log10(u), or log2(u)'],
    ['acosh(x)', 'unknown-function', 1, 1, 'Write log(u + sqrt(u^2 - 1))'],
    ['sinc(x)', 'unknown-function', 1, 1, 'The functions are if, abs'],
    ['log(x, 10)', 'wrong-arguments', 1, 1, 'Write log(u)/log(base)'],
    ['atan(y, x)', 'wrong-arguments', 1, 1, 'Write atan2(y, x)'],
    ['sin^2(x)', 'reserved-name', 1, 1, 'write sin(…)^2'],
    ['x^2//4 + y^2', 'unexpected', 1, 4, 'write floor(a/b), for a comment write #'],
    ['x // another', 'unexpected', 1, 3, 'floor(a/b)'],
    ['0,5*x^2', 'bad-number', 1, 1, 'Write 0.5, with a decimal point'],
    ['x + (1,5*x)', 'bad-number', 1, 6, 'Write 1.5'],
    ['sqrt(0,5*x)', 'bad-number', 1, 6, 'Write 0.5'],
    ['1,000*x', 'bad-number', 1, 1, 'Write 1000, or 1.000 with a decimal point'],
    ['1,000,000*x', 'bad-number', 1, 1, 'Write 1000000'],
    ['1.000,5*x', 'bad-number', 1, 1, 'Write 1000.5'],
    ['1,000.5*x', 'bad-number', 1, 1, 'Write 1000.5'],
    ['2 000*x', 'bad-number', 1, 3, '2000'],
    ['2_000*x', 'bad-number', 1, 1, '2000'],
    ['x, y', 'unexpected', 1, 2, 'separates the arguments'],
    ['constructor(x)', 'unknown-function', 1, 1, 'constructor'],
    ['x(y + 1)', 'unknown-function', 1, 1, 'x*(…)'],
    ['2x', 'unexpected', 1, 2, 'Write 2*x'],
    ['2(x + 1)', 'unexpected', 1, 2, 'Write 2*(…)'],
    ['(x)(y)', 'unexpected', 1, 4, 'Write (…)*(…)'],
    ['x y', 'unexpected', 1, 3, 'Write x*y'],
    ['x**2', 'unexpected', 1, 2, 'Write ^'],
    ['z = x^2', 'unexpected', 1, 3, 'Remove `=`'],
    ['f(x, y) = x^2', 'unexpected', 1, 9, 'Remove `=`'],
    ['x +', 'unexpected', 1, 4, 'missing before the end'],
    ['x + * y', 'unexpected', 1, 5, 'missing before `*`'],
    ['(x + 1', 'unclosed', 1, 1, 'Add `)`'],
    ['x + 1)', 'unexpected', 1, 6, 'Remove it'],
    ['sin()', 'wrong-arguments', 1, 1, 'Write sin(u)'],
    ['atan2(x)', 'wrong-arguments', 1, 1, 'atan2(y, x)'],
    ['sin + 1', 'reserved-name', 1, 1, 'Write sin(…)'],
    ['all + 1', 'reserved-name', 1, 1, 'last argument'],
    ['x < y < 1', 'unexpected', 1, 7, 'Comparisons do not chain'],
    ['x +\n 2y', 'unexpected', 2, 3, 'Write 2*y'],
    ['1e999', 'bad-number', 1, 1, 'too large'],
    ['1.2.3', 'bad-number', 1, 1, 'two decimal points'],
    ['1e-999', 'bad-number', 1, 1, 'too small'],
    ['x; y', 'bad-character', 1, 2, 'a comma between arguments'],
    ["x + 'a'", 'bad-character', 1, 5, 'Remove it'],
    ['x => y', 'bad-character', 1, 3, ''],
    ['a[0]', 'bad-character', 1, 2, 'parentheses'],
    ['Math.sin(x)', 'bad-character', 1, 5, 'write sin(x)'],
    ['√x', 'bad-character', 1, 1, 'Write sqrt(…)'],
    ['x²^3', 'bad-character', 1, 2, 'Write ^2'],
    ['½*x', 'bad-character', 1, 1, 'Write (1/2)'],
    ['2*θ', 'bad-character', 1, 3, 'Write theta'],
    ['x + 3!', 'bad-character', 1, 6, '3! is 6'],
    ['x + !y', 'bad-character', 1, 5, 'Write c == 0'],
    ['\\frac{x}{2}', 'bad-character', 1, 1, 'Write a/b'],
    ["'x^2'", 'bad-character', 1, 1, 'Remove it'],
    ['$x^2$', 'bad-character', 1, 1, 'Remove it'],
    ['0x1F*x', 'bad-number', 1, 1, 'Write 31.'],
    ['x + 0b101', 'bad-number', 1, 5, 'Write 5.'],
    ['x + 0o17', 'bad-number', 1, 5, 'Write 15.'],
    ['x + 0x', 'unexpected', 1, 6, 'Write 0*x'],
    ['y\n + ×x', 'unexpected', 2, 4, 'missing before `*`'],
    ['x \u202e+ y', 'bad-character', 1, 3, 'Type the line again'],
    ['x\u0000', 'bad-character', 1, 2, 'U+0000'],
    ['__proto__', 'bad-character', 1, 1, 'Begin names with a letter'],
    ['_x + 1', 'bad-character', 1, 1, 'Begin names with a letter'],
  ])('%j is an error', (text, code, line, column, remedy) => {
    const result = parseExpression(text);
    expect(result).toMatchObject({ ok: false, error: { code, line, column } });
    if (!result.ok) {
      expect(result.error.message).toContain(remedy);
      expect(result.error.length).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('parseRule', () => {
  it('reads statements by line and by semicolon, and lines broken in parentheses', () => {
    const text = '# momentum\nv = mu*v + g; w = max(\n  v,\n  g)\n\ntheta = theta - lr*w # done';
    const result = parseRule(text);
    expect(result.ok && printRule(result.value)).toBe(
      'v = mu * v + g\nw = max(v, g)\ntheta = theta - lr * w',
    );
    expect(result.ok && result.value.statements[2]?.span).toEqual({
      line: 6,
      column: 1,
      length: 20,
    });
  });

  it('reads an arrow as it is written in papers', () => {
    expect(parseRule('theta ← theta − lr·g')).toMatchObject({ ok: true });
  });

  it('takes slashes for words only where they cannot be a quotient', () => {
    const text =
      '// Adam (2015)\nm = beta*m + g // the first moment\n  // then:\ntheta = theta - lr*m';
    expect(parseRule(text).ok).toBe(true);
    for (const bad of ['theta = theta - g // 2', 'a = (t\n // 2)', 'theta = theta - g // done'])
      expect(parseRule(bad)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });

  it('leaves the words of later functions free for names', () => {
    const text =
      'round = floor(t / 10)\nsec = round + hypot(round, cot)\ntheta = theta - sec * log2 * g';
    const rule = parseRule(text);
    expect(rule.ok && printRule(rule.value)).toBe(text);
  });

  it.each([
    ['t = 1', 'not-assignable', 1, 1, 'number of the update'],
    ['x = 1\nlr = 2', 'not-assignable', 2, 1, 'learning rate'],
    ['pi = 3', 'not-assignable', 1, 1, 'constant'],
    ['sin = 3', 'not-assignable', 1, 1, 'function'],
    ['all = 3', 'not-assignable', 1, 1, 'all parameters'],
    ['theta -= lr*g', 'unexpected', 1, 7, 'Write theta = theta - …'],
    ['theta', 'unexpected', 1, 6, 'name = expression'],
    ['3 = x', 'unexpected', 1, 1, 'name = expression'],
    ['a = b = c', 'unexpected', 1, 7, '=='],
    ['m = (a + b\nv = 2', 'unclosed', 1, 5, 'Add `)`'],
    ['m = a +\nv = 2', 'unexpected', 1, 8, 'the end of the line'],
    ['; ;\n', 'empty', 1, 1, 'theta'],
  ])('%j is an error', (text, code, line, column, remedy) => {
    const result = parseRule(text);
    expect(result).toMatchObject({ ok: false, error: { code, line, column } });
    if (!result.ok) expect(result.error.message).toContain(remedy);
  });
});
