import type { Expression } from '../ast';
import { evaluate } from '../evaluate';
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

  const layerOf = (i: number): number =>
    layers.findIndex(({ offset, size }) => i >= offset && i < offset + size);
  type Reader = (i: number) => number;
  const at =
    (array: Float64Array | undefined): Reader =>
    (i) =>
      array?.[i] ?? Number.NaN;
  const readers = new Map<string, Reader>([
    ['theta', at(theta)],
    ['g', at(gradient)],
  ]);
  for (const { name } of program.given) readers.set(name, at(given[name]));
  for (const name of names) readers.set(name, () => uniforms[name] ?? Number.NaN);
  for (const { name, shape } of program.state) {
    const read = at(state[name]);
    if (shape === 'element') readers.set(name, read);
    if (shape === 'layer') readers.set(name, (i) => read(layerOf(i)));
    if (shape === 'all') readers.set(name, () => read(0));
  }
  // Element values are needed everywhere only where something adds them up.
  const everywhere = program.body.some(({ value }) => value.kind === 'reduce');
  const instructions = program.body.map(({ target, shape, value }): TracedInstruction => {
    const bound = new Map(readers);
    const read: Reader =
      value.kind === 'reduce'
        ? reduceOver(value, bound, layers, theta.length, layerOf)
        : (i) => evaluate(value, (name) => bound.get(name)?.(i) ?? Number.NaN);
    if (shape === 'element' && everywhere) {
      readers.set(target, at(Float64Array.from(theta, (_, i) => read(i))));
    } else if (shape === 'element' || shape === 'layer') {
      const known = new Map<number, number>();
      const keyOf = shape === 'layer' ? layerOf : (i: number) => i;
      readers.set(target, (i) => {
        const found = known.get(keyOf(i)) ?? read(i);
        known.set(keyOf(i), found);
        return found;
      });
    } else {
      const fixed = read(index);
      readers.set(target, () => fixed);
    }
    return { target, shape, value: readers.get(target)?.(index) ?? Number.NaN };
  });
  return { uniforms, instructions };
};

const reduceOver = (
  { callee, args, over }: Expression & { kind: 'reduce' },
  readers: ReadonlyMap<string, (i: number) => number>,
  layers: readonly Layer[],
  count: number,
  layerOf: (i: number) => number,
): ((i: number) => number) => {
  const total = (begin: number, end: number): number => {
    let sum = 0;
    for (let i = begin; i < end; i += 1) {
      const [a = 0, b = 0] = args.map((arg) =>
        evaluate(arg, (name) => readers.get(name)?.(i) ?? Number.NaN),
      );
      sum += callee === 'norm' ? a * a : callee === 'dot' ? a * b : a;
    }
    return callee === 'norm' ? Math.sqrt(sum) : callee === 'mean' ? sum / (end - begin) : sum;
  };
  return (i) => {
    const { offset, size } =
      over === 'all' ? { offset: 0, size: count } : (layers[layerOf(i)] ?? { offset: 0, size: 0 });
    return total(offset, offset + size);
  };
};
