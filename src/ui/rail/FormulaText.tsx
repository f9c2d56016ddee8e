import { type ReactNode, useMemo } from 'react';
import type { Expression } from '../../formula/ast';
import { parseExpression } from '../../formula/parse';
import { type Precedence, precedence, precedenceOf } from '../../formula/precedence';
import { namesIn } from '../../formula/traverse';
import classes from './FormulaText.module.css';

const parenthesized = (e: Expression): ReactNode => <>({render(e)})</>;

const inside = (e: Expression, least: Precedence): ReactNode =>
  precedenceOf(e) < least ? parenthesized(e) : render(e);

/** Whether a minus is the first thing seen: behind another sign it needs parentheses, x (−y). */
const startsWithSign = (e: Expression): boolean => {
  if (e.kind === 'binary')
    return e.operator !== '^' && precedenceOf(e.left) >= precedenceOf(e) && startsWithSign(e.left);
  return precedenceOf(e) === precedence.sign;
};

/** What follows an operator or a sign. */
const after = (e: Expression, least: Precedence): ReactNode =>
  startsWithSign(e) ? parenthesized(e) : inside(e, least);

const GREEK: Readonly<Record<string, string>> = { pi: 'π', theta: 'θ', alpha: 'α', beta: 'β' };

/** Digits must not run into each other: 2·3, but 2 x and 100 (y − x²)². */
const startsWithDigit = (e: Expression): boolean =>
  e.kind === 'number' || (e.kind === 'binary' && startsWithDigit(e.left));

const binary = (e: Extract<Expression, { kind: 'binary' }>): ReactNode => {
  const { left, right, operator } = e;
  switch (operator) {
    case '^':
      return (
        <>
          {inside(left, precedence.atom)}
          <sup>{render(right)}</sup>
        </>
      );
    case '*': {
      // 1∕2 x would be read as 1∕(2 x).
      const quotient = left.kind === 'binary' && left.operator === '/';
      return (
        <>
          {quotient ? parenthesized(left) : inside(left, precedence.product)}
          {startsWithDigit(right) && precedenceOf(right) >= precedence.product ? ' · ' : '\u2009'}
          {after(right, precedence.product)}
        </>
      );
    }
    case '/':
      return (
        <>
          {inside(left, precedence.product)}∕{inside(right, precedence.power)}
        </>
      );
    case '+':
    case '-':
      return (
        <>
          {inside(left, precedence.sum)} {operator === '+' ? '+' : '−'}{' '}
          {after(right, operator === '+' ? precedence.sum : precedence.product)}
        </>
      );
    default:
      return (
        <>
          {inside(left, precedence.sum)} {operator} {inside(right, precedence.sum)}
        </>
      );
  }
};

const list = (args: readonly Expression[]): ReactNode =>
  args.map((arg, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the arguments of one formula never move
    <span key={index}>
      {index > 0 && ', '}
      {render(arg)}
    </span>
  ));

const call = (
  e: Extract<Expression, { kind: 'call' | 'reduce' | 'data' | 'matrix' }>,
): ReactNode => {
  const [first] = e.args;
  if (first && e.callee === 'sqrt') {
    return (
      <>
        √<span className={classes.root}>{render(first)}</span>
      </>
    );
  }
  if (first && e.callee === 'abs') return <>|{render(first)}|</>;
  return (
    <>
      <span className={classes.function}>{e.callee}</span>({list(e.args)})
    </>
  );
};

const render = (e: Expression): ReactNode => {
  switch (e.kind) {
    case 'number':
      return <span className={classes.number}>{String(e.value).replace('-', '−')}</span>;
    case 'name':
      return GREEK[e.name] ?? e.name;
    case 'negate':
      return <>−{after(e.operand, precedence.product)}</>;
    case 'binary':
      return binary(e);
    case 'call':
    case 'reduce':
    case 'data':
    case 'matrix':
      return call(e);
    default:
      return e satisfies never;
  }
};

/** Beyond so many letters it is set smaller: all of it is shown. */
const LONG = 90;

interface Props {
  readonly formula: string;
  /** What its sums run over. */
  readonly over?: 'layer' | 'data';
}

/** A surface's formula as on paper, from its parsed text: superscripts, roots, no stars. */
export const FormulaText = ({ formula, over = 'layer' }: Props) => {
  const parsed = useMemo(() => parseExpression(formula, over), [formula, over]);
  const body = useMemo(() => (parsed.ok ? render(parsed.value) : formula), [parsed, formula]);
  const of = parsed.ok && !namesIn(parsed.value).has('y') ? 'f(x)' : 'f(x, y)';
  return (
    <div
      className={classes.formula}
      data-long={formula.length > LONG}
      role="math"
      aria-label={`${of} = ${formula}`}
    >
      {of} = {body}
    </div>
  );
};
