import type { Expression } from '../ast';
import { differentiate } from '../differentiate';
import { readHyper } from '../evaluate';
import { reverseGradient } from '../gradient';
import { secondDifferences } from '../second-differences';
import { simplify } from '../simplify';
import { secondDerivatives } from '../surface';
import { namesIn } from '../traverse';
import { createEmitter } from './emitter';

/** f(x, y) in float64 with exact derivatives. */
export interface SurfaceFunction {
  readonly value: (x: number, y: number) => number;
  /** Writes [df/dx, df/dy] and returns the value. */
  readonly gradient: (x: number, y: number, out: Float64Array) => number;
  /** Writes [d²f/dx², d²f/dxdy, d²f/dy²]. */
  readonly hessian: (x: number, y: number, out: Float64Array) => void;
}

/** [df/dx, df/dy], in PyTorch's order of operations where that is known, so that paths agree to the last bit. */
export const gradientOf = (f: Expression): readonly Expression[] =>
  reverseGradient(f, ['x', 'y']) ?? [differentiate(f, 'x'), differentiate(f, 'y')];

/**
 * Compiles a checked surface for given parameter values.
 * @throws when a name is neither `x`, `y`, a constant nor a parameter: `checkSurface` comes first
 */
export const compileSurface = (
  e: Expression,
  parameters: Readonly<Record<string, number>>,
): SurfaceFunction => {
  const f = simplify(e);
  const { value, gradient } = compile(
    { value: { out: [], result: f }, gradient: { out: gradientOf(f), result: f } },
    parameters,
  );
  // Second derivatives are many times longer, and most runs never ask for them.
  let second: Compiled<'hessian'> | undefined;
  const hessian = (x: number, y: number, out: Float64Array): void => {
    if (second === undefined) {
      const { xx, xy, yy } = secondDerivatives(differentiate(f, 'x'), differentiate(f, 'y'));
      second = compile({ hessian: { out: [xx, xy, yy], result: f } }, parameters);
    }
    second.hessian(x, y, out);
    if (out.every(Number.isFinite)) return;
    const settled = secondDifferences(gradient, x, y);
    if (settled !== undefined) out.set(settled);
  };
  const unused = new Float64Array(0);
  return { value: (x, y) => value(x, y, unused), gradient, hessian };
};

type Compiled<K extends string> = Readonly<
  Record<K, (x: number, y: number, out: Float64Array) => number>
>;

interface Entry {
  readonly out: readonly Expression[];
  readonly result: Expression;
}

/** Each entry becomes a function that writes `out` and returns `result`. */
const compile = <K extends string>(
  entries: Readonly<Record<K, Entry>>,
  parameters: Readonly<Record<string, number>>,
): Compiled<K> => {
  const emitter = createEmitter(2);
  const once: string[] = [];
  emitter.direct(0, once, true);
  const atoms = new Map([
    ['x', emitter.declare('x', 1)],
    ['y', emitter.declare('y', 1)],
  ]);
  const list: readonly Entry[] = Object.values(entries);
  const values: number[] = [];
  for (const name of namesIn(...list.flatMap(({ out, result }) => [...out, result]))) {
    if (atoms.has(name) || name === 'pi' || name === 'e') continue;
    atoms.set(name, emitter.define(0, `P[${values.length}]`));
    values.push(readHyper(parameters, name));
  }
  const resolve = (name: string): string => {
    const atom = atoms.get(name);
    if (atom === undefined) throw new Error(`Unknown name in a surface: ${name}`);
    return atom;
  };
  const bodies = list.map(({ out, result }) => {
    const lines: string[] = [];
    emitter.direct(1, lines, true);
    const last = emitter.emit(result, resolve);
    const writes = out.map((e, i) => `out[${i}] = ${emitter.emit(e, resolve)};`);
    return { lines, writes, last };
  });
  const code = [
    '"use strict";',
    ...once,
    'return [',
    ...bodies.map(
      ({ lines, writes, last }) =>
        `(x, y, out) => {\n${[...lines, ...writes].join('\n')}\nreturn ${last};\n},`,
    ),
    '];',
  ].join('\n');
  const made = new Function('P', code)(values) as Compiled<K>[K][];
  return Object.fromEntries(Object.keys(entries).map((key, k) => [key, made[k]])) as Compiled<K>;
};
