import type { Target } from '../../catalog/dataset';
import { type LossId, losses } from '../../catalog/losses';
import type { Expression } from '../../formula/ast';
import { callOf, literalValue, nameOf, numberOf } from '../../formula/build';
import { makeBinary, makeNegate } from '../../formula/construct';
import { differentiate } from '../../formula/differentiate';
import { parseExpression } from '../../formula/parse';
import { replacePart } from '../../formula/replace';
import { simplify } from '../../formula/simplify';
import { namesIn } from '../../formula/traverse';

/** Of values, `p` is the output itself: there is no softmax. */
export type LossKind = LossId | `${LossId}-of-values`;

export const lossKind = (id: LossId, { kind }: Pick<Target, 'kind'>): LossKind =>
  kind === 'values' ? `${id}-of-values` : id;

/**
 * A loss of one example as all of its readings take it: over the classes, of the probability `p` that the softmax gives,
 * of `y`, 1 for what is right and 0 for the others, and of `logp`, the logarithm of `p`, which is computed without `p`.
 * Over values, `p` is what the network answers and `y` what it should have answered.
 */
export interface Loss {
  readonly id: LossKind;
  readonly of: Target['kind'];
  /** The terms are added up, or their mean is taken. */
  readonly reduce: 'sum' | 'mean';
  readonly term: Expression;
  /** Of each class; their sums over the classes are what the gradient reads as `s0`, `s1`, … */
  readonly sums: readonly Expression[];
  /** By each of the network's outputs, of `p`, `y`, `logp` and the sums, before a mean is taken. */
  readonly gradient: Expression;
  /**
   * The second derivative of the term by `p`; nothing for the logarithm of a likelihood, whose curvature is that of labels
   * drawn from its own answers.
   */
  readonly curvature?: number;
}

const P = nameOf('p');
const Y = nameOf('y');
const LOG_P = nameOf('logp');

const subtract = (a: Expression, b: Expression) => makeBinary('-', a, b, 'derive');
const multiply = (a: Expression, b: Expression) => makeBinary('*', a, b, 'derive');
const isZero = (e: Expression) => literalValue(e) === 0;

/** `c` of an expression `c * y`, or nothing. */
const factorOfY = (e: Expression): number | undefined => {
  if (e.kind === 'name') return e.name === 'y' ? 1 : undefined;
  if (e.kind === 'negate') {
    const factor = factorOfY(e.operand);
    return factor === undefined ? undefined : -factor;
  }
  if (e.kind !== 'binary' || e.operator !== '*') return undefined;
  return e.right.kind === 'name' && e.right.name === 'y' ? literalValue(e.left) : undefined;
};

/** Of `-sum(…)` and its like what is added up, its sign inside. */
const partsOf = (id: string, e: Expression): Pick<Loss, 'reduce' | 'term'> => {
  if (e.kind === 'negate') {
    const { reduce, term } = partsOf(id, e.operand);
    return { reduce, term: makeNegate(term, 'derive') };
  }
  const [term] = e.kind === 'reduce' ? e.args : [];
  if (e.kind !== 'reduce' || term === undefined || (e.callee !== 'sum' && e.callee !== 'mean'))
    throw new Error(`${id}: the formula of a loss is a sum or a mean`);
  return { reduce: e.callee, term };
};

/** @throws where the formula is none of a loss: the catalogue's tests make sure */
export const readLoss = (id: LossId, formula: string): Loss => {
  const parsed = parseExpression(formula);
  if (!parsed.ok) throw new Error(`${id}: ${parsed.error.message}`);
  const { reduce, term: written } = partsOf(id, simplify(parsed.value));
  const term = replacePart(written, callOf('log', [P]), LOG_P);
  const byP = differentiate(term, 'p');
  const factor = factorOfY(differentiate(term, 'logp'));
  // Back through the softmax: by input j the derivative of log p_k is 1[j = k] - p_j, and the `y` of an example add up to 1.
  if (isZero(byP) && factor !== undefined)
    return {
      id,
      of: 'classes',
      reduce,
      term,
      sums: [],
      gradient: multiply(numberOf(factor), subtract(Y, P)),
    };
  // That of p_k is p_k (1[j = k] - p_j).
  const gradient = multiply(P, subtract(byP, nameOf('s0')));
  const curvature = literalValue(differentiate(byP, 'p'));
  if (namesIn(term).has('logp') || curvature === undefined || curvature < 0)
    throw new Error(
      `${id}: a loss is a multiple of y * log(p), or its second derivative by p is a number, not below 0`,
    );
  return { id, of: 'classes', reduce, term, sums: [multiply(byP, P)], gradient, curvature };
};

/** The same formula of the outputs themselves. @throws where it needs probabilities: the door refuses those */
const ofValues = ({ id, reduce, term, curvature }: Loss): Loss => {
  if (namesIn(term).has('logp') || curvature === undefined)
    throw new Error(`${id}: a loss of values reads no logarithm of a probability`);
  const gradient = differentiate(term, 'p');
  return {
    id: `${id as LossId}-of-values`,
    of: 'values',
    reduce,
    term,
    sums: [],
    gradient,
    curvature,
  };
};

const known = new Map<LossKind, Loss>();

const makeLoss = (kind: LossKind): Loss => {
  const definition = losses.find(({ id }) => id === kind);
  if (definition !== undefined) return readLoss(definition.id, definition.formula);
  const base = losses.find(({ id }) => kind === `${id}-of-values`);
  if (base === undefined) throw new Error(`no loss ${kind} in the catalogue`);
  return ofValues(lossOf(base.id));
};

export const lossOf = (kind: LossKind): Loss => {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const made = makeLoss(kind);
  known.set(kind, made);
  return made;
};

/** By how much the sum of all terms of all rows is more than the mean over the rows. @param classes or values */
export const lossDivisor = ({ reduce }: Loss, rows: number, classes: number): number =>
  reduce === 'mean' ? rows * classes : rows;
