import type { MatrixFunctionName } from '../ast';
import { compileWanted, type Give } from '../given';
import { applyMatrix, type MatrixArgument } from '../matrix/apply';
import { isSquare } from '../matrix/shape';
import {
  expansion,
  type LayerPlace,
  lengthOf,
  type MatrixSpan,
  matrixSpans,
  scaledIdentity,
} from '../matrix/spans';
import type { RuleProgram, Shape, Space } from '../program';
import { emitRuleJs } from './emit-rule';
import { compileUniforms, type Hyper, initialValueOf, uniformStateOf } from './uniforms';

/** A state variable's numbers by name: 1 of them (`uniform`, `all`), or for all layers (see `matrixSpans`). */
export type RuleState = Record<string, Float64Array>;

export type Layer = LayerPlace;

export interface RuleKernel {
  /** State before the first update. */
  readonly createState: (hyper: Hyper) => RuleState;
  /**
   * One update, in place in `theta` and `state`; `gradient` is only read.
   * @param lr the learning rate of this update, after the schedule
   * @param t the number of this update, 1 at the first
   * @param give makes the vectors of `program.given`; needed where there are some
   */
  readonly step: (
    theta: Float64Array,
    gradient: Float64Array,
    state: RuleState,
    hyper: Hyper,
    lr: number,
    t: number,
    give?: Give<Float64Array>,
  ) => void;
}

type Run = (
  theta: Float64Array,
  g: Float64Array,
  n: number,
  U: Float64Array,
  G: readonly Float64Array[],
  S: readonly Float64Array[],
  T: readonly Float64Array[],
  O: Readonly<Record<Space, Int32Array>>,
  E: Readonly<Record<Space, Int32Array>>,
  I: Readonly<Record<'row' | 'column', Int32Array>>,
  M: (
    callee: MatrixFunctionName,
    out: Float64Array,
    ...args: readonly (Shape | Float64Array | number)[]
  ) => void,
) => void;

const spaces = ['element', 'row', 'column', 'left', 'right'] as const;
const bySpace = (
  values: (space: Space) => Iterable<number>,
): Readonly<Record<Space, Int32Array>> => {
  const entries = spaces.map((space) => [space, Int32Array.from(values(space))]);
  return Object.fromEntries(entries) as Record<Space, Int32Array>;
};

/** What generated code calls: shapes and values come in turn. */
const matrixCaller =
  (spans: readonly MatrixSpan[]): Parameters<Run>[10] =>
  (callee, out, ...list) => {
    const args: MatrixArgument[] = [];
    for (let k = 0; k < list.length; k += 2)
      args.push({ shape: list[k] as Shape, value: list[k + 1] as Float64Array | number });
    applyMatrix(spans, callee, args, out);
  };

/**
 * Compiles a rule to JavaScript over float64 vectors: the ground truth of every other reading.
 * @param layers where each parameter tensor lies in the vector; together they cover it
 */
export const compileRule = (program: RuleProgram, layers: readonly Layer[]): RuleKernel => {
  const count = layers.reduce((most, { offset, size }) => Math.max(most, offset + size), 0);
  const spans = matrixSpans(layers);
  const { code, scratch } = emitRuleJs(program);
  const run = new Function(
    'theta',
    'g',
    'n',
    'U',
    'G',
    'S',
    'T',
    'O',
    'E',
    'I',
    'M',
    `"use strict";\n${code}`,
  ) as Run;
  const uniforms = compileUniforms(program);
  const hostState = uniformStateOf(program);
  const begins = bySpace((space) => spans.map(({ parts }) => parts[space].at));
  const ends = bySpace((space) => spans.map(({ parts }) => parts[space].at + parts[space].count));
  const indices = {
    row: expansion(spans, 'row', 'element'),
    column: expansion(spans, 'column', 'element'),
  };
  const matrix = matrixCaller(spans);
  // Everything below is reused at every step, so that a step on a surface allocates nothing.
  const temporary = scratch.map((kind) => new Float64Array(lengthOf(kind, spans)));
  const packed = new Float64Array(hostState.length);
  const arrays: Float64Array[] = program.state.map(() => packed);
  const vectors: Float64Array[] = program.given.map(() => packed);
  const wanted = program.given.map((read) => compileWanted(read, program.handed));

  const arrayOf = (state: RuleState, name: string): Float64Array => {
    const array = Object.hasOwn(state, name) ? state[name] : undefined;
    if (array === undefined) throw new Error(`The state ${name} is missing.`);
    return array;
  };
  const createState = (hyper: Hyper): RuleState =>
    Object.fromEntries(
      program.state.map((variable) => {
        const { name, shape } = variable;
        const value = initialValueOf(variable, hyper);
        return [
          name,
          isSquare(shape)
            ? scaledIdentity(spans, shape, value)
            : new Float64Array(lengthOf(shape, spans)).fill(value),
        ];
      }),
    );
  const step: RuleKernel['step'] = (theta, gradient, state, hyper, lr, t, give) => {
    if (theta.length !== count || gradient.length !== count) {
      throw new Error(`The rule was compiled for ${count} parameters, not ${theta.length}.`);
    }
    for (let k = 0; k < arrays.length; k += 1) {
      arrays[k] = arrayOf(state, program.state[k]?.name ?? '');
    }
    for (let k = 0; k < packed.length; k += 1) {
      packed[k] = arrayOf(state, hostState[k]?.name ?? '')[0] ?? 0;
    }
    const handed = uniforms(hyper, lr, t, packed);
    for (let k = 0; k < packed.length; k += 1) {
      arrayOf(state, hostState[k]?.name ?? '')[0] = packed[k] ?? 0;
    }
    for (let k = 0; k < vectors.length; k += 1) {
      const name = program.given[k]?.name;
      const counts = name !== undefined && wanted[k]?.(handed) === true;
      if (counts && give === undefined)
        throw new Error(`The rule reads ${name}: say who gives it.`);
      vectors[k] = counts && give !== undefined ? give(name) : gradient;
    }
    run(theta, gradient, count, handed, vectors, arrays, temporary, begins, ends, indices, matrix);
  };
  return { createState, step };
};
