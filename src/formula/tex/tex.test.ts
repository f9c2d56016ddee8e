import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { type AnalyseOptions, analyseRule } from '../analyse';
import type { Expression } from '../ast';
import { evaluate } from '../evaluate';
import { parseExpression, parseRule } from '../parse';
import type { RuleProgram } from '../program';
import { expressionFrom } from '../random-expression';
import type { Result } from '../result';
import { type TexOptions, texExpression } from './expression';
import { texSymbol } from './name';
import { texNumber } from './number';
import { texRule, texRuleAligned } from './rule';
import { texSurface } from './surface';

function value<T>(result: Result<T, { message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const render = (tex: string) => katex.renderToString(tex, { throwOnError: true, strict: 'error' });
const expression = (text: string): Expression => value(parseExpression(text));
const program = (text: string, options?: AnalyseOptions): RuleProgram =>
  value(analyseRule(value(parseRule(text)), options));

/** The TeX without spaces and sizes, which do not matter here. */
const bare = (tex: string): string => tex.replaceAll(/\\left|\\right(?!arrow)|\\,|\s/g, '');

function tex(text: string, options?: TexOptions): string {
  const result = texExpression(expression(text), options);
  render(result);
  return bare(result);
}

describe('texExpression', () => {
  it.each([
    ['(1 - x)^2 + 100*(y - x^2)^2', '(1-x)^{2}+100(y-x^{2})^{2}'],
    ['x/y', '\\frac{x}{y}'],
    ['(x/y)^2', '(\\frac{x}{y})^{2}'],
    ['a - (b - c)', 'a-(b-c)'],
    ['a - b - c', 'a-b-c'],
    ['a + (b*c)', 'a+bc'],
    ['(a + b)*c', '(a+b)c'],
    ['-x*y', '-xy'],
    ['-(x + y)', '-(x+y)'],
    ['a*(-b)', 'a(-b)'],
    ['(-x)^2', '(-x)^{2}'],
    ['-x^2', '-x^{2}'],
    ['2*pi*x', '2\\pix'],
    ['x*3', 'x\\cdot3'],
    ['2*10', '2\\cdot10'],
    ['sqrt(abs(x))', '\\sqrt{|x|}'],
    ['cbrt(x)', '\\sqrt[3]{x}'],
    ['sin(x)^2', '\\sin^{2}(x)'],
    ['sin(x^2)', '\\sin(x^{2})'],
    ['exp(-x)', 'e^{-x}'],
    ['exp(x)^2', '(e^{x})^{2}'],
    ['1e-8*x', '10^{-8}x'],
    ['x^y^2', 'x^{y^{2}}'],
    ['(x^y)^2', '(x^{y})^{2}'],
    ['floor(x)', '\\lfloorx\\rfloor'],
    ['ceil(x)', '\\lceilx\\rceil'],
    ['cosh(x)^2 - arcsin(y)^2', '\\cosh^{2}(x)-(\\arcsin(y))^{2}'],
    ['log10(x) + log2(y) + ln(x)', '\\log_{10}(x)+\\log_{2}(y)+\\ln(x)'],
    ['sec(x)^2 + hypot(x, y)', '\\sec^{2}(x)+\\operatorname{hypot}(x,y)'],
    ['norm(g, all)', '\\lVertg\\rVert_{\\mathrm{all}}'],
    ['weightDecay*theta', '\\mathrm{weightDecay}\\theta'],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });

  it('shows cases', () => {
    const text = tex('2*if(x < 0, -x, x)');
    expect(text).toContain('2(\\begin{cases}-x&\\text{if}x<0\\\\x&\\text{otherwise}\\end{cases})');
  });

  it('puts numbers in, with a dot between two of them', () => {
    expect(tex('beta1*m + (1 - beta1)*g', { values: { beta1: 0.9, m: -0.25 } })).toBe(
      '0.9(-0.25)+(1-0.9)g',
    );
    expect(tex('a*b', { values: { a: 2, b: Math.PI } })).toBe('2\\cdot3.142');
    expect(tex('a^2', { values: { a: -2 } })).toBe('(-2)^{2}');
    expect(tex('a^2', { values: { a: 1e-8 } })).toBe('(10^{-8})^{2}');
  });

  it('colours a name and refuses what is no colour', () => {
    expect(tex('lr*g', { highlight: { g: '#ff8800' } })).toBe('\\eta\\textcolor{#ff8800}{g}');
    expect(tex('lr*g', { highlight: { g: 'red}\\href{x' } })).toBe('\\etag');
  });

  it('marks terms without changing the brackets around them', () => {
    const options: TexOptions = { terms: true, values: { m: -0.25, beta1: 0.9 } };
    const marked = texExpression(expression('beta1*m - m + 2*g^2'), options);
    expect(
      bare(marked.replaceAll(/\\htmlData\{term=\w+\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')),
    ).toBe('0.9(-0.25)-(-0.25)+2g^{2}');
    const html = katex.renderToString(marked, { trust: true, strict: 'ignore' });
    expect([...html.matchAll(/data-term="(\w+)"/g)].map((match) => match[1])).toEqual([
      'beta1',
      'm',
      'm',
      'g',
    ]);
  });

  it('gives TeX that KaTeX parses, for any expression', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { maxLength: 60 }), (choices) => {
        const e = expressionFrom(choices, { names: ['x', 'mhat', 'beta1'], reductions: true });
        render(texExpression(e));
        render(texSurface(e, { values: { x: -1.5e-9 }, highlight: { mhat: 'teal' } }));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('texExpression read again', () => {
  /** The expression that someone reads who knows fractions, exponents and that neighbours multiply. */
  const typed = (source: string): string => {
    let position = 0;
    const group = (): string => {
      position = source.indexOf('{', position) + 1;
      return until('}');
    };
    const until = (end: string): string => {
      let out = '';
      while (position < source.length && source[position] !== end) {
        const rest = source.slice(position);
        if (rest.startsWith('\\frac')) out += ` ((${group()})/(${group()})) `;
        else if (rest.startsWith('^{')) out += `^(${group()}) `;
        else {
          const [command = ''] = /^\\left|^\\right|^\\,|^\\cdot|^[\s\S]/.exec(rest) ?? [];
          out += command === '\\cdot' ? ' * ' : command.replace(/^\\.*/, ' ');
          position += command.length;
        }
      }
      position += 1;
      return out;
    };
    const tokens = until('').match(/[\d.]+|[a-z]|\S/g) ?? [];
    return tokens
      .map((token, k) =>
        /[\w.)]$/.test(tokens[k - 1] ?? '+') && /^[\w.(]/.test(token) ? `*${token}` : token,
      )
      .join(' ');
  };
  const at = (e: Expression) => evaluate(e, (name) => ({ x: 0.7, y: -1.3 })[name] ?? Number.NaN);

  it('is what was typed, and no sign follows an operator', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { maxLength: 40 }), (choices) => {
        const operators = ['+', '-', '*', '/', '^'] as const;
        const e = expressionFrom(choices, {
          names: ['x', 'y'],
          operators,
          callees: ['pow'],
          plain: true,
        });
        const source = texExpression(e);
        expect(source).not.toMatch(/(?:[+-]|\\cdot|\\,) *-/);
        const [meant, seen] = [at(e), at(expression(typed(source)))];
        if (Number.isFinite(meant)) expect(seen).toBeCloseTo(meant, 8);
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});

describe('texSymbol', () => {
  it.each([
    ['beta1', '\\beta_1'],
    ['eps', '\\epsilon'],
    ['lr', '\\eta'],
    ['mhat', '\\hat{m}'],
    ['mbar', '\\bar{m}'],
    ['vhat2', '\\hat{v}_2'],
    ['weightDecay', '\\mathrm{weightDecay}'],
    ['v_max', '\\mathrm{v\\_max}'],
    ['constructor', '\\mathrm{constructor}'],
  ])('%s', (name, expected) => {
    expect(texSymbol(name)).toBe(expected);
    render(texSymbol(name, 't-1', 2));
  });
});

describe('texNumber', () => {
  it.each([
    [0.001, '0.001'],
    [1e-8, '10^{-8}'],
    [2.5e-7, '2.5 \\cdot 10^{-7}'],
    [0.99999, '0.99999'],
    [Math.PI, '3.142'],
    [123456, '123456'],
    [-1234567.8, '-1.235 \\cdot 10^{6}'],
    [Number.NEGATIVE_INFINITY, '-\\infty'],
  ])('%s', (number, expected) => {
    expect(texNumber(number)).toBe(expected);
    render(expected);
  });
});

describe('texRule', () => {
  const adam = program(`
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    theta = theta - lr * mhat / (sqrt(vhat) + eps)`);

  it('works out the time of every name, as in the paper', () => {
    expect(texRule(adam).map((line) => bare(line.tex))).toEqual([
      'm_t=\\beta_1m_{t-1}+(1-\\beta_1)g_t',
      'v_t=\\beta_2v_{t-1}+(1-\\beta_2)g_t^{2}',
      '\\hat{m}_t=\\frac{m_t}{1-\\beta_1^{t}}',
      '\\hat{v}_t=\\frac{v_t}{1-\\beta_2^{t}}',
      '\\theta_t=\\theta_{t-1}-\\frac{\\eta\\hat{m}_t}{\\sqrt{\\hat{v}_t}+\\epsilon}',
    ]);
    render(texRuleAligned(adam));
  });

  it('primes what is written twice', () => {
    const rule = program(`
      g = g * min(1, 1 / (norm(g, all) + 1e-6))
      g = g + weightDecay * theta
      theta = theta * 0.5
      theta = theta - lr * g^2`);
    expect(texRule(rule).map((line) => bare(line.tex))).toEqual([
      "g'_t=g_t\\min(1,\\frac{1}{\\lVertg_t\\rVert_{\\mathrm{all}}+10^{-6}})",
      "g''_t=g'_t+\\mathrm{weightDecay}\\theta_{t-1}",
      "\\theta'_t=\\theta_{t-1}\\cdot0.5",
      "\\theta_t=\\theta'_t-\\eta{g''_t}^{2}",
    ]);
    render(texRuleAligned(rule));
  });

  it('brackets a comparison, which is a number', () => {
    const rule = program('back = t == 5\ntheta = theta - lr * back * g');
    expect(bare(texRule(rule)[0]?.tex ?? '')).toBe('\\mathrm{back}_t=[t=5]');
  });

  it('puts in numbers by statement', () => {
    const lines = texRule(adam, { values: (k) => (k === 0 ? { m: 0.5 } : { m: 0.7 }) });
    expect(bare(lines[0]?.right ?? '')).toContain('\\beta_1\\cdot0.5');
    expect(bare(lines[2]?.right ?? '')).toContain('\\frac{0.7}');
  });
});
