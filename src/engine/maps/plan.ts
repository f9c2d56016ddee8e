import { findMethod } from '../../catalog/methods';
import { findSchedule } from '../../catalog/schedules';
import { columnValues, rowValues, withAxisValue } from '../../experiment/map/axis';
import type { MapSpec } from '../../experiment/map/spec';
import { type Plane, resolvePlane } from '../../experiment/plane';
import { numericHyper, probeProgram, runProgram } from '../../experiment/program';
import type { PlaneSpec, RunSpec } from '../../experiment/types';
import { usesSquares } from '../../formula/matrix/uses';
import type { RuleProgram } from '../../formula/program';
import { type AxisMask, type SplitProgram, splitUniforms } from '../../formula/split-uniforms';
import { programKey } from '../program-key';
import { findMinima, type MinimaGrid } from './minima';

/** Everything a map needs that does not depend on the pixel. */
export interface MapPlan {
  readonly spec: MapSpec;
  readonly objective: PlaneSpec;
  readonly plane: Plane;
  readonly minima: MinimaGrid;
  readonly columns: Float64Array;
  readonly rows: Float64Array;
  /** The run of a pixel. */
  runOf(column: number, row: number): RunSpec;
  /** The run's rules, if one program serves all pixels; else each pixel is a race of its own. */
  readonly rules: MapRules | undefined;
}

export interface MapRules {
  readonly update: SplitProgram;
  /** Where the gradient is taken, if elsewhere. */
  readonly probe: SplitProgram | undefined;
}

const orThrow = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly message: string } },
): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/**
 * Loss-driven schedules differ by pixel, and so do programs that an option changes on the way; rules that read more
 * than the gradient (noise of their own, Hessians) are given it by a race alone.
 */
const oneProgram = (run: RunSpec): boolean => {
  if (findMethod(run.optimizer) !== undefined) return false;
  const schedule = findSchedule(run.schedule.kind);
  if (schedule !== undefined && 'needsLoss' in schedule && schedule.needsLoss) return false;
  const program = orThrow(runProgram(run));
  // Noise and estimates are drawn step by step.
  if (program.given.length > 0 || usesSquares(program)) return false;
  const key = programKey(program);
  let hyper = run.hyper;
  return (run.changes ?? []).every((change) => {
    hyper = { ...hyper, ...change.hyper };
    return programKey(orThrow(runProgram({ ...run, hyper }))) === key;
  });
};

const masksBetween = (corner: RunSpec, right: RunSpec, up: RunSpec) => {
  const at = numericHyper(corner);
  const byColumn = numericHyper(right);
  const byRow = numericHyper(up);
  return (name: string): AxisMask => {
    if (at[name] !== byColumn[name]) return 1;
    return at[name] !== byRow[name] ? 2 : 0;
  };
};

/** @throws if the experiment is no race on a plane or has no such run */
export const createPlan = (spec: MapSpec): MapPlan => {
  const { objective, runs } = spec.experiment;
  if (objective.kind === 'network') throw new Error('a network has no map');
  const run = runs[spec.run];
  if (run === undefined) throw new RangeError(`run ${spec.run}: there are ${runs.length}`);
  const plane = resolvePlane(objective);
  const columns = columnValues(spec);
  const rows = rowValues(spec);
  const withValues = (x: number, y: number): RunSpec => {
    if (spec.kind === 'basins') return run;
    const [first, second] = spec.axes;
    return withAxisValue(withAxisValue(run, first, x), second, y);
  };
  const runOf = (column: number, row: number) =>
    withValues(columns[column] ?? Number.NaN, rows[row] ?? Number.NaN);
  return {
    spec,
    objective,
    plane,
    minima: findMinima(objective, plane),
    columns,
    rows,
    runOf,
    rules: rulesOf(spec, runOf),
  };
};

const rulesOf = (
  { kind, width, height }: MapSpec,
  runOf: MapPlan['runOf'],
): MapRules | undefined => {
  // Of the middle: on an edge an option may be just off.
  const column = width >> 1;
  const row = height >> 1;
  const middle = runOf(column, row);
  if (!oneProgram(middle)) return undefined;
  const maskOf =
    kind === 'basins'
      ? () => 0 as const
      : masksBetween(
          middle,
          runOf(column === 0 ? width - 1 : 0, row),
          runOf(column, row === 0 ? height - 1 : 0),
        );
  const split = (program: RuleProgram) => splitUniforms(program, maskOf);
  const probe = orThrow(probeProgram(middle));
  return {
    update: split(orThrow(runProgram(middle))),
    probe: probe === undefined ? undefined : split(probe),
  };
};
