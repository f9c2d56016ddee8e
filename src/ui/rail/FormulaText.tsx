import { type ReactNode, useMemo } from 'react';
import type { Expression } from '../../formula/ast';
import { parseExpression } from '../../formula/parse';
import { namesIn } from '../../formula/traverse';
import classes from './FormulaText.module.css';

/** Binding strength, weakest first: comparison, sum, product, sign, power, atom. */
const STRENGTH = { compare: 0, sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;

const strengthOf = (e: Expression): number => {
  if (e.kind === 'negate') return STRENGTH.sign;
  if (e.kind !== 'binary') return STRENGTH.atom;
  if (e.operator === '^') return STRENGTH.power;
  if (e.operator === '*' || e.operator === '/') return STRENGTH.product;
  return e.operator === '+' || e.operator === '-' ? STRENGTH.sum : STRENGTH.compare;
};

const inside = (e: Expression, least: number): ReactNode =>
  strengthOf(e) < least ? <>({render(e)})</> : render(e);

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
          {inside(left, STRENGTH.atom)}
          <sup>{render(right)}</sup>
        </>
      );
    case '*':
      return (
        <>
          {inside(left, STRENGTH.product)}
          {startsWithDigit(right) && strengthOf(right) >= STRENGTH.product ? ' · ' : '\u2009'}
          {inside(right, STRENGTH.product)}
        </>
      );
    case '/':
      return (
        <>
          {inside(left, STRENGTH.product)}∕{inside(right, STRENGTH.power)}
        </>
      );
    case '+':
    case '-':
      return (
        <>
          {inside(left, STRENGTH.sum)} {operator === '+' ? '+' : '−'}{' '}
          {inside(right, operator === '+' ? STRENGTH.sum : STRENGTH.product)}
        </>
      );
    default:
      return (
        <>
          {inside(left, STRENGTH.sum)} {operator} {inside(right, STRENGTH.sum)}
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

const call = (e: Extract<Expression, { kind: 'call' | 'reduce' | 'matrix' }>): ReactNode => {
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
      return <>−{inside(e.operand, STRENGTH.product)}</>;
    case 'binary':
      return binary(e);
    case 'call':
    case 'reduce':
    case 'matrix':
      return call(e);
    default:
      return e satisfies never;
  }
};

/** A surface's formula as on paper, from its parsed text: superscripts, roots, no stars. */
export const FormulaText = ({ formula }: { readonly formula: string }) => {
  const parsed = useMemo(() => parseExpression(formula), [formula]);
  const body = useMemo(() => (parsed.ok ? render(parsed.value) : formula), [parsed, formula]);
  const of = parsed.ok && !namesIn(parsed.value).has('y') ? 'f(x)' : 'f(x, y)';
  return (
    <div className={classes.formula} role="math" aria-label={`${of} = ${formula}`}>
      {of} = {body}
    </div>
  );
};
