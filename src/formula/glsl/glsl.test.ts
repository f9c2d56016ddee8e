import { describe, expect, it } from 'vitest';
import { analyseRule } from '../analyse';
import { parseRule } from '../parse';
import type { Result } from '../result';
import { glslNumber } from './dialect';
import { emitRuleGlsl } from './rule';

// That the text compiles and computes the right numbers is shown in a real browser, not here.

function value<T>(result: Result<T, { message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const rule = (text: string, targets = 4) =>
  emitRuleGlsl(value(analyseRule(value(parseRule(text)))), targets);

describe('glslNumber', () => {
  it.each([
    [1, '1.0'],
    [1e-8, '1e-8'],
    [-2, '(-2.0)'],
    [1e300, '3.4028234e+38'],
    [1e-300, '1.1754944e-38'],
    [Number.NaN, 'dh_nan()'],
    [-Infinity, '(-dh_infinity())'],
  ])('%s', (number, text) => {
    expect(glslNumber(number)).toBe(text);
  });
});

describe('emitRuleGlsl', () => {
  const three = 'm = a*m + g; v = b*v + g^2; q = q + sqrt(v); theta = theta - lr*m/q';

  it('writes everything in one pass where there are targets enough', () => {
    const { passes } = rule(three);
    expect(passes.map(({ outputs }) => outputs.map(({ name }) => name))).toEqual([
      ['theta', 'm', 'v', 'q'],
    ]);
  });

  it('splits the rest into passes that compute what they write and no more', () => {
    const { passes } = rule(three, 2);
    expect(passes.map(({ outputs }) => outputs.map(({ name }) => name))).toEqual([
      ['theta', 'm'],
      ['v', 'q'],
    ]);
    const second = passes[1];
    expect(`${second?.statements} ${second?.outputs.map((output) => output.value)}`).not.toContain(
      'theta',
    );
  });

  it('puts no source name into the text', () => {
    const { passes } = rule('evil = 0.5*evil + g; theta = theta - lr*evil*discard');
    const text = passes.map(({ statements, outputs }) =>
      [statements, ...outputs.map((output) => output.value)].join(' '),
    );
    expect(text.join(' ')).not.toMatch(/evil|discard/);
  });
});
