import type { Expression, ReductionScope } from './ast';
import { isInsideNumber, rejectComma } from './comma';
import type { Cursor } from './cursor';
import { reject } from './failure';
import { isForeign, otherArguments, remedies } from './foreign';
import {
  functionAliases,
  functions,
  isFunctionName,
  isReductionName,
  reductions,
} from './functions';
import { isMatrixFunctionName, matrixFunctions } from './matrix/functions';
import { sayFormula } from './sentences';
import { nearest } from './suggest';
import { shorten, type Token } from './tokenize';

interface Reader {
  readonly peek: () => Token;
  readonly argument: (at: Token) => Expression;
  readonly inParentheses: <T>(open: Token, read: () => T) => T;
  readonly over: 'layer' | 'data';
}

const unknownFunction = (name: Token): never => {
  const remedy = remedies.get(name.text) ?? remedies.get(name.text.toLowerCase());
  const every = [...functions.keys(), ...reductions.keys(), ...matrixFunctions.keys()];
  const near = isForeign(name.text) ? undefined : nearest(name.text, every, 3);
  const hint =
    remedy !== undefined
      ? sayFormula('write', { text: `${remedy}.` })
      : near !== undefined
        ? sayFormula('didYouMean', { name: near })
        : name.text.length <= 2
          ? sayFormula('toMultiply', { name: name.text })
          : sayFormula('theFunctions', {
              names: [...functions.keys(), ...reductions.keys()].join(', '),
            });
  return reject(
    'unknown-function',
    sayFormula('unknownFunction', { name: shorten(name.text), hint }),
    name.span,
  );
};

/** What one argument of a call is reduced by over the points of a data set; nothing of other functions. */
const dataReduction = (name: string): 'sum' | 'mean' | 'max' | undefined =>
  name === 'sum' || name === 'mean' || name === 'max' ? name : undefined;

/** Reads `(argument, …)` after a name and checks the name and the number of arguments. */
export const createCallParser =
  (cursor: Cursor, { peek, argument, inParentheses, over: runsOver }: Reader) =>
  (name: Token): Expression => {
    const text = functionAliases.get(name.text) ?? name.text;
    const parameters = isReductionName(text)
      ? reductions.get(text)
      : (matrixFunctions.get(text) ?? functions.get(text)?.parameters);
    if (parameters === undefined) return unknownFunction(name);
    const open = cursor.next();
    let over: ReductionScope = 'layer';
    let comma: Token | undefined;
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
        comma ??= isInsideNumber(cursor) ? peek() : undefined;
        cursor.next();
      }
    });
    const dataCallee =
      runsOver === 'data' && over === 'layer' && args.length === 1
        ? dataReduction(text)
        : undefined;
    if (dataCallee !== undefined)
      return { kind: 'data', callee: dataCallee, args, span: cursor.spanFrom(name) };
    if (args.length !== parameters.length) {
      // Digits around a comma are likelier one number than one argument too many.
      if (comma !== undefined && args.length > parameters.length) rejectComma(cursor, comma);
      const count = parameters.length;
      const what =
        count === 1 ? sayFormula('oneArgument') : sayFormula('severalArguments', { count });
      const shown =
        otherArguments.get(`${text} ${args.length}`) ?? `${text}(${parameters.join(', ')})`;
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
