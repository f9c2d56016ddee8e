import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExperiment } from '../experiment/schema';
import { analyseRule } from '../formula/analyse';
import { parseExpression, parseRule } from '../formula/parse';
import { checkSurface } from '../formula/surface';
import { setLanguage, startI18n } from '.';
import { problemText } from './said-text';

/** One text for many ways to be wrong, as a rule or as a surface. */
const RULES = [
  '',
  'theta',
  '1 = 2',
  'theta -= g',
  'theta g',
  't = 1',
  'lr = 1',
  'pi = 3',
  'all = 1',
  'max = 1',
  'm = g',
  'theta = theta - lr * (g',
  'theta = 1 < 2 < 3',
  'theta = g ** 2',
  'theta = g ) 1',
  'theta = 1.2.3',
  'theta = 1e999',
  'theta = 1e-999',
  'theta = 2 g',
  'theta = max(g)',
  'theta = foo(g)',
  'theta = ceil(g)',
  'theta = k(g)',
  'theta = exq(g)',
  'theta = max',
  'theta = all',
  'theta = g × 2',
  'theta = g ² 2',
  'theta = √g',
  'theta = g , 1',
  'theta = sum(2)',
  'theta = __x',
  'theta = a = b',
  'theta = ()',
  `theta = ${'('.repeat(300)}`,
  `theta = ${'1+'.repeat(3000)}1`,
  'x'.repeat(20_000),
  'theta = g é',
  'theta = if(g > 0, 1\n)',
  Array.from({ length: 500 }, (_, i) => `a${i}=1`).join('\n'),
];
const SURFACES = ['', 'x =', 'z + x', 'xx', 'sum(x)', 'x = 2', 'sin(', 'sin(x))'];

const errorsOf = () => [
  ...RULES.flatMap((text) => {
    const parsed = parseRule(text);
    const result = parsed.ok ? analyseRule(parsed.value, { hyper: ['lr'] }) : parsed;
    return result.ok ? [] : [result.error];
  }),
  ...SURFACES.flatMap((text) => {
    const parsed = parseExpression(text);
    const result = parsed.ok ? checkSurface(parsed.value, []) : parsed;
    return result.ok ? [] : [result.error];
  }),
];

const experimentError = (run: object, more: object = {}) => {
  const parsed = parseExperiment({ runs: [run], ...more });
  if (parsed.ok) throw new Error('it is valid');
  return parsed.error;
};

describe('errors in Chinese', () => {
  beforeAll(async () => {
    Object.assign(globalThis, { document: { documentElement: {} } });
    await startI18n();
    await setLanguage('zh');
  });
  // Other tests share the process: for them there is no page.
  afterAll(async () => {
    await setLanguage('en');
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('say every error of a formula without English words around the names', () => {
    const errors = errorsOf();
    expect(errors.length).toBeGreaterThan(35);
    for (const error of errors) {
      const text = problemText(i18next.t, error);
      expect([error.message, error.said?.key]).toEqual([error.message, expect.any(String)]);
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/\{\{|\b(the|here|write|is|not)\b/i);
    }
  });

  it('keep the values that the English has', () => {
    const [error] = errorsOf().filter(({ said }) => said?.key === 'errors.formula.wrongArguments');
    expect(error?.message).toBe('`max` takes 2 arguments, not 1. Write max(a, b).');
    expect(error && problemText(i18next.t, error)).toBe(
      '`max` 需要 2 个参数，而不是 1 个。请写 max(a, b)。',
    );
  });

  it('say what is wrong with an experiment', () => {
    const rate = experimentError({ optimizer: 'adam', hyper: { lr: -1 } });
    expect(rate.message).toBe('runs[0].hyper.lr: must be a finite number, greater than 0, not -1');
    expect(problemText(i18next.t, rate)).toBe('runs[0].hyper.lr：应为大于 0 的有限的数，而不是 -1');
    const rule = experimentError({ optimizer: 'custom', rule: 'theta = theta - lr * (g' });
    expect(problemText(i18next.t, rule)).toBe(
      'runs[0].rule：第 1 行第 22 列：这个括号没有闭合，请补上 `)`。',
    );
    const plane = experimentError({ optimizer: 'bfgs' }, { objective: { kind: 'network' } });
    expect(problemText(i18next.t, plane)).toMatch(/^runs\[0\]\.optimizer：“bfgs”只能用于曲面/);
  });

  it('fall back to English where a sentence has no key', () => {
    expect(problemText(i18next.t, { message: 'Something new.' })).toBe('Something new.');
  });
});
