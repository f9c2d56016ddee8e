import type { ChainName, Expression, MatrixFunctionName } from '../ast';
import { binaryOf, callOf, numberOf } from '../build';
import { variesWithPoint } from '../data';
import { isSquare } from '../matrix/shape';
import { operatorPrecedence } from '../precedence';
import type { Shape } from '../program';
import type { ShapeOf } from '../shapes';
import { atom, type Code, enclose, level } from './code';
import type { Operand, PythonDialect } from './dialect';
import { matrixPython } from './matrix';
import { pythonNumber } from './number';
import { plainCall, reciprocals } from './plain-call';
import type { SafeName } from './safe';

export interface ExpressionOptions {
  readonly dialect: PythonDialect;
  readonly nameOf: (name: string) => string;
  readonly shapeOf: ShapeOf;
  /** `float`: uniforms are Python numbers, computed by `math`. `array`: the library's own, so that it may trace them. */
  readonly uniforms: 'float' | 'array';
  /** A vector that is there wherever the expression is: results take its kind of numbers. */
  readonly like: string;
  readonly hazards: ReadonlySet<Expression>;
  /** Told about every function of `safe.ts` that the text calls. */
  readonly needs: (name: SafeName) => void;
  /** Names that stand for a number of each point of a data set, beside its columns. */
  readonly perPoint?: ReadonlySet<string>;
  /** Told about every matrix function that the text calls. */
  readonly needsMatrix?: (name: MatrixFunctionName) => void;
}

const isComparison = (e: Expression): e is Expression & { kind: 'binary' } =>
  e.kind === 'binary' && operatorPrecedence[e.operator] === level.comparison;

/** What a derivative's product or quotient stands for. */
const guarded = (callee: ChainName, a: Expression, b: Expression): Expression => {
  const zero = numberOf(0);
  const operator = callee === 'zeroTimes' ? '*' : '/';
  return callOf('if', [binaryOf('==', a, zero), zero, binaryOf(operator, a, b)]);
};

/** The Python reading of an expression. */
export const createPythonEmitter = (options: ExpressionOptions): ((e: Expression) => Code) => {
  const { dialect, nameOf, shapeOf, uniforms, like, hazards, needs } = options;
  const isPlain = (e: Expression) => uniforms === 'float' && shapeOf(e) === 'uniform';

  const operand = (e: Expression): Operand => ({
    text: emit(e).text,
    plain: isPlain(e) || e.kind === 'number',
  });

  const emit = (e: Expression): Code => {
    switch (e.kind) {
      case 'number':
        return e.value < 0
          ? { text: pythonNumber(e.value), level: level.sign }
          : atom(pythonNumber(e.value));
      case 'name':
        if (e.name === 'pi' || e.name === 'e') return atom(`math.${e.name}`);
        return atom(nameOf(e.name));
      case 'negate':
        return { text: `-${enclose(emit(e.operand), level.sign)}`, level: level.sign };
      case 'binary': {
        const code = emitBinary(e);
        // A comparison of arrays is of truth values, with which not every library computes.
        return isComparison(e) && !isPlain(e) ? atom(dialect.asNumber(code.text, like)) : code;
      }
      case 'call':
        return emitCall(e);
      case 'reduce':
        return emitReduce(e);
      case 'data':
        return emitOverData(e);
      case 'matrix':
        return emitMatrix(e);
      default:
        return e satisfies never;
    }
  };

  const emitBinary = (e: Expression & { kind: 'binary' }): Code => {
    const { operator, left, right } = e;
    const own = operatorPrecedence[operator];
    if (hazards.has(e) && isPlain(e)) {
      const name = operator === '/' ? 'safe_divide' : 'safe_power';
      needs(name);
      return atom(`${name}(${emit(left).text}, ${emit(right).text})`);
    }
    if (operator === '^')
      return {
        text: `${enclose(emit(left), level.atom)}**${enclose(emit(right), level.sign)}`,
        level: own,
      };
    const first = enclose(emit(left), own === level.comparison ? level.sum : own);
    return { text: `${first} ${operator} ${enclose(emit(right), own + 1)}`, level: own };
  };

  /** An expression where only "0 or not" counts. */
  const emitCondition = (e: Expression): Code => {
    if (isComparison(e)) return emitBinary(e);
    return { text: `${enclose(emit(e), level.sum)} != 0`, level: level.comparison };
  };

  /** A branch of a conditional whose other branch is an array. */
  const emitBranch = (e: Expression, whole: Shape): Code => {
    const code = emit(e);
    if (isPlain(e) && whole !== 'uniform')
      return atom(
        whole === 'element' ? dialect.fill(code.text, like) : dialect.scalar(code.text, like),
      );
    // The arrays at hand change after the update.
    return e.kind === 'name' && (e.name === 'theta' || e.name === 'g')
      ? atom(dialect.copy(code.text))
      : code;
  };

  const emitIf = (e: Expression, args: readonly Expression[]): Code => {
    const [condition, yes, no] = args;
    if (condition === undefined || yes === undefined || no === undefined)
      throw new Error('an if with too few arguments');
    if (!isPlain(condition)) {
      const text = emitCondition(condition).text;
      return atom(dialect.where(text, operand(yes), operand(no), like));
    }
    const whole = shapeOf(e);
    const [first, last] = [emitBranch(yes, whole), emitBranch(no, whole)];
    const test = emitCondition(condition);
    return {
      text: `${enclose(first, level.comparison)} if ${enclose(test, level.comparison)} else ${last.text}`,
      level: level.conditional,
    };
  };

  const emitCall = (e: Expression & { kind: 'call' }): Code => {
    const { callee, args } = e;
    const [a, b, c] = args;
    if (callee === 'if') return emitIf(e, args);
    if (a === undefined) throw new Error(`${callee} without arguments`);
    if (callee === 'pow' && b !== undefined) {
      const power = { kind: 'binary', operator: '^', left: a, right: b } as const;
      return hazards.has(e) ? hazardousPower(a, b) : emitBinary(power);
    }
    if (isPlain(e)) return plainCall(callee, { args: args.map(emit), safe: hazards.has(e), needs });
    if (callee === 'atan2' && b !== undefined)
      return atom(dialect.atan2(enclose(emit(a), level.sum), enclose(emit(b), level.sum), like));
    if (callee === 'min' && b !== undefined) return atom(dialect.least(operand(a), operand(b)));
    if (callee === 'max' && b !== undefined) return atom(dialect.greatest(operand(a), operand(b)));
    if (callee === 'clamp' && b !== undefined && c !== undefined) {
      if (!isPlain(a)) return atom(dialect.clamp(emit(a).text, operand(b), operand(c)));
      const text = operand(b).plain
        ? `max(${emit(a).text}, ${emit(b).text})`
        : dialect.greatest(operand(a), operand(b));
      return atom(dialect.least({ text, plain: operand(b).plain }, operand(c)));
    }
    if (callee === 'hypot' && b !== undefined)
      return atom(dialect.hypot(enclose(emit(a), 2), enclose(emit(b), 2), like));
    if (callee === 'sec' || callee === 'csc' || callee === 'cot')
      return {
        text: `1 / ${dialect.unary[reciprocals[callee]](emit(a).text)}`,
        level: level.product,
      };
    if ((callee === 'zeroTimes' || callee === 'zeroOver') && b !== undefined)
      return emit(guarded(callee, a, b));
    if (callee === 'hypot' || callee === 'zeroTimes' || callee === 'zeroOver')
      throw new Error(`${callee} with too few arguments`);
    if (callee === 'atan2' || callee === 'min' || callee === 'max' || callee === 'clamp')
      throw new Error(`${callee} with too few arguments`);
    if (callee === 'pow') throw new Error('pow with too few arguments');
    return atom(dialect.unary[callee](emit(a).text));
  };

  const hazardousPower = (a: Expression, b: Expression): Code => {
    needs('safe_power');
    return atom(`safe_power(${emit(a).text}, ${emit(b).text})`);
  };

  /** Over the points of a data set, whose columns are arrays by their own names. */
  const emitOverData = (e: Expression & { kind: 'data' }): Code => {
    // The same number for every point is still one of each.
    const spread = (arg: Expression): string =>
      variesWithPoint(arg, options.perPoint)
        ? emit(arg).text
        : `${enclose(emit(arg), level.sum)} + 0 * u`;
    const [first = '', second = ''] = e.args.map(spread);
    const { callee } = e;
    switch (callee) {
      case 'sum':
        return atom(dialect.sum(first));
      case 'mean':
        return atom(dialect.mean(first));
      case 'max':
        return atom(dialect.largest(first));
      case 'atMax': {
        const there = dialect.asNumber(`(${first}) == ${dialect.largest(first)}`, 'u');
        const chosen = dialect.where(
          `(${first}) == ${dialect.largest(first)}`,
          { text: second, plain: false },
          { text: '0 * u', plain: false },
          'u',
        );
        return {
          text: `${dialect.sum(chosen)} / ${dialect.sum(there)}`,
          level: level.product,
        };
      }
      default:
        return callee satisfies never;
    }
  };

  /** A call of a function that `matrix.ts` defines. */
  const emitMatrix = (e: Expression & { kind: 'matrix' }): Code => {
    options.needsMatrix?.(e.callee);
    const args = e.args.map((arg) => {
      const { text } = emit(arg);
      // Numbers of rows or columns stand for a whole layer of them.
      return /^(row|column)$/.test(shapeOf(arg)) ? `${text} + 0 * ${like}` : text;
    });
    if (e.callee === 'times') {
      const [left, right] = e.args.map((arg) => isSquare(shapeOf(arg)));
      args.push(left && right ? '"both"' : left ? '"left"' : '"right"');
    }
    return atom(`${matrixPython[e.callee]}(${args.join(', ')})`);
  };

  /**
   * Over a layer: over the array at hand. Over all parameters: `(yield part)`, to which whoever runs the update answers
   * with the parts of all arrays added up.
   */
  const emitReduce = (e: Expression & { kind: 'reduce' }): Code => {
    const [a, b] = e.args;
    if (a === undefined) throw new Error('a reduction without arguments');
    // Numbers of rows or columns stand for a whole layer of them.
    const spread = (arg: Expression): Code =>
      /^(row|column)$/.test(shapeOf(arg))
        ? { text: `${emit(arg).text} + 0 * ${like}`, level: level.sum }
        : emit(arg);
    const one = spread(a);
    const total = (text: string) => (e.over === 'all' ? `(yield ${text})` : text);
    switch (e.callee) {
      case 'sum':
        return atom(total(dialect.sum(one.text)));
      case 'mean':
        if (e.over === 'layer') return atom(dialect.mean(one.text));
        return {
          text: `${total(dialect.sum(one.text))} / ${total(dialect.count(one.text))}`,
          level: level.product,
        };
      case 'norm':
        return atom(dialect.unary.sqrt(total(dialect.sum(`${enclose(one, level.atom)}**2`))));
      case 'dot': {
        if (b === undefined) throw new Error('dot with one argument');
        const product = `${enclose(one, level.product)} * ${enclose(spread(b), level.sign)}`;
        return atom(total(dialect.sum(product)));
      }
      default:
        return e.callee satisfies never;
    }
  };

  return emit;
};
