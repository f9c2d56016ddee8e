import type { Expression, Rule, Span, Statement } from './ast';
import { createCursor } from './cursor';
import type { FormulaError } from './error';
import { attempt, reject } from './failure';
import { isFunctionName, isReductionName, isReservedName } from './functions';
import { limits } from './limits';
import { createExpressionParser } from './parse-expression';
import type { Result } from './result';
import { type Token, tokenize } from './tokenize';
import { childrenOf } from './traverse';

/**
 * Reads one expression, such as a surface. Newlines count as spaces.
 * Names are not judged here: see `checkSurface` and `analyseRule`.
 */
export const parseExpression = (text: string): Result<Expression, FormulaError> =>
  attempt(() => {
    const tokens = tokenize(text, 'expression').filter((token) => token.kind !== 'newline');
    requireSomething(tokens, 'Write an expression, for example x^2 + y^2.');
    const equals = tokens.find((token) => token.text === '=');
    if (equals !== undefined) {
      reject(
        'unexpected',
        'Remove `=` and what stands before it: write the expression alone. To compare, write ==.',
        equals.span,
      );
    }
    const cursor = createCursor(tokens);
    const value = createExpressionParser(cursor).whole();
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
      'Write a rule, for example theta = theta - lr * g.',
    );
    const cursor = createCursor(tokens);
    const parser = createExpressionParser(cursor);
    const statements: Statement[] = [];
    for (;;) {
      cursor.skipNewlines();
      if (cursor.peek().kind === 'end') break;
      if (statements.length === limits.statements) {
        reject('too-long', `Write at most ${limits.statements} statements.`, cursor.peek().span);
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
    return reject(
      'unexpected',
      `Expected a name here, not ${quote(target)}. Write each line as name = expression.`,
      target.span,
    );
  }
  if (/^[-+*/^]=$/.test(equals.text)) {
    const operator = equals.text.slice(0, 1);
    return reject(
      'unexpected',
      `\`${equals.text}\` is not part of the language. Write ${target.text} = ${target.text} ${operator} ….`,
      equals.span,
    );
  }
  if (equals.text !== '=') {
    return reject(
      'unexpected',
      `Expected \`=\` after \`${target.text}\`. Write each line as name = expression.`,
      equals.span,
    );
  }
  if (target.text === 't' || target.text === 'lr' || isReservedName(target.text)) {
    return reject('not-assignable', notAssignable(target.text), target.span);
  }
  return target;
};

const notAssignable = (name: string): string => {
  const what =
    name === 't'
      ? 'the number of the update'
      : name === 'lr'
        ? 'the learning rate'
        : isFunctionName(name) || isReductionName(name)
          ? 'a function'
          : name === 'all'
            ? 'the word for all parameters'
            : 'a constant';
  return `\`${name}\` is ${what} and cannot be assigned. Choose another name.`;
};

const quote = (token: Token): string =>
  token.kind === 'newline' || token.kind === 'end' ? token.text : `\`${token.text}\``;

const requireSomething = (tokens: readonly Token[], message: string): void => {
  if (tokens[0]?.kind === 'end') reject('empty', `The text is empty. ${message}`, firstPlace);
};

const firstPlace: Span = { line: 1, column: 1, length: 1 };

const heightOf = (e: Expression): number =>
  childrenOf(e).reduce((height, child) => Math.max(height, heightOf(child)), 0) + 1;

const checkHeight = (e: Expression): void => {
  if (heightOf(e) > limits.height) {
    reject(
      'too-deep',
      'Too many operators inside each other. Split or shorten the formula.',
      e.span,
    );
  }
};

const checkNames = (tokens: readonly Token[]): void => {
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'name' || isReservedName(token.text)) continue;
    names.add(token.text);
    if (names.size > limits.names) {
      reject('too-many-names', `Use at most ${limits.names} different names.`, token.span);
    }
  }
};
