import type { BinaryOperator, Expression } from '../ast';
import { literalValue } from '../build';
import { constants } from '../functions';
import { isProductPower, productPower } from '../power';

/**
 * Writes expressions as straight-line JavaScript, one operation a line, every value computed once.
 *
 * An atom is a variable or a literal of the generated code. Each has a level: 0 is outermost (computed once),
 * higher levels lie in inner loops or functions. An operation is written at the highest level among its
 * operands, so that what does not vary leaves the loop by itself.
 *
 * Only numbers, operators, `Math` functions and atoms ever get into the code: names of the source text are
 * looked up through `resolve` and never written.
 */
export interface Emitter {
  readonly emit: (e: Expression, resolve: (name: string) => string) => string;
  /** A new variable at a level, with the code of its value. */
  readonly define: (level: number, code: string) => string;
  /** Declares an atom written by other means, for example an argument. */
  readonly declare: (atom: string, level: number) => string;
  readonly levelOf: (atom: string) => number;
  /** Directs a level's lines to a list; with `fresh`, what was computed there before is out of reach. */
  readonly direct: (level: number, lines: string[], fresh: boolean) => void;
}

const WHOLE = 2 ** 52;

const unaryCode: Readonly<Record<string, (u: string) => string>> = {
  abs: (u) => `Math.abs(${u})`,
  sign: (u) => `Math.sign(${u})`,
  sqrt: (u) => `Math.sqrt(${u})`,
  cbrt: (u) => `Math.cbrt(${u})`,
  exp: (u) => `Math.exp(${u})`,
  log: (u) => `Math.log(${u})`,
  sin: (u) => `Math.sin(${u})`,
  cos: (u) => `Math.cos(${u})`,
  tan: (u) => `Math.tan(${u})`,
  tanh: (u) => `Math.tanh(${u})`,
  sec: (u) => `1 / Math.cos(${u})`,
  csc: (u) => `1 / Math.sin(${u})`,
  cot: (u) => `1 / Math.tan(${u})`,
  asin: (u) => `Math.asin(${u})`,
  acos: (u) => `Math.acos(${u})`,
  atan: (u) => `Math.atan(${u})`,
  sinh: (u) => `Math.sinh(${u})`,
  cosh: (u) => `Math.cosh(${u})`,
  log2: (u) => `Math.log2(${u})`,
  log10: (u) => `Math.log10(${u})`,
  floor: (u) => `Math.floor(${u})`,
  ceil: (u) => `Math.ceil(${u})`,
  // Halves to the even neighbour: numbers as large as 2^52 have no digits behind the point.
  round: (u) =>
    `Math.abs(${u}) < ${WHOLE} ? (${u} < 0 ? -(${WHOLE} - ${u} - ${WHOLE}) : ${WHOLE} + ${u} - ${WHOLE}) : ${u}`,
  sigmoid: (u) => `1 / (1 + Math.exp(-${u}))`,
};

const comparison: ReadonlyMap<BinaryOperator, string> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['==', '==='],
  ['!=', '!=='],
]);

const literal = (value: number): string =>
  value < 0 || Object.is(value, -0) ? `(-${-value})` : String(value);

export interface EmitterOptions {
  /** Another way to write base^exponent (both atoms), where there is one. */
  readonly power?: (base: string, exponent: string) => string | undefined;
}

export const createEmitter = (levels: number, options: EmitterOptions = {}): Emitter => {
  const known = Array.from({ length: levels }, () => new Map<string, string>());
  const sinks: string[][] = Array.from({ length: levels }, () => []);
  const levelByAtom = new Map<string, number>();
  let count = 0;

  const declare = (atom: string, level: number): string => {
    levelByAtom.set(atom, level);
    return atom;
  };
  const define = (level: number, code: string): string => {
    const atom = declare(`v${count}`, level);
    count += 1;
    sinks[level]?.push(`const ${atom} = ${code};`);
    return atom;
  };
  const levelOf = (atom: string): number => levelByAtom.get(atom) ?? 0;
  /** The variable holding this code, if it was computed before; else a new one. */
  const operation = (code: string, operands: readonly string[], key = code): string => {
    const level = operands.reduce((most, atom) => Math.max(most, levelOf(atom)), 0);
    const found = known[level]?.get(key);
    if (found !== undefined) return found;
    const atom = define(level, code);
    known[level]?.set(key, atom);
    return atom;
  };
  const commutative = (a: string, sign: string, b: string) =>
    operation(`${a} ${sign} ${b}`, [a, b], a < b ? `${a} ${sign} ${b}` : `${b} ${sign} ${a}`);

  const emit = (root: Expression, resolve: (name: string) => string): string => {
    const done = new Map<Expression, string>();
    const visit = (e: Expression): string => {
      const found = done.get(e);
      if (found !== undefined) return found;
      const atom = compute(e);
      done.set(e, atom);
      return atom;
    };
    const power = (base: string, exponent: Expression): string => {
      const n = literalValue(exponent);
      if (n === undefined || !isProductPower(n)) {
        const v = visit(exponent);
        return options.power?.(base, v) ?? operation(`Math.pow(${base}, ${v})`, [base, v]);
      }
      const times = (a: string, b: string) => commutative(a, '*', b);
      return productPower(base, n, '1', times, (a) => operation(`1 / ${a}`, [a]));
    };
    const condition = (e: Expression): { code: string; operands: readonly string[] } => {
      const sign = e.kind === 'binary' ? comparison.get(e.operator) : undefined;
      if (e.kind === 'binary' && sign !== undefined) {
        const operands = [visit(e.left), visit(e.right)];
        return { code: operands.join(` ${sign} `), operands };
      }
      const atom = visit(e);
      return { code: `${atom} !== 0`, operands: [atom] };
    };
    const choice = (c: Expression, a: string, b: string): string => {
      const { code, operands } = condition(c);
      return operation(`${code} ? ${a} : ${b}`, [...operands, a, b]);
    };
    const compute = (e: Expression): string => {
      const value = literalValue(e);
      if (value !== undefined) return literal(value);
      switch (e.kind) {
        case 'number':
          return literal(e.value);
        case 'name': {
          const constant = constants.get(e.name);
          return constant === undefined ? resolve(e.name) : literal(constant);
        }
        case 'negate': {
          const u = visit(e.operand);
          return operation(`-${u}`, [u]);
        }
        case 'binary': {
          if (comparison.has(e.operator)) return choice(e, '1', '0');
          const u = visit(e.left);
          if (e.operator === '^') return power(u, e.right);
          const v = visit(e.right);
          return e.operator === '+' || e.operator === '*'
            ? commutative(u, e.operator, v)
            : operation(`${u} ${e.operator} ${v}`, [u, v]);
        }
        case 'call': {
          const [first, second, third] = e.args;
          if (first === undefined) throw new Error(`${e.callee} has no arguments.`);
          if (e.callee === 'pow' && second !== undefined) return power(visit(first), second);
          if (e.callee === 'if' && second !== undefined && third !== undefined) {
            return choice(first, visit(second), visit(third));
          }
          const args = e.args.map(visit);
          const [u = '', v = '', w = ''] = args;
          switch (e.callee) {
            case 'atan2':
            case 'hypot':
            case 'min':
            case 'max':
              return operation(`Math.${e.callee}(${u}, ${v})`, args);
            case 'zeroTimes':
              return operation(`${u} === 0 ? 0 : ${u} * ${v}`, args);
            case 'zeroOver':
              return operation(`${u} === 0 ? 0 : ${u} / ${v}`, args);
            case 'clamp':
              return operation(`Math.min(Math.max(${u}, ${v}), ${w})`, args);
            default: {
              const code = unaryCode[e.callee];
              if (code === undefined) throw new Error(`${e.callee} has no JavaScript.`);
              return operation(code(u), args);
            }
          }
        }
        case 'reduce':
        case 'matrix':
          throw new Error(`${e.callee} is an instruction of its own.`);
        default:
          return e satisfies never;
      }
    };
    return visit(root);
  };

  const direct = (level: number, lines: string[], fresh: boolean) => {
    sinks[level] = lines;
    if (fresh) known[level]?.clear();
  };
  return { emit, define, declare, levelOf, direct };
};
