import type { Expression } from '../../ast';
import { type DataPoints, isDataName, readsData } from '../../data';
import { differentiate } from '../../differentiate';
import { readHyper } from '../../evaluate';
import { gradientOf } from '../../gradient-of';
import { secondDifferences } from '../../second-differences';
import { simplify } from '../../simplify';
import { secondDerivatives } from '../../surface';
import { namesIn } from '../../traverse';
import { instantiate, type WasmModule } from '../host';
import { mathImports } from '../math';
import { loadData } from './data';
import { places, planeDoubles, planeMemory } from './memory';
import { parameterImport, surfaceModule } from './surface-module';

const DOUBLE = 8;

/** f(x, y) in float64 with exact derivatives. */
export interface SurfaceFunction {
  readonly value: (x: number, y: number) => number;
  /** Writes [df/dx, df/dy] and returns the value. */
  readonly gradient: (x: number, y: number, out: Float64Array) => number;
  /**
   * Value and gradient at points in `planeDoubles`: so many records of `size` doubles from `first` on, which begin with x
   * and y. The gradient is written behind these, the value at the end of the record.
   */
  readonly slopes: (first: number, points: number, size: number) => void;
  /** Writes [d²f/dx², d²f/dxdy, d²f/dy²]. */
  readonly hessian: (x: number, y: number, out: Float64Array) => void;
  /** The same formula over other points, where it runs over some. */
  readonly over: (data: DataPoints) => SurfaceFunction;
}

/** A surface, compiled for whatever its parameters, and the points that its reductions run over, may be. */
export type SurfaceCode = (
  parameters: Readonly<Record<string, number>>,
  data?: DataPoints,
) => SurfaceFunction;

type Call = (x: number, y: number) => number;

interface FirstOrder {
  readonly value: Call;
  readonly gradient: Call;
  readonly slopes: (first: number, points: number, size: number) => void;
}

const start = <Exports>(
  module: WasmModule,
  names: readonly string[],
  parameters: Readonly<Record<string, number>>,
): Exports =>
  instantiate<Exports>(module, {
    memory: planeMemory,
    ...mathImports,
    ...Object.fromEntries(
      names.map((name, k) => [parameterImport(k), readHyper(parameters, name)]),
    ),
  });

/** A function that makes something at its first call. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/**
 * Compiles a checked surface.
 * @throws when a name is neither `x`, `y`, a constant nor a parameter: `checkSurface` comes first
 */
export const surfaceCode = (e: Expression): SurfaceCode => {
  const f = simplify(e);
  const folds = readsData(f);
  const names = [...namesIn(f)].filter(
    (name) => !/^(x|y|pi|e)$/.test(name) && !(folds && isDataName(name)),
  );
  const first = surfaceModule(
    { value: { out: [], result: f }, gradient: { out: gradientOf(f), result: f } },
    names,
  );
  // Second derivatives are many times longer, and most runs never ask for them.
  const second = once(() => {
    const { xx, xy, yy } = secondDerivatives(differentiate(f, 'x'), differentiate(f, 'y'));
    return surfaceModule({ hessian: { out: [xx, xy, yy], result: f } }, names);
  });
  return (parameters, given) => {
    const { value, gradient, slopes } = start<FirstOrder>(first, names, parameters);
    const curvature = once(
      () => start<{ readonly hessian: Call }>(second(), names, parameters).hessian,
    );
    const over = (data: DataPoints | undefined): SurfaceFunction => {
      if (folds && data === undefined) throw new Error('a formula over data was given none');
      const load = folds && data !== undefined ? () => loadData(data) : () => {};
      const slope: SurfaceFunction['gradient'] = (x, y, out) => {
        load();
        const result = gradient(x, y);
        const doubles = planeDoubles();
        out[0] = doubles[places.results] ?? Number.NaN;
        out[1] = doubles[places.results + 1] ?? Number.NaN;
        return result;
      };
      return {
        value: folds
          ? (x, y) => {
              load();
              return value(x, y);
            }
          : value,
        gradient: slope,
        slopes: (at, points, size) => {
          load();
          slopes(at * DOUBLE, points, size * DOUBLE);
        },
        hessian: (x, y, out) => {
          load();
          curvature()(x, y);
          const doubles = planeDoubles();
          for (let k = 0; k < 3; k += 1) out[k] = doubles[places.results + k] ?? Number.NaN;
          if (out.every(Number.isFinite)) return;
          const settled = secondDifferences(slope, x, y);
          if (settled !== undefined) out.set(settled);
        },
        over,
      };
    };
    return over(given);
  };
};

/** Those over data, which has no parameters. */
const overData = new WeakMap<Expression, SurfaceFunction>();

/**
 * The same for given values of the parameters, and given points where the formula runs over some. Over other points it is
 * not compiled again: points that are dragged are others in every frame.
 */
export const compileSurface = (
  e: Expression,
  parameters: Readonly<Record<string, number>>,
  data?: DataPoints,
): SurfaceFunction => {
  if (data === undefined) return surfaceCode(e)(parameters);
  const known = overData.get(e);
  if (known !== undefined) return known.over(data);
  const made = surfaceCode(e)(parameters, data);
  overData.set(e, made);
  return made;
};
