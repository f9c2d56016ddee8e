import { type ActivationId, activations } from '../../catalog/activations';
import type { ActivationDefinition } from '../../catalog/definition';
import type { Expression } from '../../formula/ast';
import { binaryOf, literalValue, nameOf } from '../../formula/build';
import { differentiate } from '../../formula/differentiate';
import { parseExpression } from '../../formula/parse';
import { replacePart } from '../../formula/replace';
import { simplify } from '../../formula/simplify';
import { namesIn, substitute } from '../../formula/traverse';

/** An activation as all of its readings take it. */
export interface Activation {
  readonly id: ActivationId;
  /** Of `z`. */
  readonly value: Expression;
  /** What the slope is computed from: the output `y`, where that is enough, or the input `z`. */
  readonly from: 'output' | 'input';
  /** A gradient `d` by the output brought back through it: `d` times the slope, of `d` and of `y` or `z`. */
  readonly back: Expression;
}

const D = nameOf('d');

/** `d` times a slope, branch by branch: where the slope is 0 or 1 nothing is multiplied. */
const timesSlope = (slope: Expression): Expression => {
  const value = literalValue(slope);
  if (value === 0) return slope;
  if (value === 1) return D;
  if (slope.kind === 'call' && slope.callee === 'if') {
    const [condition, ...branches] = slope.args;
    if (condition !== undefined)
      return { ...slope, args: [condition, ...branches.map(timesSlope)] };
  }
  return binaryOf('*', D, slope);
};

/** @throws where the formula is none: the catalogue's tests make sure */
export const readActivation = ({
  id,
  formula,
  slopeAt,
}: ActivationDefinition & { readonly id: ActivationId }): Activation => {
  const parsed = parseExpression(formula);
  if (!parsed.ok) throw new Error(`${id}: ${parsed.error.message}`);
  const value = simplify(parsed.value);
  const slope = replacePart(differentiate(value, 'z'), value, nameOf('y'));
  if (!namesIn(slope).has('z')) return { id, value, from: 'output', back: timesSlope(slope) };
  if (slopeAt !== 'output') {
    const ofInput = differentiate(value, 'z');
    return { id, value, from: 'input', back: timesSlope(ofInput) };
  }
  const ofOutput = substitute(slope, (name) => (name === 'z' ? nameOf('y') : undefined));
  return { id, value, from: 'output', back: timesSlope(ofOutput) };
};

const known = new Map(activations.map((definition) => [definition.id, definition]));
const read = new Map<ActivationId, Activation>();

export const activationOf = (id: ActivationId): Activation => {
  const before = read.get(id);
  if (before !== undefined) return before;
  const definition = known.get(id);
  if (definition === undefined) throw new Error(`no activation ${id} in the catalogue`);
  const made = readActivation(definition);
  read.set(id, made);
  return made;
};
