import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRule } from '../analyse';
import type { Expression } from '../ast';
import { evaluate } from '../evaluate';
import { parseExpression, parseRule } from '../parse';
import { expressionFrom } from '../random-expression';
import { createHazardFinder } from './hazards';
import { createPythonNames } from './names';
import { pythonNumber } from './number';
import { emitRulePython } from './rule';
import { defineSafe, safeNames } from './safe';
import { emitScalarPython } from './scalar';
import { torch } from './torch';

const python = spawnSync('python3', ['--version']).status === 0;

const run = (script: string): unknown =>
  JSON.parse(
    execFileSync('python3', ['-'], { input: script, encoding: 'utf8', maxBuffer: 2 ** 26 }),
  );

const parsed = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const ruleLines = (text: string, constants: Readonly<Record<string, number>> = {}) => {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(rule.error.message);
  const program = analyseRule(rule.value, { constants });
  if (!program.ok) throw new Error(program.error.message);
  const names = createPythonNames(torch.modules);
  return emitRulePython(program.value, { dialect: torch, names, uniforms: 'float' }).lines;
};

describe('names', () => {
  it('are identifiers, not keywords, and never alike', () => {
    const names = createPythonNames(['torch', 'self']);
    const given = [
      'lambda',
      'in',
      'def',
      'torch',
      'self',
      'weightDecay',
      'weight_decay',
      'T',
      'math',
    ];
    const made = given.map(names);
    expect(made.slice(0, 5)).toEqual(['lambda_', 'in_', 'def_', 'torch_', 'self_']);
    expect(new Set(made).size).toBe(given.length);
    expect(names('weightDecay')).toBe('weight_decay');
    expect(names('theta')).toBe('theta');
  });

  it('refuses what the language has no name for', () => {
    const names = createPythonNames([]);
    for (const text of ['__import__', 'a b', 'a\nb', 'a;b', 'é', '', '1x'])
      expect(() => names(text)).toThrow();
  });
});

describe('numbers and expressions are the same in Python', () => {
  it.skipIf(!python)('numbers, to the last bit (needs python3)', () => {
    const values = [
      0.1,
      1e-8,
      5e-324,
      1.7976931348623157e308,
      1e21,
      2 ** 53,
      123456789012345680000,
      -3,
    ];
    const texts = values.map(pythonNumber);
    const back = run(`import json\nprint(json.dumps([float(u) for u in [${texts.join(', ')}]]))`);
    expect(back).toEqual(values);
  });

  it.skipIf(!python)(
    'expressions of numbers, infinities and NaN among them (needs python3)',
    () => {
      const kind = { names: ['a', 'b', 'c', 'pi'] };
      const values = new Map([
        ['a', 0.75],
        ['b', -2.5],
        ['c', 3],
      ]);
      const drawn = fc.sample(fc.array(fc.nat(), { minLength: 2, maxLength: 40 }), {
        seed: 7,
        numRuns: 1500,
      });
      const lookup = (name: string) => values.get(name);
      const cases = drawn.map((choices) => {
        const e = expressionFrom(choices, kind);
        const finder = createHazardFinder();
        finder.visit(e, lookup);
        const text = emitScalarPython(
          e,
          createPythonNames(safeNames, ['a', 'b', 'c']),
          finder.hazards,
          () => {},
        );
        return { text, value: evaluate(e, (name) => lookup(name) ?? Number.NaN) };
      });
      const script = [
        'import json, math',
        ...defineSafe(safeNames),
        'a, b, c = 0.75, -2.5, 3.0',
        'values = []',
        ...cases.map(({ text }) => `values.append(float(${text}))`),
        'print(json.dumps([str(v) for v in values]))',
      ].join('\n');
      const results = run(script) as readonly string[];
      const wrong = cases.filter(({ value }, k) => {
        const theirs = Number((results[k] ?? '').replace('inf', 'Infinity'));
        if (!Number.isFinite(value)) return !Object.is(theirs, value);
        return !(Math.abs(theirs - value) <= 1e-9 * Math.max(1, Math.abs(value)));
      });
      expect(wrong.map(({ text, value }) => [text, value])).toEqual([]);
    },
  );
});

describe('rules', () => {
  it('keep conditions on plain numbers for Python and give those on arrays to the library', () => {
    expect(
      ruleLines('m = if(t == 1, g, beta * m + g); theta = theta - lr * if(m > 0, up, 1)'),
    ).toEqual([
      'm = g.clone() if t == 1 else beta * m + g',
      'theta = theta - lr * torch.where(m > 0, theta.new_tensor(up), 1)',
    ]);
  });

  it('ask for sums over all parameters', () => {
    expect(ruleLines('theta = theta - lr * g / norm(g, all)')).toEqual([
      'theta = theta - lr * g / torch.sqrt((yield torch.sum(g**2)))',
    ]);
  });

  it('are read after folding', () => {
    expect(ruleLines('g = g + decay * theta; theta = theta - lr * g', { decay: 0 })).toEqual([
      'theta = theta - lr * g',
    ]);
  });

  it('write powers and signs as Python reads them', () => {
    const names = createPythonNames([], ['x']);
    const text = (formula: string) => emitScalarPython(parsed(formula), names, new Set(), () => {});
    expect(text('-x^2')).toBe('-x**2');
    expect(text('(-x)^2')).toBe('(-x)**2');
    expect(text('2^-x^3')).toBe('2**-x**3');
    expect(text('x - (1 - x)')).toBe('x - (1 - x)');
  });
});
