import type { Expression } from '../ast';
import { evaluate, readHyper } from '../evaluate';
import { compileWanted, type Give } from '../given';
import { applyMatrix, type MatrixArgument } from '../matrix/apply';
import { isSquare, matrixShape } from '../matrix/shape';
import {
  type LayerPlace,
  lengthOf,
  type MatrixSpan,
  matrixSpans,
  scaledIdentity,
} from '../matrix/spans';
import type { RuleProgram, Shape } from '../program';
import { type Hyper, initialValueOf } from '../uniform-state';
import { type Places, placesIn } from './places';

/** A state variable's numbers by name: 1 of them (`uniform`, `all`), or for all layers (see `matrixSpans`). */
export type RuleState = Record<string, Float64Array>;

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

interface Value {
  readonly shape: Shape;
  readonly numbers: Float64Array;
}

type Scope = ReadonlyMap<string, Value>;

const nameIn = (scope: Scope, name: string): Value => {
  const found = scope.get(name);
  if (found === undefined) throw new Error(`No value is called ${name}.`);
  return found;
};

/**
 * A rule in float64 over any layers, interpreted statement by statement as its syntax tree says: slow, without a graph
 * and without generated code. What every other reading is tested against.
 * @param layers where each parameter tensor lies in the vector; together they cover it
 */
export const interpretRule = (program: RuleProgram, layers: readonly LayerPlace[]): RuleKernel => {
  const spans = matrixSpans(layers);
  const count = lengthOf('element', spans);
  const wanted = program.given.map((read) => compileWanted(read, program.handed));
  const places = new Map<Shape, readonly Places[]>();
  const placesOf = (shape: Shape): readonly Places[] => {
    const known = places.get(shape);
    if (known !== undefined) return known;
    const made = Array.from({ length: lengthOf(shape, spans) }, (_, i) =>
      placesIn(spans, shape, i),
    );
    places.set(shape, made);
    return made;
  };
  const each = (e: Expression, shape: Shape, scope: Scope): Float64Array =>
    Float64Array.from(placesOf(shape), (at) =>
      evaluate(e, (name) => {
        const { shape: own, numbers } = nameIn(scope, name);
        return numbers[at[own]] ?? Number.NaN;
      }),
    );

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
    if (theta.length !== count || gradient.length !== count)
      throw new Error(`The rule was made for ${count} parameters, not ${theta.length}.`);
    const scope = new Map<string, Value>();
    const one = (name: string, number: number) =>
      scope.set(name, { shape: 'uniform', numbers: Float64Array.of(number) });
    one('lr', lr);
    one('t', t);
    for (const name of program.hyper) one(name, readHyper(hyper, name));
    for (const { name, shape } of program.state) {
      const numbers = Object.hasOwn(state, name) ? state[name] : undefined;
      if (numbers === undefined) throw new Error(`The state ${name} is missing.`);
      scope.set(name, { shape, numbers });
    }
    for (const { target, value } of program.uniforms)
      scope.set(target, { shape: 'uniform', numbers: each(value, 'uniform', scope) });
    const handed = program.handed.map((name) => nameIn(scope, name).numbers[0] ?? Number.NaN);
    scope.set('theta', { shape: 'element', numbers: theta });
    scope.set('g', { shape: 'element', numbers: gradient });
    program.given.forEach(({ name }, k) => {
      const counts = wanted[k]?.(handed) === true;
      if (counts && give === undefined)
        throw new Error(`The rule reads ${name}: say who gives it.`);
      const numbers = counts && give !== undefined ? give(name) : gradient;
      scope.set(name, { shape: 'element', numbers });
    });
    for (const { target, shape, value } of program.body) {
      const numbers =
        value.kind === 'reduce'
          ? reduced(value, spans, (arg) => each(arg, 'element', scope))
          : value.kind === 'matrix'
            ? matrixOf(value, spans, scope, (arg, own) => each(arg, own, scope))
            : each(value, shape, scope);
      scope.set(target, { shape, numbers });
    }
    const after = [...program.state.map(({ name }) => name), 'theta'].map(
      (name) => [name, nameIn(scope, name).numbers.slice()] as const,
    );
    for (const [name, numbers] of after) (name === 'theta' ? theta : state[name])?.set(numbers);
  };
  return { createState, step };
};

const reduced = (
  e: Expression & { kind: 'reduce' },
  spans: readonly MatrixSpan[],
  each: (arg: Expression) => Float64Array,
): Float64Array => {
  const [a, b] = e.args.map(each);
  const term = (i: number): number => {
    const first = a?.[i] ?? Number.NaN;
    if (e.callee === 'norm') return first * first;
    return e.callee === 'dot' ? first * (b?.[i] ?? Number.NaN) : first;
  };
  const total = (begin: number, end: number): number => {
    let sum = 0;
    for (let i = begin; i < end; i += 1) sum += term(i);
    if (e.callee === 'norm') return Math.sqrt(sum);
    return e.callee === 'mean' ? sum / (end - begin) : sum;
  };
  if (e.over === 'all') return Float64Array.of(total(0, lengthOf('element', spans)));
  return Float64Array.from(spans, ({ parts: { element } }) =>
    total(element.at, element.at + element.count),
  );
};

const matrixOf = (
  e: Expression & { kind: 'matrix' },
  spans: readonly MatrixSpan[],
  scope: Scope,
  each: (arg: Expression, shape: Shape) => Float64Array,
): Float64Array => {
  const args = e.args.map((arg): MatrixArgument => {
    const shape = arg.kind === 'name' ? nameIn(scope, arg.name).shape : 'uniform';
    const numbers = each(arg, shape);
    return { shape, value: shape === 'uniform' ? (numbers[0] ?? Number.NaN) : numbers };
  });
  const shape = matrixShape(
    e.callee,
    args.map((arg) => arg.shape),
  );
  const out = new Float64Array(lengthOf(shape, spans));
  applyMatrix(spans, e.callee, args, out);
  return out;
};
