import type { ActivationId } from '../../../catalog/activations';
import { activationOf } from '../../../experiment/network/activation';
import type { Expression } from '../../../formula/ast';
import { ValueGraph } from '../../../formula/graph/value-graph';
import { childrenOf } from '../../../formula/traverse';
import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import { emitElements } from '../../../formula/wasm/element-code';
import type { MathCallees } from '../../../formula/wasm/math';
import {
  emitVectorExp,
  emitVectorLog,
  emitVectorSigmoid,
  emitVectorTanh,
} from '../../../formula/wasm/vector-math';

const QUAD = 4;
const FLOAT = 4;

/** An activation's code over four numbers at once, from its formula. */
export interface ActivationCode {
  /** Few enough instructions to be done where a sum is in a register still. */
  readonly cheap: boolean;
  /** x = activation(x) */
  value(f: FunctionBuilder, x: Local): void;
  /** gradient = gradient brought back, given the output `at`, or the input (see `Activation.from`). */
  back(f: FunctionBuilder, at: Local, gradient: Local): void;
}

const vector = {
  exp: emitVectorExp,
  log: emitVectorLog,
  tanh: emitVectorTanh,
  sigmoid: emitVectorSigmoid,
};

const instructions: ReadonlySet<string> = new Set(['if', 'min', 'max', 'clamp', 'abs', 'sqrt']);

/** Only what is an instruction or two. */
const isCheap = (e: Expression): boolean =>
  (e.kind !== 'call' || instructions.has(e.callee)) && childrenOf(e).every(isCheap);

/** Locals that a function's formulas share, one after the other. */
const pools = new WeakMap<FunctionBuilder, Local[]>();

const fromPool = (f: FunctionBuilder): (() => Local) => {
  const pool = pools.get(f) ?? [];
  pools.set(f, pool);
  let next = 0;
  return () => {
    const local = pool[next] ?? f.local('v128');
    pool[next] = local;
    next += 1;
    return local;
  };
};

/** Writes `to` = the expression of these names. */
const emitFormula = (
  f: FunctionBuilder,
  e: Expression,
  names: Readonly<Record<string, Local>>,
  to: Local,
  math: MathCallees,
): void => {
  const graph = new ValueGraph();
  const inputs = new Map(
    Object.entries(names).map(([name, local]) => [graph.input(name, 'element'), local] as const),
  );
  const scope = new Map(Object.keys(names).map((name) => [name, graph.input(name, 'element')]));
  const [value] = emitElements(
    f,
    graph,
    [graph.expression(e, scope)],
    (id) => inputs.get(id),
    math,
    { vector, local: fromPool(f) },
  );
  if (value !== undefined && value !== to) f.get(value).set(to);
};

/** Nothing for what changes no number. */
export const activationCode = (id: ActivationId, math: MathCallees): ActivationCode | undefined => {
  if (id === 'linear') return undefined;
  const { value, back } = activationOf(id);
  return {
    cheap: isCheap(value),
    value: (f, x) => emitFormula(f, value, { z: x }, x, math),
    back: (f, at, gradient) => emitFormula(f, back, { y: at, z: at, d: gradient }, gradient, math),
  };
};

/**
 * Applies an activation to `count` numbers from `start` on, in place, unless a product did already (see `Finish`). Goes on
 * to a multiple of four numbers: what comes after must be written later, or be room to spare.
 */
export const emitActivation = (
  f: FunctionBuilder,
  activation: ActivationCode | undefined,
  start: Local,
  count: number,
): void => {
  if (activation === undefined || activation.cheap) return;
  const at = f.local('i32');
  const x = f.local('v128');
  f.get(start).set(at);
  f.repeat(Math.ceil(count / QUAD), () => {
    f.get(at).memory('v128.load').set(x);
    activation.value(f, x);
    f.get(at)
      .get(x)
      .memory('v128.store')
      .advance(at, QUAD * FLOAT);
  });
};
