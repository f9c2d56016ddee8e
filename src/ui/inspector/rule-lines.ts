import type { RuleTraceData } from '../../experiment/step-trace';
import type { Point } from '../../experiment/types';
import type { Expression } from '../../formula/ast';
import { nameOf } from '../../formula/build';
import { evaluate } from '../../formula/evaluate';
import { constants } from '../../formula/functions';
import type { RuleProgram, Shape } from '../../formula/program';
import { texValue } from '../../formula/tex/expression';
import { texNumber } from '../../formula/tex/number';
import { texRule } from '../../formula/tex/rule';
import { childrenOf, mapChildren, namesIn, nodesOf, treeSize } from '../../formula/traverse';
import type { Words } from '../about/program-tex';
import { foldReductions, hasReduction, ofWhole } from './fold-reductions';
import { writeOut } from './write-out';

/** One statement of a rule in symbols. */
export interface SymbolLine {
  /** The source name that it writes. */
  readonly target: string;
  readonly left: string;
  readonly right: string;
  /** How many fractions and choices stand in one another: 0 is a line of text. */
  readonly storeys: number;
}

const storeysOf = (e: Expression): number => {
  const within = Math.max(0, ...childrenOf(e).map(storeysOf));
  const stacks = e.kind === 'binary' ? e.operator === '/' : e.kind === 'call' && e.callee === 'if';
  return stacks ? within + 1 : within;
};

/** The rule's statements as in print, every name marked. */
export const symbolLines = (program: RuleProgram, words: Words): readonly SymbolLine[] =>
  texRule(program, { words, terms: true }).map(({ target, left, right }, k) => ({
    target,
    left,
    right: `\\displaystyle ${right}`,
    storeys: storeysOf(program.rule.statements[k]?.value ?? nameOf(target)),
  }));

/** Longer statements are no longer read. */
const MOST_NODES = 400;

/** What depends on hyperparameters, `t` and `lr` alone becomes one number: `1 - beta1^t` is 0.9953. */
const foldUniform = (
  e: Expression,
  uniform: (name: string) => number | undefined,
  numbers: Map<string, number>,
): Expression => {
  if (e.kind === 'number' || e.kind === 'name') return e;
  const taken = branchOf(e, (name) => uniform(name) ?? ofWhole(name, numbers));
  if (taken) return foldUniform(taken, uniform, numbers);
  const names = [...namesIn(e)];
  const known = names.every((name) => constants.has(name) || uniform(name) !== undefined);
  const plain = e.kind === 'negate' && names.length === 0;
  if (known && !plain && names.length > 0 && !hasReduction(e)) {
    const name = `#${numbers.size}`;
    numbers.set(
      name,
      evaluate(e, (wanted) => uniform(wanted) ?? Number.NaN),
    );
    return nameOf(name);
  }
  return mapChildren(e, (child) => foldUniform(child, uniform, numbers));
};

/** The branch that a choice takes which depends on nothing but hyperparameters, `t`, `lr` and norms and the like. */
const branchOf = (
  e: Expression,
  uniform: (name: string) => number | undefined,
): Expression | undefined => {
  const [condition, yes, no] = e.kind === 'call' && e.callee === 'if' ? e.args : [];
  if (!condition || hasReduction(condition)) return undefined;
  const known = [...namesIn(condition)].every((name) => uniform(name) !== undefined);
  if (!known) return undefined;
  return evaluate(condition, (name) => uniform(name) ?? Number.NaN) !== 0 ? yes : no;
};

/** What moves is read with 4 digits, even where a fifth would tell it from a whole number, as with beta = 0.99999. */
const read = (value: number): number => Number(value.toPrecision(4));

/** Shapes of which a pair of numbers is not the whole. */
const PARTIAL: ReadonlySet<Shape> = new Set<Shape>(['row', 'column', 'left', 'right']);

const hasMatrix = (value: Expression): boolean =>
  nodesOf(value).some(({ kind }) => kind === 'matrix');

/** A statement with numbers in it, and what it gave. */
export interface NumberLine {
  readonly right: string;
  readonly result: string;
}

/**
 * The same statements with one update's numbers in them, and what they gave: `0.9(-3.218) + 0.1(-1.904) = -3.087`.
 * @param coordinate 0 for x, 1 for y
 */
export const numberLines = (
  program: RuleProgram,
  trace: RuleTraceData,
  coordinate: 0 | 1,
  words: Words,
): readonly NumberLine[] => {
  const uniforms = new Map<string, number>(Object.entries(trace.hyper));
  uniforms.set('lr', trace.lr).set('t', trace.t);
  for (const { name, shape } of program.state)
    if (shape === 'uniform') uniforms.set(name, trace.entry[name]?.[coordinate] ?? Number.NaN);
  const pairs = new Map<string, Point>(trace.ofOne ? [] : Object.entries(trace.entry));
  for (const { name, shape } of program.state) if (PARTIAL.has(shape)) pairs.delete(name);
  const values = new Map(uniforms);
  for (const [name, pair] of Object.entries(trace.entry)) values.set(name, read(pair[coordinate]));
  return program.rule.statements.map(({ target, value }, k) => {
    const exact = trace.written[k]?.[coordinate] ?? Number.NaN;
    const result = read(exact);
    const uniform = [...namesIn(value)].every((name) => constants.has(name) || uniforms.has(name));
    const numbers = new Map(values);
    const lookup = (name: string, which: 0 | 1) =>
      uniforms.get(name) ?? pairs.get(name)?.[which] ?? Number.NaN;
    const whole =
      writeOut(value, (name, which) => read(lookup(name, which)), numbers) ??
      foldReductions(value, lookup, numbers);
    // A statement of nothing but hyperparameters shows its terms; elsewhere they are one number.
    const folded =
      uniform && !hasReduction(value)
        ? value
        : foldUniform(whole, (name) => uniforms.get(name), numbers);
    const right =
      treeSize(folded) > MOST_NODES || (trace.ofOne && hasReduction(value))
        ? '\\ldots'
        : texValue(folded, { words, terms: true, values: Object.fromEntries(numbers) });
    values.set(target, result);
    const known = [...namesIn(value)].every(
      (name) => constants.has(name) || uniforms.has(name) || pairs.has(name),
    );
    const written = trace.written[k];
    if (written && known && !trace.ofOne && !hasMatrix(value)) pairs.set(target, written);
    else pairs.delete(target);
    if (uniform && !hasReduction(value)) uniforms.set(target, exact);
    else uniforms.delete(target);
    return { right: `\\displaystyle ${right}`, result: `\\mathbf{${texNumber(result)}}` };
  });
};
