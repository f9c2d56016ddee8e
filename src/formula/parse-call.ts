import type { Expression, ReductionScope } from './ast';
import type { Cursor } from './cursor';
import { reject } from './failure';
import { functions, isFunctionName, isReductionName, reductions } from './functions';
import { isMatrixFunctionName, matrixFunctions } from './matrix/functions';
import { sayFormula } from './sentences';
import { nearest } from './suggest';
import { shorten, type Token } from './tokenize';

interface Reader {
  readonly peek: () => Token;
  readonly argument: (at: Token) => Expression;
  readonly inParentheses: <T>(open: Token, read: () => T) => T;
}

/** What people call our functions elsewhere, and what lies close to ones we lack. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['ln', 'log(u)'],
  ['log10', 'log(u)/log(10)'],
  ['log2', 'log(u)/log(2)'],
  ['log1p', 'log(1 + u)'],
  ['expm1', 'exp(u) - 1'],
  ['atan', 'atan2(u, 1)'],
  ['arctan', 'atan2(u, 1)'],
  ['sinh', '(exp(u) - exp(-u))/2'],
  ['cosh', '(exp(u) + exp(-u))/2'],
  ['sqr', 'u^2'],
  ['square', 'u^2'],
  ['power', 'u^v'],
  ['fabs', 'abs(u)'],
  ['sgn', 'sign(u)'],
  ['relu', 'max(u, 0)'],
  ['ceil', '-floor(-u)'],
  ['round', 'floor(u + 0.5)'],
  ['mod', 'u - v*floor(u/v)'],
  ['minimum', 'min(u, v)'],
  ['maximum', 'max(u, v)'],
  ['where', 'if(condition, then, else)'],
  ['select', 'if(condition, then, else)'],
  ['clip', 'clamp(u, low, high)'],
  ['matmul', 'times(a, b)'],
  ['newtonschulz', 'orthogonalize(u)'],
  ['zeropower', 'orthogonalize(u)'],
  ['qr', 'orthonormal(M)'],
]);

const unknownFunction = (name: Token): never => {
  const remedy = elsewhere.get(name.text);
  const every = [...functions.keys(), ...reductions.keys(), ...matrixFunctions.keys()];
  const near = nearest(name.text, every);
  const hint =
    remedy !== undefined
      ? sayFormula('write', { text: `${remedy}.` })
      : near !== undefined
        ? sayFormula('didYouMean', { name: near })
        : name.text.length <= 2
          ? sayFormula('toMultiply', { name: name.text })
          : sayFormula('theFunctions', { names: every.join(', ') });
  return reject(
    'unknown-function',
    sayFormula('unknownFunction', { name: shorten(name.text), hint }),
    name.span,
  );
};

/** Reads `(argument, …)` after a name and checks the name and the number of arguments. */
export const createCallParser =
  (cursor: Cursor, { peek, argument, inParentheses }: Reader) =>
  (name: Token): Expression => {
    const { text } = name;
    const parameters = isReductionName(text)
      ? reductions.get(text)
      : (matrixFunctions.get(text) ?? functions.get(text)?.parameters);
    if (parameters === undefined) return unknownFunction(name);
    const open = cursor.next();
    let over: ReductionScope = 'layer';
    const args = inParentheses(open, () => {
      const list: Expression[] = [];
      if (peek().text === ')') return list;
      for (;;) {
        const start = peek();
        if (start.text === 'all' && isReductionName(text) && list.length > 0) {
          cursor.next();
          over = 'all';
          return list;
        }
        list.push(argument(start));
        if (peek().text !== ',') return list;
        cursor.next();
      }
    });
    if (args.length !== parameters.length) {
      const count = parameters.length;
      const what =
        count === 1 ? sayFormula('oneArgument') : sayFormula('severalArguments', { count });
      const shown = `${text}(${parameters.join(', ')})`;
      reject(
        'wrong-arguments',
        sayFormula('wrongArguments', { name: text, what, given: args.length, call: shown }),
        cursor.spanFrom(name),
      );
    }
    const span = cursor.spanFrom(name);
    if (isReductionName(text)) return { kind: 'reduce', callee: text, args, over, span };
    if (isMatrixFunctionName(text)) return { kind: 'matrix', callee: text, args, span };
    if (isFunctionName(text)) return { kind: 'call', callee: text, args, span };
    return unknownFunction(name);
  };
