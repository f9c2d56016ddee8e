import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { defaultRun } from '../../experiment/defaults';
import { numericHyper, runProgram } from '../../experiment/program';
import type { RuleTraceData } from '../../experiment/step-trace';
import { type NumberLine, numberLines, symbolLines } from './rule-lines';

const words = { if: 'if', otherwise: 'otherwise' };

const adam = (() => {
  const program = runProgram(defaultRun('adam', 'plane'));
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
})();

const custom = (rule: string) => {
  const program = runProgram({ ...defaultRun('custom', 'plane'), rule });
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
};

const trace: RuleTraceData = {
  kind: 'rule',
  t: 1,
  lr: 0.05,
  hyper: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  entry: { theta: [1, 2], g: [-1.904, 3], m: [-3.218, 0], v: [41.2, 0] },
  written: [
    [-3.0866, 0.3],
    [41.16, 0.009],
    [-30.866, 3],
    [41160, 9],
    [1.0076, 1.95],
  ],
};

const whole = ({ right, result }: NumberLine): string => bare(`${right} = ${result}`);

/** Without marks, sizes and spaces. */
const bare = (tex: string): string =>
  tex
    .replaceAll(/\\htmlData\{term=\w+\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')
    .replace('\\displaystyle', '')
    .replaceAll(/\\left|\\right|\\,|\s/g, '');

describe('numberLines', () => {
  it('puts the numbers of the step into every statement', () => {
    expect(numberLines(adam, trace, 0, words).map(whole)).toEqual([
      '0.9(-3.218)+0.1(-1.904)=\\mathbf{-3.087}',
      '0.999\\cdot41.2+0.001(-1.904)^{2}=\\mathbf{41.16}',
      '\\frac{-3.087}{0.1}=\\mathbf{-30.87}',
      '\\frac{41.16}{0.001}=\\mathbf{41160}',
      '1-\\frac{0.05(-30.87)}{\\sqrt{41160}+10^{-8}}=\\mathbf{1.008}',
    ]);
  });

  it('rounds what moves, and no hyperparameter', () => {
    const step: RuleTraceData = {
      ...trace,
      hyper: { ...trace.hyper, beta1: 0.99999 },
      entry: { ...trace.entry, m: [49.999997, 0] },
    };
    expect(whole(numberLines(adam, step, 0, words)[0] ?? { right: '', result: '' })).toMatch(
      /^0\.99999\\cdot50\+/,
    );
  });

  it('takes the other coordinate', () => {
    expect(numberLines(adam, trace, 1, words).map(whole)[0]).toBe(
      '0.9\\cdot0+0.1\\cdot3=\\mathbf{0.3}',
    );
  });

  it('is TeX that KaTeX sets, with every term to be found', () => {
    const options = { trust: true, strict: 'ignore', throwOnError: true } as const;
    const html = numberLines(adam, trace, 0, words).map(({ right }) =>
      katex.renderToString(right, options),
    );
    expect(html[0]).toContain('data-term="m"');
    expect(html[0]).toContain('data-term="g"');
    expect(html[0]).not.toContain('data-term="#');
    for (const { left, right } of symbolLines(adam, words))
      katex.renderToString(`${left} = ${right}`, options);
  });

  it('takes the branch that the step takes', () => {
    const program = custom('z = if(t == 1, theta, z)\ntheta = z - lr*g');
    const step = { ...trace, entry: { theta: [1, 2], g: [3, 4], z: [5, 6] } } as const;
    const first = numberLines(program, { ...step, written: [[1, 2]] }, 0, words);
    expect(first.map(whole)[0]).toBe('1=\\mathbf{1}');
    const later = numberLines(program, { ...step, t: 7, written: [[5, 6]] }, 0, words);
    expect(later.map(whole)[0]).toBe('5=\\mathbf{5}');
  });

  it.each(optimizers.map(({ id }) => id))('sets the numbers of %s', (id) => {
    const run = defaultRun(id, 'plane');
    const program = runProgram(run);
    if (!program.ok) throw new Error(program.error.message);
    const { state, given, rule } = program.value;
    const names = [
      'theta',
      'g',
      ...state.map(({ name }) => name),
      ...given.map(({ name }) => name),
    ];
    const step: RuleTraceData = {
      kind: 'rule',
      t: 12,
      lr: 0.01,
      hyper: numericHyper(run),
      entry: Object.fromEntries(names.map((name, k) => [name, [-0.5 - k, 1e-7 * k]])),
      written: rule.statements.map((_, k) => [k - 2.5, Number.NaN]),
    };
    for (const coordinate of [0, 1] as const)
      for (const { right, result } of numberLines(program.value, step, coordinate, words))
        katex.renderToString(`${right} = ${result}`, {
          trust: true,
          strict: 'ignore',
          throwOnError: true,
        });
  });

  it('knows which statements stand high', () => {
    expect(symbolLines(adam, words).map(({ storeys }) => storeys)).toEqual([0, 0, 1, 1, 1]);
    const nested = custom('u = if(norm(g) > 1, g / norm(g), g)\ntheta = theta - lr*u');
    expect(symbolLines(nested, words).map(({ storeys }) => storeys)).toEqual([2, 0]);
  });

  // The gradient is the classical triangle's: (3, 4), 5 long.
  it.each([
    ['norm(g)', '5'],
    ['sum(g)', '7'],
    ['mean(g^2)', '12.5'],
    ['dot(g, theta)', '11'],
    ['norm(2*g, all)', '10'],
  ])('puts the number of %s over both coordinates, not that of one', (reduction, number) => {
    const program = custom(`u = g * ${reduction}\ntheta = theta - lr*u`);
    const step = { ...trace, entry: { theta: [1, 2], g: [3, 4] }, written: [] } as const;
    expect(bare(numberLines(program, step, 0, words)[0]?.right ?? '')).toBe(`3\\cdot${number}`);
    expect(bare(numberLines(program, step, 1, words)[0]?.right ?? '')).toBe(`4\\cdot${number}`);
  });

  it.each([
    ['norm(g)', '\\sqrt{3^{2}+(-4)^{2}}'],
    ['sum(abs(g), all)', '|3|+|-4|'],
    ['mean(g)', '0.5(3+(-4))'],
    ['dot(g, theta)', '3\\cdot1+(-4\\cdot2)'],
  ])('writes a statement out that is nothing but %s', (reduction, written) => {
    const program = custom(`n = ${reduction}\ntheta = theta - lr*g/n`);
    const step = { ...trace, entry: { theta: [1, 2], g: [3, -4] }, written: [] } as const;
    expect(bare(numberLines(program, step, 0, words)[0]?.right ?? '')).toBe(written);
  });

  it('takes the branch that a norm decides, with what was written before', () => {
    const program = custom('u = 2*g\nz = if(norm(u) > 1, u / norm(u), u)\ntheta = theta - lr*z');
    const step = {
      ...trace,
      entry: { theta: [1, 2], g: [3, 4] },
      written: [
        [6, 8],
        [0.6, 0.8],
        [0.97, 1.96],
      ],
    } as const;
    expect(numberLines(program, step, 0, words).map(whole)[1]).toBe('\\frac{6}{10}=\\mathbf{0.6}');
  });
});
