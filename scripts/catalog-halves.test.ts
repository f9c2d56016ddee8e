import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { withoutProperties } from './catalog-halves';

const stripped = (code: string, ...names: readonly string[]) =>
  withoutProperties(code, parseSync('entry.js', code).program, new Set(names));

it("takes an entry's own properties away, whatever stands around them", () => {
  const code = `import { defineOptimizer } from '../define';
export const sgd = defineOptimizer({
  id: 'sgd',
  paper: { title: 'a', year: 1951 },
  rule: 'theta = theta - lr * g',
  good: 'Simple.',
  fails: 'Slow.'
});`;
  const rest = stripped(code, 'paper', 'good', 'fails');
  expect(rest).toContain("rule: 'theta = theta - lr * g'");
  expect(rest).not.toMatch(/paper|good|fails|1951|Simple|Slow/);
  expect(parseSync('entry.js', rest).errors).toEqual([]);
});

it('leaves alone what has the same name deeper inside, and outside', () => {
  const code = `const about = { about: 1 };
export const odd = defineSchedule({
  about: 'Goes.',
  params: { about: { default: about.about, paper: 2 }, rule: { default: 1 } },
  compile: (params) => ({ about: params.about })
});
export const other = { about: 'Stays.' };`;
  expect(stripped(code, 'about', 'paper', 'rule')).toBe(code.replace("about: 'Goes.',", ''));
});

it('finds a method behind its own define', () => {
  expect(
    stripped('defineMethod({ id: 1, *minimize(space) { yield space; }, good: 2 })', 'minimize'),
  ).toBe('defineMethod({ id: 1,  good: 2 })');
});
