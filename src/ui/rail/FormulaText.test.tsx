import * as fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../formula/ast';
import { evaluate } from '../../formula/evaluate';
import { parseExpression } from '../../formula/parse';
import { printExpression } from '../../formula/print';
import { expressionFrom } from '../../formula/random-expression';
import { FormulaText } from './FormulaText';

/** What stands there, superscripts as ^(…) and roots as √(…). */
const shown = (formula: string): string => {
  let html = renderToStaticMarkup(<FormulaText formula={formula} />)
    .replace(/^<div[^>]*>.*? = /, '')
    .replace(/<\/div>$/, '')
    .replaceAll('<sup>', '^(')
    .replaceAll('</sup>', ')');
  while (html.includes('<'))
    html = html
      .replace(/<span class="[^"]*root[^"]*">([^<]*)<\/span>/g, '($1)')
      .replace(/<span(?! class="[^"]*root)[^>]*>([^<]*)<\/span>/g, '$1');
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
};

describe('a formula on screen', () => {
  it.each([
    ['x * -y', 'x\u2009(−y)'],
    ['2*-3', '2\u2009(−3)'],
    ['x - -y', 'x − (−y)'],
    ['x + -y*2', 'x + (−y · 2)'],
    ['-(-x)', '−(−x)'],
    ['-x*y', '−x\u2009y'],
    ['(-x)^2 - x^-2', '(−x)^(2) − x^(−2)'],
    ['x/-y', 'x∕(−y)'],
    ['1/2*x', '(1∕2)\u2009x'],
    ['x - (y - 1)', 'x − (y − 1)'],
    ['100*(y - x^2)^2', '100\u2009(y − x^(2))^(2)'],
    ['2*3*x', '2 · 3\u2009x'],
    ['sqrt(x + 1)*pi', '√(x + 1)\u2009π'],
  ])('%s is shown as %s', (formula, text) => {
    expect(shown(formula)).toBe(text);
  });

  const read = (text: string): Expression => {
    const typed = text
      .replaceAll('√', 'sqrt')
      .replaceAll('−', '-')
      .replaceAll('∕', '/')
      .replaceAll('π', 'pi')
      .replaceAll(/\u2009| · /g, '*');
    const parsed = parseExpression(typed);
    if (!parsed.ok) throw new Error(`${typed}: ${parsed.error.message}`);
    return parsed.value;
  };
  const at = (e: Expression) =>
    evaluate(e, (name) => ({ x: 0.7, y: -1.3, pi: Math.PI, e: Math.E })[name] ?? Number.NaN);

  it('is read as what was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { maxLength: 40 }), (choices) => {
        const e = expressionFrom(choices, {
          names: ['x', 'y', 'pi'],
          callees: ['sqrt', 'sin', 'min', 'if'],
          plain: true,
        });
        const text = shown(printExpression(e));
        expect(text).not.toMatch(/[\u2009∕+−·] ?−/);
        const [typed, seen] = [at(e), at(read(text))];
        if (Number.isFinite(typed)) expect(seen).toBeCloseTo(typed, 8);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
