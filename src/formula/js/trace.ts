import type { Expression } from '../ast';
import { evaluate } from '../evaluate';
import { applyMatrix, type MatrixArgument } from '../matrix/apply';
import { matrixShape } from '../matrix/shape';
import { lengthOf, type MatrixSpan, matrixSpans } from '../matrix/spans';
import type { RuleProgram, Shape } from '../program';
import type { Layer, RuleState } from './rule';
import { compileUniformsFor, type Hyper, type UniformFunction, uniformStateOf } from './uniforms';

export interface TraceInput {
  /** The parameter to follow, counted from 0. */
  readonly index: number;
  readonly layers: readonly Layer[];
  /** Everything as it is before the update; nothing is changed. */
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  /** The vectors of `program.given` by name; what is not there counts as not a number. */
  readonly given?: Readonly<Record<string, Float64Array>>;
  readonly state: RuleState;
  readonly hyper: Hyper;
  readonly lr: number;
  readonly t: number;
}

export interface TracedInstruction {
  readonly target: string;
  readonly value: number;
  readonly shape: Shape;
}

export interface RuleTrace {
  /** Every uniform, hyperparameter, `lr` and `t`, by name. */
  readonly uniforms: Readonly<Record<string, number>>;
  /** What the body computes for this parameter, in order; the last `theta` is its new value. */
  readonly instructions: readonly TracedInstruction[];
}

/** Follows one parameter through one update, by interpreting the program beside the compiled one. */
export const traceRule = (program: RuleProgram, input: TraceInput): RuleTrace =>
  createTracer(program)(input);

/** The same for many updates of one program: its uniforms are compiled once. */
export const createTracer = (program: RuleProgram): ((input: TraceInput) => RuleTrace) => {
  const names = [
    ...new Set(['lr', 't', ...program.hyper, ...program.uniforms.map(({ target }) => target)]),
  ];
  const uniformsOf = compileUniformsFor(program, names);
  return (input) => follow(program, names, uniformsOf, input);
};

const follow = (
  program: RuleProgram,
  names: readonly string[],
  uniformsOf: UniformFunction,
  { index, layers, theta, gradient, given = {}, state, hyper, lr, t }: TraceInput,
): RuleTrace => {
  const host = Float64Array.from(
    uniformStateOf(program),
    ({ name }) => state[name]?.[0] ?? Number.NaN,
  );
  const values = uniformsOf(hyper, lr, t, host);
  const uniforms = Object.fromEntries(names.map((name, k) => [name, values[k] ?? Number.NaN]));

  const spans = matrixSpans(layers);
  const scope = new Map<string, TracedValue>([
    ['theta', { shape: 'element', values: theta }],
    ['g', { shape: 'element', values: gradient }],
  ]);
  for (const { name } of program.given)
    scope.set(name, { shape: 'element', values: given[name] ?? [] });
  for (const name of names)
    scope.set(name, { shape: 'uniform', values: [uniforms[name] ?? Number.NaN] });
  for (const { name, shape } of program.state)
    if (shape !== 'uniform') scope.set(name, { shape, values: state[name] ?? [] });
  // Element values are needed everywhere only where something adds them up or multiplies them.
  const everywhere = program.body.some(({ value }) => /^(reduce|matrix)$/.test(value.kind));
  const places = placesOf(spans, index);
  const instructions = program.body.map(({ target, shape, value }): TracedInstruction => {
    const computed = computeWhole(value, scope, spans);
    if (computed !== undefined) scope.set(target, { shape, values: computed });
    else if (everywhere) {
      const list = Float64Array.from({ length: lengthOf(shape, spans) }, (_, i) =>
        evaluate(value, (name) => readAt(scope.get(name), placesIn(spans, shape, i))),
      );
      scope.set(target, { shape, values: list });
    } else {
      const one = evaluate(value, (name) => readAt(scope.get(name), places));
      scope.set(target, { shape, values: { [places[shape]]: one } });
    }
    return { target, shape, value: readAt(scope.get(target), places) };
  });
  return { uniforms, instructions };
};

interface TracedValue {
  readonly shape: Shape;
  readonly values: Readonly<Record<number, number>>;
}

/** Where a value of each shape is read. */
type Places = Readonly<Record<Shape, number>>;

const readAt = (traced: TracedValue | undefined, places: Places): number =>
  traced?.values[places[traced.shape]] ?? Number.NaN;

/** What belongs to one parameter: of a square matrix the diagonal entry of its row or column. */
const placesOf = (spans: readonly MatrixSpan[], index: number): Places => {
  const layer = spans.findIndex(
    ({ parts: { element } }) => index >= element.at && index < element.at + element.count,
  );
  const span = spans[layer];
  if (span === undefined) throw new Error(`No layer holds the parameter ${index}.`);
  const { parts, rows, columns } = span;
  const row = Math.floor((index - parts.element.at) / columns);
  const column = (index - parts.element.at) % columns;
  return {
    uniform: 0,
    all: 0,
    layer,
    element: index,
    row: parts.row.at + row,
    column: parts.column.at + column,
    left: parts.left.at + row * (rows + 1),
    right: parts.right.at + column * (columns + 1),
  };
};

/** What number `i` of a shape is computed from. */
const placesIn = (spans: readonly MatrixSpan[], shape: Shape, i: number): Places => {
  if (shape === 'element') return placesOf(spans, i);
  const layer =
    shape === 'uniform' || shape === 'all'
      ? 0
      : shape === 'layer'
        ? i
        : spans.findIndex(
            ({ parts: { [shape]: part } }) => i >= part.at && i < part.at + part.count,
          );
  const nowhere = {
    uniform: 0,
    all: 0,
    layer,
    element: -1,
    row: -1,
    column: -1,
    left: -1,
    right: -1,
  };
  return { ...nowhere, [shape]: shape === 'uniform' || shape === 'all' ? 0 : i };
};

/** Reductions and matrix functions, which take whole values. */
const computeWhole = (
  e: Expression,
  scope: ReadonlyMap<string, TracedValue>,
  spans: readonly MatrixSpan[],
): ArrayLike<number> | undefined => {
  const whole = (shape: Shape, value: Expression) =>
    Float64Array.from({ length: lengthOf(shape, spans) }, (_, i) =>
      evaluate(value, (name) => readAt(scope.get(name), placesIn(spans, shape, i))),
    );
  if (e.kind === 'matrix') {
    const args = e.args.map((arg): MatrixArgument => {
      const shape = arg.kind === 'name' ? scope.get(arg.name)?.shape : 'uniform';
      if (shape === undefined) throw new Error('A matrix function reads an unknown name.');
      const values = whole(shape, arg);
      return { shape, value: shape === 'uniform' ? (values[0] ?? Number.NaN) : values };
    });
    const shape = matrixShape(
      e.callee,
      args.map((arg) => arg.shape),
    );
    const out = new Float64Array(lengthOf(shape, spans));
    applyMatrix(spans, e.callee, args, out);
    return out;
  }
  if (e.kind !== 'reduce') return undefined;
  const parts = e.args.map((arg) => whole('element', arg));
  const total = (begin: number, end: number): number => {
    let sum = 0;
    for (let i = begin; i < end; i += 1) {
      const [a = 0, b = 0] = parts.map((values) => values[i]);
      sum += e.callee === 'norm' ? a * a : e.callee === 'dot' ? a * b : a;
    }
    if (e.callee === 'norm') return Math.sqrt(sum);
    return e.callee === 'mean' ? sum / (end - begin) : sum;
  };
  if (e.over === 'all') return [total(0, lengthOf('element', spans))];
  return spans.map(({ parts: { element } }) => total(element.at, element.at + element.count));
};
