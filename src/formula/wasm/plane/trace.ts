import type { Dimension } from '../../graph/on-plane';
import type { RuleProgram, Shape } from '../../program';
import { type Hyper, uniformStateOf } from '../../uniform-state';
import { compileUniformsFor } from '../uniforms';
import { places, planeDoubles } from './memory';
import { overPoints } from './points';
import { recordOf } from './record';
import type { PlaneState } from './rule';

export interface PlaneTraceInput {
  /** Everything as it is before the update; nothing is changed. */
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  /** The vectors of `program.given` by name; what is not there counts as not a number. */
  readonly given?: Readonly<Record<string, Float64Array>>;
  readonly state: PlaneState;
  readonly hyper: Hyper;
  readonly lr: number;
  readonly t: number;
}

export interface TracedInstruction {
  readonly target: string;
  readonly shape: Shape;
  /** What belongs to x and to y: of a square matrix its diagonal. */
  readonly values: readonly [number, number];
}

export interface PlaneTrace {
  /** Every uniform, hyperparameter, `lr` and `t`, by name. */
  readonly uniforms: Readonly<Record<string, number>>;
  /** What the body computes, in order; the last `theta` is the new point. */
  readonly instructions: readonly TracedInstruction[];
}

/** Follows a point through updates of one program, by the code that makes them. */
export const createPlaneTracer = (
  program: RuleProgram,
  dimension: Dimension = 2,
): ((input: PlaneTraceInput) => PlaneTrace) => {
  const names = [
    ...new Set(['lr', 't', ...program.hyper, ...program.uniforms.map(({ target }) => target)]),
  ];
  const all = [...names, ...program.handed];
  const uniformsOf = compileUniformsFor(program, all);
  const host = uniformStateOf(program);
  const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
  const record = recordOf(program);
  const written = record.size;
  const run = overPoints(
    program,
    ({ instructions }) =>
      instructions.flatMap((numbers, k) => {
        const [first, last] = [numbers[0], numbers.at(-1)];
        if (first === undefined || last === undefined)
          throw new Error('an instruction has no value');
        return [
          { node: first, at: written + 2 * k },
          { node: last, at: written + 2 * k + 1 },
        ];
      }),
    undefined,
    dimension,
  );
  return ({ theta, gradient, given = {}, state, hyper, lr, t }) => {
    const packed = Float64Array.from(host, ({ name }) => state[name]?.[0] ?? Number.NaN);
    const values = uniformsOf(hyper, lr, t, packed).slice();
    const doubles = planeDoubles(places.arena + written + 2 * program.body.length);
    const base = places.arena;
    doubles.set(theta, base + record.theta);
    doubles.set(gradient, base + record.gradient);
    program.given.forEach(({ name }, k) => {
      doubles.set(given[name] ?? [Number.NaN, Number.NaN], base + record.given + 2 * k);
    });
    for (const { name } of vectors) doubles.set(state[name] ?? [], base + record.placeOf(name, 0));
    doubles.set(values.subarray(names.length), base + record.handed);
    run(base, 1);
    return {
      uniforms: Object.fromEntries(names.map((name, k) => [name, values[k] ?? Number.NaN])),
      instructions: program.body.map(({ target, shape }, k) => ({
        target,
        shape,
        values: [
          doubles[base + written + 2 * k] ?? Number.NaN,
          doubles[base + written + 2 * k + 1] ?? Number.NaN,
        ],
      })),
    };
  };
};
