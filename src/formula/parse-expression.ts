import type { BinaryOperator, Expression } from './ast';
import { rejectComma } from './comma';
import type { Cursor } from './cursor';
import { reject } from './failure';
import { isFunctionName, isReservedName } from './functions';
import { limits } from './limits';
import { createCallParser } from './parse-call';
import { quote } from './quote';
import { sayFormula } from './sentences';
import { groupedFrom, wordsOf } from './side-by-side';
import { shorten, type Token } from './tokenize';

export interface ExpressionParser {
  /** An expression up to the end of its line (or text), which is left unread. */
  readonly whole: () => Expression;
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);
const sums: ReadonlySet<string> = new Set(['+', '-']);
const products: ReadonlySet<string> = new Set(['*', '/']);

/**
 * Recursive descent. From loose to tight: comparison (does not chain), `+ -`, `* /`, unary minus, `^` (to the
 * right). So `-x^2` is -(x^2), `2^-1` is allowed, and `a - b - c` is (a - b) - c.
 */
export const createExpressionParser = (
  cursor: Cursor,
  over: 'layer' | 'data',
): ExpressionParser => {
  let depth = 0;
  let parentheses = 0;

  const peek = (): Token => {
    if (parentheses > 0) cursor.skipNewlines();
    return cursor.peek();
  };

  const nested = (at: Token, read: () => Expression): Expression => {
    depth += 1;
    if (depth > limits.nesting) {
      reject('too-deep', sayFormula('tooNested', { most: limits.nesting }), at.span);
    }
    const value = read();
    depth -= 1;
    return value;
  };

  const chain = (operators: ReadonlySet<string>, operand: () => Expression): Expression => {
    const start = peek();
    let left = operand();
    for (let count = 1; ; count += 1) {
      const sign = peek();
      if (sign.kind !== 'operator' || !operators.has(sign.text)) return left;
      if (count > limits.chain) {
        reject('too-deep', sayFormula('tooManyTerms', { most: limits.chain }), sign.span);
      }
      cursor.next();
      const right = operand();
      left = {
        kind: 'binary',
        operator: sign.text as BinaryOperator,
        left,
        right,
        span: cursor.spanFrom(start),
      };
    }
  };

  const comparison = (): Expression => {
    const start = peek();
    const left = sum();
    const sign = peek();
    if (!comparisons.has(sign.text)) return left;
    cursor.next();
    const right = sum();
    const again = peek();
    if (comparisons.has(again.text)) {
      reject('unexpected', sayFormula('noChain'), again.span);
    }
    const operator = sign.text as BinaryOperator;
    return { kind: 'binary', operator, left, right, span: cursor.spanFrom(start) };
  };
  const sum = () => chain(sums, product);
  const product = () => chain(products, unary);

  const unary = (): Expression => {
    const sign = peek();
    if (sign.text === '-') {
      cursor.next();
      const operand = nested(sign, unary);
      return { kind: 'negate', operand, span: cursor.spanFrom(sign) };
    }
    if (sign.text === '+') {
      cursor.next();
      return nested(sign, unary);
    }
    return power();
  };

  const power = (): Expression => {
    const start = peek();
    const base = primary();
    const sign = peek();
    if (sign.text === '**') reject('unexpected', sayFormula('power'), sign.span);
    if (sign.text !== '^') return base;
    cursor.next();
    const exponent = nested(sign, unary);
    return {
      kind: 'binary',
      operator: '^',
      left: base,
      right: exponent,
      span: cursor.spanFrom(start),
    };
  };

  const inParentheses = <T>(open: Token, read: () => T): T => {
    parentheses += 1;
    const value = read();
    const close = peek();
    if (close.text !== ')') {
      const brokenLine = close.span.line > (cursor.previous()?.span.line ?? close.span.line);
      if (close.kind === 'end' || close.text === '=' || (brokenLine && close.kind !== 'operator')) {
        reject('unclosed', sayFormula('unclosed'), open.span);
      }
      unexpected(close);
    }
    parentheses -= 1;
    cursor.next();
    return value;
  };

  const call = createCallParser(cursor, {
    peek,
    argument: (at) => nested(at, comparison),
    inParentheses,
    over,
  });

  const primary = (): Expression => {
    const token = peek();
    if (token.kind === 'number') {
      cursor.next();
      return { kind: 'number', value: token.value, span: token.span };
    }
    if (token.kind === 'name') {
      cursor.next();
      if (cursor.peek().text === '(') return call(token);
      if (isReservedName(token.text) && token.text !== 'pi' && token.text !== 'e') {
        const exponent = cursor.peek().text === '^' ? cursor.peek(1) : undefined;
        if (exponent?.kind === 'number' && isFunctionName(token.text))
          reject(
            'reserved-name',
            sayFormula('functionPower', { name: token.text, exponent: shorten(exponent.text) }),
            token.span,
          );
        reject(
          'reserved-name',
          token.text === 'all'
            ? sayFormula('allAlone')
            : sayFormula('functionAlone', { name: token.text }),
          token.span,
        );
      }
      return { kind: 'name', name: token.text, span: token.span };
    }
    if (token.text === '(') {
      cursor.next();
      return inParentheses(token, () => nested(token, comparison));
    }
    return unexpected(token);
  };

  /** Says what is wrong with a token that cannot stand where it stands. */
  const unexpected = (token: Token): never => {
    const before = cursor.previous();
    const quoted = quote(token);
    const afterValue = before?.kind === 'number' || before?.kind === 'name' || before?.text === ')';
    const isValue = token.kind === 'number' || token.kind === 'name' || token.text === '(';
    if (token.text === ',') return rejectComma(cursor, token);
    if (afterValue && isValue && before !== undefined) {
      const number = groupedFrom(cursor, before);
      if (number !== undefined)
        return reject('bad-number', sayFormula('groupedDigits', { number }), token.span);
      const said = wordsOf(before, token);
      if (said !== undefined) return reject('unexpected', said, token.span);
      const right = token.text === '(' ? '(…)' : shorten(token.text);
      const left = before.text === ')' ? '(…)' : shorten(before.text);
      return reject('unexpected', sayFormula('operatorMissing', { left, right }), token.span);
    }
    if (token.text === ')') {
      return parentheses > 0
        ? reject('unexpected', sayFormula('missingBeforeClose'), token.span)
        : reject('unexpected', sayFormula('closesNothing'), token.span);
    }
    if (token.text === '=') {
      return reject('unexpected', sayFormula('secondEquals'), token.span);
    }
    if (token.text === '**') return reject('unexpected', sayFormula('power'), token.span);
    if (/^[-+*/^]=$/.test(token.text)) {
      return reject(
        'unexpected',
        sayFormula('noAssignment', {
          operator: token.text,
          name: 'name',
          sign: token.text.slice(0, 1),
        }),
        token.span,
      );
    }
    return reject(
      'unexpected',
      afterValue
        ? typeof quoted === 'string'
          ? sayFormula('notExpected', { found: quoted })
          : sayFormula('lineEndNotExpected')
        : sayFormula('missingBefore', { found: quoted }),
      token.span,
    );
  };

  const whole = (): Expression => {
    depth = 0;
    parentheses = 0;
    const value = comparison();
    const rest = cursor.peek();
    if (rest.kind !== 'end' && rest.kind !== 'newline') unexpected(rest);
    return value;
  };
  return { whole };
};
