import { literalValue } from '../../formula/build';
import { initialExpression } from '../../formula/matrix/initial';
import type { RuleProgram, Shape } from '../../formula/program';
import { type TexOptions, texExpression } from '../../formula/tex/expression';
import { texSymbol } from '../../formula/tex/name';
import { texRule } from '../../formula/tex/rule';
import { treeSize } from '../../formula/traverse';

/** More than this is no longer read but scrolled, and takes long to typeset. */
const MOST_NODES = 1500;

export type Words = NonNullable<TexOptions['words']>;

/** The rule's lines, aligned at their equality signs; undefined where they are too long to be set in print. */
export const ruleTex = (program: RuleProgram, words: Words): string | undefined => {
  const size = program.rule.statements.reduce((sum, { value }) => sum + treeSize(value), 0);
  if (size > MOST_NODES) return undefined;
  const lines = texRule(program, { words }).map(({ left, right }) => `${left} &= ${right}`);
  return `\\begin{aligned} ${lines.join(' \\\\[3pt] ')} \\end{aligned}`;
};

/** First values of state that are not 0, one formula each. */
export const initialTex = (program: RuleProgram, words: Words): readonly string[] =>
  program.state
    .filter(({ initial }) => literalValue(initial) !== 0)
    .map((variable) => {
      const value = texExpression(initialExpression(variable), { words });
      return `${texSymbol(variable.name, '0')} = ${value}`;
    });

/** The point that is judged where that is not theta, as it is after an update. */
export const judgedTex = (program: RuleProgram, words: Words): string | undefined => {
  if (program.evaluate === undefined) return undefined;
  const carried = new Set(['theta', ...program.state.map(({ name }) => name)]);
  const symbol = (name: string) => texSymbol(name, carried.has(name) ? 't' : '');
  return texExpression(program.evaluate, { words, symbol });
};

/** Names of state by how many numbers each is. */
export const stateNames = (
  program: RuleProgram,
): Readonly<Record<'element' | 'line' | 'square' | 'layer' | 'whole', readonly string[]>> => {
  const of = (...shapes: readonly Shape[]) =>
    program.state.filter(({ shape }) => shapes.includes(shape)).map(({ name }) => name);
  return {
    element: of('element'),
    line: of('row', 'column'),
    square: of('left', 'right'),
    layer: of('layer'),
    whole: of('all', 'uniform'),
  };
};
