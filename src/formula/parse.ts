import type { Expression, Rule, Span, Statement } from './ast';
import { createCursor } from './cursor';
import type { FormulaError } from './error';
import { attempt, reject } from './failure';
import { isFunctionName, isReductionName, isReservedName } from './functions';
import { limits } from './limits';
import { isMatrixFunctionName } from './matrix/functions';
import { createExpressionParser } from './parse-expression';
import { quote } from './quote';
import type { Result } from './result';
import type { Said } from './said';
import { sayFormula } from './sentences';
import { type Token, tokenize } from './tokenize';
import { childrenOf } from './traverse';

/**
 * Reads one expression, such as a surface. Newlines count as spaces.
 * Names are not judged here: see `checkSurface`, `checkFit` and `analyseRule`.
 * @param over what `sum(…)` and `mean(…)` run over: a layer's parameters, or the points of a data set, where `max(…)` of one
 *   argument does, too
 */
export const parseExpression = (
  text: string,
  over: 'layer' | 'data' = 'layer',
): Result<Expression, FormulaError> =>
  attempt(() => {
    const tokens = tokenize(text, 'expression').filter((token) => token.kind !== 'newline');
    requireSomething(tokens, sayFormula('writeExpression'));
    const equals = tokens.find((token) => token.text === '=');
    if (equals !== undefined) {
      const [left, right] = [
        tokens.slice(0, tokens.indexOf(equals)),
        tokens[tokens.indexOf(equals) + 1],
      ];
      const named = left.every(({ kind, text }) => kind === 'name' || /^[(),]$/.test(text));
      const said =
        right?.kind === 'end' && left.length > 0
          ? sayFormula('notExpected', { found: quote(equals) })
          : sayFormula(named ? 'removeEquals' : 'equation');
      reject('unexpected', said, equals.span);
    }
    const cursor = createCursor(tokens);
    const value = createExpressionParser(cursor, over).whole();
    checkHeight(value);
    checkNames(tokens);
    return value;
  });

/**
 * Reads an update rule: `name = expression`, one a line or separated by `;`. Inside parentheses a line may
 * break. `theta` and `g` may be assigned; `t`, `lr`, constants and functions may not.
 */
export const parseRule = (text: string): Result<Rule, FormulaError> =>
  attempt(() => {
    const tokens = tokenize(text, 'rule');
    requireSomething(
      tokens.filter((token) => token.kind !== 'newline'),
      sayFormula('writeRule'),
    );
    const cursor = createCursor(tokens);
    const parser = createExpressionParser(cursor, 'layer');
    const statements: Statement[] = [];
    for (;;) {
      cursor.skipNewlines();
      if (cursor.peek().kind === 'end') break;
      if (statements.length === limits.statements) {
        reject(
          'too-long',
          sayFormula('tooManyStatements', { most: limits.statements }),
          cursor.peek().span,
        );
      }
      const target = readTarget(cursor.peek(), cursor.peek(1));
      cursor.next();
      cursor.next();
      const value = parser.whole();
      checkHeight(value);
      statements.push({ target: target.text, value, span: cursor.spanFrom(target) });
    }
    checkNames(tokens);
    return { statements };
  });

const readTarget = (target: Token, equals: Token): Token => {
  if (target.kind !== 'name') {
    return reject('unexpected', sayFormula('expectedName', { found: quote(target) }), target.span);
  }
  if (/^[-+*/^]=$/.test(equals.text)) {
    const operator = equals.text.slice(0, 1);
    return reject(
      'unexpected',
      sayFormula('noAssignment', {
        operator: equals.text,
        name: target.text,
        sign: operator,
      }),
      equals.span,
    );
  }
  if (equals.text !== '=') {
    return reject('unexpected', sayFormula('expectedEquals', { name: target.text }), equals.span);
  }
  if (target.text === 't' || target.text === 'lr' || isReservedName(target.text)) {
    return reject('not-assignable', notAssignable(target.text), target.span);
  }
  return target;
};

const notAssignable = (name: string): Said => {
  const what =
    name === 't'
      ? 'theUpdate'
      : name === 'lr'
        ? 'theRate'
        : isFunctionName(name) || isReductionName(name) || isMatrixFunctionName(name)
          ? 'aFunction'
          : name === 'all'
            ? 'allParameters'
            : 'aConstant';
  return sayFormula('notAssignable', { name, what: sayFormula(what) });
};

const requireSomething = (tokens: readonly Token[], example: Said): void => {
  if (tokens[0]?.kind === 'end') reject('empty', sayFormula('empty', { example }), firstPlace);
};

const firstPlace: Span = { line: 1, column: 1, length: 1 };

const heightOf = (e: Expression): number =>
  childrenOf(e).reduce((height, child) => Math.max(height, heightOf(child)), 0) + 1;

const checkHeight = (e: Expression): void => {
  if (heightOf(e) > limits.height) {
    reject('too-deep', sayFormula('tooHigh'), e.span);
  }
};

const checkNames = (tokens: readonly Token[]): void => {
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'name' || isReservedName(token.text)) continue;
    names.add(token.text);
    if (names.size > limits.names) {
      reject('too-many-names', sayFormula('tooManyNames', { most: limits.names }), token.span);
    }
  }
};
