import type { Expression, MatrixFunctionName } from '../ast';
import { readHyper } from '../evaluate';
import { planeComponents } from '../matrix/plane-components';
import type { RuleProgram } from '../program';
import { simplify } from '../simplify';
import { createEmitter } from './emitter';
import { lengthCode } from './length';
import { powersOf } from './powers';
import { reductionResult, termOf } from './reduce';
import { gradientOf } from './surface';
import { type Hyper, initialValueOf } from './uniforms';

/** Where a trajectory is written: entry k is the point before update k + 1. Each is at least steps + 1 long. */
export interface TrajectoryColumns {
  readonly loss: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Nothing at the last point, where no gradient is taken. */
  readonly gradientNorm: Float64Array;
  /** Of the update that led here; nothing at the start. */
  readonly stepLength: Float64Array;
}

export interface TrajectoryInput {
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly hyper: Hyper;
  /** The learning rate of update k + 1, after the schedule. */
  readonly rates: Float64Array;
  /** What is added to the gradient before update k + 1: two numbers a step. Nothing where there is no noise. */
  readonly noise?: Float64Array | undefined;
  /** The surface's parameters, and the surface at them. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly value: (x: number, y: number) => number;
  readonly out: TrajectoryColumns;
}

/**
 * A whole trajectory in one loop.
 * @returns the last entry written: `steps`, or the first point at which the loss or a coordinate is not finite
 */
export type Trajectory = (input: TrajectoryInput) => number;

const OUTSIDE = 0;
const STEP = 1;
const AXES = ['x', 'y'] as const;

/** Code of what a matrix function makes one number of a plane's vector (see `fusableMatrices`). */
const planeCounts = (callee: MatrixFunctionName, pair: readonly string[]): string => {
  if (callee === 'rows') return '2';
  if (callee === 'columns') return '1';
  if (callee === 'columnMean') return `(0 + ${pair.join(' + ')}) / 2`;
  throw new Error(`${callee} has no place in one loop`);
};

/** Whether the loop knows every matrix function of a program. */
export const fusableMatrices = ({ body }: RuleProgram): boolean =>
  body.every(
    ({ value }) =>
      value.kind !== 'matrix' || /^(rows|columns|rowMean|columnMean)$/.test(value.callee),
  );

/**
 * Compiles a surface and an update rule into one loop over two numbers in float64: gradient, uniforms and update
 * unrolled, nothing allocated. Every operation is the one that `compileSurface`, `compileUniforms` and `compileRule`
 * do, in their order, so that the numbers are theirs to the last bit.
 */
export const compileTrajectory = (
  surface: Expression,
  program: RuleProgram,
  parameterNames: readonly string[],
): Trajectory => {
  const emitter = createEmitter(2, {
    power: (base, exponent) => {
      if (exponent !== scalars.get('t') || emitter.levelOf(base) !== OUTSIDE) return undefined;
      const table = tables.get(base) ?? emitter.define(OUTSIDE, `powers(${base}, steps)`);
      tables.set(base, table);
      return emitter.declare(`${table}[k]`, STEP);
    },
  });
  const tables = new Map<string, string>();
  const scalars = new Map<string, string>();
  const before: string[] = [];
  const body: string[] = [];
  const carried: { readonly variable: string; readonly next: string }[] = [];
  emitter.direct(OUTSIDE, before, true);
  emitter.direct(STEP, body, true);

  const given = new Map<string, string>(AXES.map((axis) => [axis, emitter.declare(axis, STEP)]));
  parameterNames.forEach((name, k) => {
    given.set(name, emitter.define(OUTSIDE, `P[${k}]`));
  });
  const lookUp =
    (...maps: readonly ReadonlyMap<string, string>[]) =>
    (name: string): string => {
      for (const map of maps) {
        const atom = map.get(name);
        if (atom !== undefined) return atom;
      }
      throw new Error(`No value is called ${name}.`);
    };

  const f = simplify(surface);
  const loss = emitter.emit(f, lookUp(given));
  const [slopeX, slopeY] = gradientOf(f).map((e) => emitter.emit(e, lookUp(given)));
  const gx = emitter.define(STEP, `noisy ? ${slopeX} + N[2 * k] : ${slopeX}`);
  const gy = emitter.define(STEP, `noisy ? ${slopeY} + N[2 * k + 1] : ${slopeY}`);
  body.push(
    `L[k] = ${loss}; X[k] = x; Y[k] = y; G[k] = ${lengthCode(gx, gy)};`,
    `if (!(${loss} - ${loss} === 0 && x - x === 0 && y - y === 0)) return k;`,
  );

  scalars.set('t', emitter.define(STEP, 'k + 1'));
  scalars.set('lr', emitter.define(STEP, 'R[k]'));
  program.hyper.forEach((name, k) => {
    scalars.set(name, emitter.define(OUTSIDE, `H[${k}]`));
  });
  const elements = [new Map([['theta', 'x']]), new Map([['theta', 'y']])] as const;
  elements[0].set('g', gx);
  elements[1].set('g', gy);
  program.state.forEach(({ name, shape }, k) => {
    const homes = planeComponents(shape) === 2 ? elements : [scalars];
    homes.forEach((home, axis) => {
      const variable = emitter.declare(`s${k}_${axis}`, STEP);
      before.push(`let ${variable} = S[${k}];`);
      home.set(name, variable);
    });
  });

  const scalar = lookUp(scalars);
  for (const { target, value } of program.uniforms)
    scalars.set(target, emitter.emit(value, scalar));
  for (const { target, shape, value } of program.body) {
    if (value.kind === 'reduce') {
      const terms = elements.map((own) => emitter.emit(termOf(value), lookUp(own, scalars)));
      const sum = emitter.define(STEP, `0 + ${terms.join(' + ')}`);
      scalars.set(target, emitter.define(STEP, reductionResult(value.callee, sum, '2')));
    } else if (value.kind === 'matrix') {
      const [u] = value.args;
      const pair = elements.map((own) =>
        u === undefined ? '' : emitter.emit(u, lookUp(own, scalars)),
      );
      if (value.callee === 'rowMean')
        elements.forEach((own, axis) => {
          own.set(target, pair[axis] ?? '');
        });
      else scalars.set(target, emitter.define(STEP, planeCounts(value.callee, pair)));
    } else if (planeComponents(shape) === 2) {
      // Both first: the second must not read what the first has just become.
      const atoms = elements.map((own) => emitter.emit(value, lookUp(own, scalars)));
      elements.forEach((own, axis) => {
        own.set(target, atoms[axis] ?? '');
      });
    } else scalars.set(target, emitter.emit(value, scalar));
  }

  program.state.forEach(({ name, shape }, k) => {
    const homes = planeComponents(shape) === 2 ? elements : [scalars];
    homes.forEach((home, axis) => {
      carried.push({ variable: `s${k}_${axis}`, next: lookUp(home)(name) });
    });
  });
  AXES.forEach((axis, k) => {
    carried.push({ variable: axis, next: lookUp(elements[k] ?? scalars)('theta') });
  });
  // Every new value stands before the first assignment: they read the old ones.
  const news = carried.map(({ next }, k) => `const n${k} = ${next};`);
  const assigns = carried.map(({ variable }, k) => `${variable} = n${k};`);
  const [nx, ny] = [`n${carried.length - 2}`, `n${carried.length - 1}`];
  const code = [
    '"use strict";',
    'const noisy = N.length > 0;',
    'let q = 0;',
    ...before,
    'for (let k = 0; k < steps; k += 1) {',
    ...body,
    ...news,
    `const dx = ${nx} - x, dy = ${ny} - y;`,
    `D[k + 1] = ${lengthCode('dx', 'dy')};`,
    ...assigns,
    '}',
    'X[steps] = x; Y[steps] = y; L[steps] = value(x, y);',
    'return steps;',
  ].join('\n');
  const run = new Function(
    ...['P', 'H', 'S', 'R', 'N', 'steps', 'x', 'y', 'L', 'X', 'Y', 'G', 'D', 'value', 'powers'],
    code,
  );
  const none = new Float64Array(0);

  return ({ start, steps, hyper, rates, noise = none, parameters, value, out }) => {
    const P = Float64Array.from(parameterNames, (name) => readHyper(parameters, name));
    const H = Float64Array.from(program.hyper, (name) => readHyper(hyper, name));
    const S = Float64Array.from(program.state, (variable) => initialValueOf(variable, hyper));
    const { loss: L, x: X, y: Y, gradientNorm: G, stepLength: D } = out;
    return run(P, H, S, rates, noise, steps, ...start, L, X, Y, G, D, value, powersOf);
  };
};
