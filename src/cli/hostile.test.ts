import { describe, expect, it } from 'vitest';
import { optimizers } from '../catalog/optimizers';
import { surfaces } from '../catalog/surfaces';
import { simulateSurface } from '../engine/surface/simulate';
import { parseExperiment } from '../experiment/schema';
import { createRandom } from '../random/seeded';

/* What a link may bring: anything. It is refused with a message, or it is arithmetic and runs. */

const FRAGMENTS = [
  ...[
    '(',
    ')',
    '((((',
    '^',
    '^^',
    '**',
    ',',
    ';',
    '\n',
    '=',
    '==',
    '.',
    '..',
    '-',
    '--',
    '/',
    '//',
  ],
  ...['#', '"', "'", '`', '${', '}', '{', '[', ']', '=>', '\\', '\u0000', '\u202e', '🙂', 'é'],
  ...['1e308', '1e999', '-1e-320', '0x10', '9'.repeat(40), 'NaN', 'Infinity', 'theta', 'g', 't'],
  ...['constructor', '__proto__', 'prototype', 'toString', 'this', 'globalThis', 'eval', 'import'],
  ...['if(', 'norm(', 'sum(g, all)', 'dot(g,', 'max(', 'sqrt(', 'exp(exp(exp(', 'x', 'y', 'lr'],
  ...[
    'orthogonalize(',
    'outerRows(g)',
    'times(outerColumns(g),',
    'inverseRoot(',
    'rowMean(',
    ', 4)',
  ],
];

const INJECTIONS = [
  'theta = theta; globalThis.pwned = 1',
  'theta = (() => { globalThis.pwned = 1 })()',
  'theta = theta.constructor.constructor("globalThis.pwned=1")()',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to look like code
  'theta = `${globalThis.pwned = 1}`',
  'theta = g["constructor"]["constructor"]("globalThis.pwned=1")()',
  'constructor = 1\ntheta = theta - constructor',
  '__proto__ = g\ntheta = theta - __proto__',
  'theta = theta - lr*g /* */; import("x")',
  'theta = theta }); globalThis.pwned = 1; (() => {',
  'theta = new Function("globalThis.pwned=1")()',
  'theta = eval("globalThis.pwned=1")',
  'theta = theta - lr*g\u2028globalThis.pwned = 1',
  'theta = theta - process.exit(1)',
  'theta = theta - require("fs")',
  'hasOwnProperty = g\nvalueOf = hasOwnProperty\ntheta = theta - valueOf',
];

const MUTATIONS = 10_000;

const mutants = (texts: readonly string[], count: number, stream: string) => {
  const random = createRandom(7, stream);
  const pick = <T>(list: readonly T[]): T => {
    const value = list[random.integer(list.length)];
    if (value === undefined) throw new Error('an empty list');
    return value;
  };
  return Array.from({ length: count }, () => {
    let text = pick(texts);
    for (let times = 1 + random.integer(4); times > 0; times -= 1) {
      const at = random.integer(text.length + 1);
      const to = Math.min(text.length, at + random.integer(6));
      const middle = pick<() => string>([
        () => pick(FRAGMENTS),
        () => '',
        () => text.slice(at, to).repeat(2 + random.integer(3)),
        () => pick(texts).slice(0, random.integer(30)),
      ])();
      text = text.slice(0, at) + middle + text.slice(to);
    }
    return text;
  });
};

/** Refused with a field and a message, or run; how many were which. */
const judge = (inputs: readonly object[]) => {
  let refused = 0;
  let slowestMs = 0;
  for (const input of inputs) {
    const before = process.cpuUsage();
    const parsed = parseExperiment(input);
    if (parsed.ok) {
      const { runs } = simulateSurface(parsed.value);
      expect(runs.length).toBeGreaterThan(0);
    } else {
      refused += 1;
      expect(parsed.error.field).not.toBe('');
      expect(parsed.error.message).not.toMatch(/undefined is not|is not a function|SyntaxError/);
    }
    const { user, system } = process.cpuUsage(before);
    slowestMs = Math.max(slowestMs, (user + system) / 1000);
  }
  console.log(`${inputs.length} texts, ${refused} refused, slowest ${slowestMs.toFixed(0)} ms`);
  return { refused, slowestMs };
};

const withRule = (rule: string) => ({ steps: 3, runs: [{ optimizer: 'custom', rule }] });
const withFormula = (formula: string) => ({
  objective: {
    kind: 'formula',
    formula,
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    start: [0.5, 0.7],
  },
  steps: 3,
});

/** A hang, far above anything measured; the measured number is printed. */
const HANG_MS = 2000;

describe('text from a link', () => {
  it(`${MUTATIONS} mutated rules and surfaces are refused or run`, () => {
    const rules = mutants(
      optimizers.map(({ rule }) => rule),
      MUTATIONS / 2,
      'rules',
    );
    const planes = mutants(
      surfaces.map(({ formula }) => formula),
      MUTATIONS / 2,
      'surfaces',
    );
    const outcome = judge([...rules.map(withRule), ...planes.map(withFormula)]);
    expect(outcome.slowestMs).toBeLessThan(HANG_MS);
    // Both happen, or the mutations prove nothing.
    expect(outcome.refused).toBeGreaterThan(MUTATIONS / 10);
    expect(outcome.refused).toBeLessThan((MUTATIONS * 9) / 10);
  }, 120_000);

  it('is never executed', () => {
    judge([...INJECTIONS.map(withRule), ...INJECTIONS.map((text) => withFormula(text))]);
    expect(globalThis).not.toHaveProperty('pwned');
  });
});
