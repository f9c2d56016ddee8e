import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRule } from './analyse';
import fixtures from './fixtures/surfaces.json';
import { limits } from './limits';
import { parseExpression, parseRule } from './parse';
import { interpretRule } from './reference/rule';
import { checkSurface } from './surface';
import { compileSurface } from './wasm/plane/surface';

/** The whole way of an untrusted surface: an error with a place, or a function of numbers. */
const surfaceOf = (text: string) => {
  const parsed = parseExpression(text);
  const checked = parsed.ok ? checkSurface(parsed.value, []) : parsed;
  if (!checked.ok) {
    const { message, line, column, length } = checked.error;
    expect(message.length).toBeLessThan(400);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(length).toBeGreaterThanOrEqual(1);
    return checked.error.code;
  }
  const f = compileSurface(checked.value, {});
  expect(typeof f.value(0.3, -0.4)).toBe('number');
  expect(typeof f.gradient(0.3, -0.4, new Float64Array(2))).toBe('number');
  f.hessian(0.3, -0.4, new Float64Array(3));
  return 'fine';
};

const ruleOf = (text: string) => {
  const parsed = parseRule(text);
  const program = parsed.ok ? analyseRule(parsed.value) : parsed;
  if (!program.ok) {
    expect(program.error.line).toBeGreaterThanOrEqual(1);
    return program.error.code;
  }
  const hyper = Object.fromEntries(program.value.hyper.map((name) => [name, 0.5]));
  const kernel = interpretRule(program.value, [{ offset: 0, size: 2 }]);
  kernel.step(new Float64Array(2), new Float64Array(2), kernel.createState(hyper), hyper, 0.1, 1);
  return 'fine';
};

const repeat = (text: string, times: number) => text.repeat(times);

describe('code is never anything but an error', () => {
  it.each([
    'alert(1)',
    'window.alert(1)',
    'x; globalThis.hacked = 1',
    'x) } ; globalThis.hacked = 1; ({',
    '(() => { globalThis.hacked = 1 })()',
    'x => x',
    'x`y`',
    'constructor',
    'constructor.constructor("globalThis.hacked = 1")()',
    'x.constructor',
    '__proto__',
    '__defineGetter__(x)',
    'toString()',
    'hasOwnProperty(x)',
    'valueOf(x)',
    'x["constructor"]',
    'this',
    'new Function("globalThis.hacked = 1")',
    'import("fs")',
    'process.exit(1)',
    'return 1',
    'var x = 1',
    'await x',
    '$'.concat('{x}'),
    '"; globalThis.hacked = 1; "',
    '/* */ x',
    'x \\u0061lert(1)',
    '<script>alert(1)</script>',
    '\u2028globalThis',
    'arguments',
    'P + out + v0',
    'x++',
  ])('%j', (text) => {
    expect(surfaceOf(text)).not.toBe('fine');
    expect(ruleOf(text)).not.toBe('fine');
    expect(Object.hasOwn(globalThis, 'hacked')).toBe(false);
  });

  it('words of JavaScript are ordinary names in rules', () => {
    const text =
      'constructor = toString*constructor + g; hasOwnProperty = constructor\ntheta = theta - valueOf*hasOwnProperty';
    const parsed = parseRule(text);
    const program = parsed.ok ? analyseRule(parsed.value) : parsed;
    if (!program.ok) throw new Error(program.error.message);
    expect(program.value.hyper).toEqual(['toString', 'valueOf']);
    expect(program.value.state.map(({ name }) => name)).toEqual(['constructor']);
    const kernel = interpretRule(program.value, [{ offset: 0, size: 1 }]);
    const hyper = { toString: 0.5, valueOf: 2 } as unknown as Record<string, number>;
    const state = kernel.createState(hyper);
    const theta = new Float64Array([1]);
    kernel.step(theta, new Float64Array([3]), state, hyper, 0.1, 1);
    expect([...theta]).toEqual([-5]);
    expect(() => kernel.createState({})).not.toThrow();
    expect(() => kernel.step(theta, theta, state, {}, 0.1, 1)).toThrow('toString');
  });

  it('words of JavaScript are unknown where names are listed', () => {
    const parsed = parseRule('theta = theta - constructor*g');
    expect(parsed.ok && analyseRule(parsed.value, { hyper: ['lr'], constants: {} })).toMatchObject({
      ok: false,
      error: { code: 'unknown-name', column: 17, length: 11 },
    });
  });
});

describe('bounds', () => {
  const nested = (depth: number) => `${repeat('(', depth)}x${repeat(')', depth)}`;
  it.each([
    ['parentheses', nested(1_999), 'too-deep'],
    ['parentheses 10,000 deep', nested(10_000), 'too-long'],
    ['open parentheses', repeat('(', 3999), 'too-deep'],
    ['minus signs', `${repeat('-', 3000)}x`, 'too-deep'],
    ['plus signs', `${repeat('+', 3000)}x`, 'too-deep'],
    ['powers', `x${repeat('^x', 1500)}`, 'too-deep'],
    ['calls', `${repeat('sin(', 600)}x${repeat(')', 600)}`, 'too-deep'],
    ['a sum', `x${repeat('+x', 1999)}`, 'too-deep'],
    ['a product', `x${repeat('*x', 1999)}`, 'too-deep'],
    [
      'sums in sums',
      repeat('x+(', 60).concat('x', repeat('+x', 250), repeat(`)${repeat('+x', 20)}`, 60)),
      'too-deep',
    ],
    ['a long text', `x + ${repeat('1', 3900)}`, 'bad-number'],
    ['a very long text', repeat('x + ', 1_000_000).concat('x'), 'too-long'],
    ['blanks', repeat(' ', 100_000), 'too-long'],
    ['many names', Array.from({ length: 65 }, (_, k) => `a${k}`).join('+'), 'too-many-names'],
  ])('%s', (_, text, code) => {
    expect(surfaceOf(text)).toBe(code);
  });

  it('leave ordinary formulas alone', () => {
    expect(surfaceOf(nested(limits.nesting))).toBe('fine');
    expect(surfaceOf(`x${repeat(' + sin(x)', 200)}`)).toBe('fine');
  });

  it.each([
    ['a product', `(x+y)${repeat('*(x+2*y)', 250)}`],
    ['quotients', `x${repeat('/y', 255)}`],
    ['quotients of both', `x${repeat('/(x+y)', 255)}`],
    ['towers', `${repeat('(', 60)}x${repeat('^(x+y))', 60)}`],
    ['towers to the right', `x${repeat('^x', 60)}`],
    ['nested functions', `${repeat('sin(x*', 60)}y${repeat(')', 60)}`],
    ['many powers', Array.from({ length: 230 }, (_, k) => `(x+${k})^(y+${k})`).join('+')],
    ['nested ifs', `${repeat('if(x>y,', 60)}x${repeat(',y*x)', 60)}`],
    ['nested minima', `${repeat('min(x*', 60)}y${repeat(',x*y)', 60)}`],
  ])('derivatives stay bounded: %s', (_, text) => {
    expect(['fine', 'too-deep']).toContain(surfaceOf(text));
  });

  it('many statements', () => {
    expect(ruleOf(repeat('a=1;', 501))).toBe('too-long');
    expect(ruleOf(`${repeat('a=a+g;', 499)}theta=a`)).toBe('fine');
    expect(ruleOf(`a=g;${repeat('a=norm(a)*a;', 300)}theta=a`)).toBe('fine');
  });
});

it('3,000 mutations of valid texts end in an error with a place or a function of numbers', () => {
  const rule =
    'm = beta1*m + (1 - beta1)*g\nv = beta2*v + (1 - beta2)*g^2\ntheta = theta - lr*m/(sqrt(v) + eps*norm(g, all))';
  const texts = [...fixtures.map(({ formula }) => formula), rule, rule];
  const pieces = [
    '(',
    ')',
    '^',
    '-',
    '*',
    '1e3',
    '.',
    'x',
    'if(',
    ',',
    '=',
    'sum(',
    'orthogonalize(',
    'outerRows(g)',
    'times(',
    '\n',
    '=>',
    '__proto__',
    '9',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...pieces)), {
        minLength: 1,
        maxLength: 4,
      }),
      (text, edits) => {
        let mutated = text;
        for (const [where, remove, insert] of edits) {
          const k = where % (mutated.length + 1);
          mutated = mutated.slice(0, k) + insert + mutated.slice(k + remove);
        }
        surfaceOf(mutated);
        ruleOf(mutated);
      },
    ),
    { numRuns: 3000 },
  );
}, 60_000);
