import { methods } from '../../catalog/methods';
import { optimizers } from '../../catalog/optimizers';
import { schedules } from '../../catalog/schedules';
import { surfaces } from '../../catalog/surfaces';
import { wrappers } from '../../catalog/wrappers';
import { compilePlane } from '../../engine/surface/compiled';
import { type SurfaceRun, simulateSurface } from '../../engine/surface/simulate';
import { compileSchedule } from '../../experiment/schedule';
import { parseExperiment } from '../../experiment/schema';
import { pathBound } from '../../experiment/testing/path-bound';
import type { Experiment, PlaneSpec } from '../../experiment/types';
import type { VerifiedEntry } from '../../experiment/verification';
import { hypot } from '../../formula/math/float64';
import { collect, type Outcome, relative } from './collect';
import {
  type ClassicalCase,
  classicalCases,
  layersCases,
  type PathCase,
  pathCases,
  type ScheduleCase,
  type SurfaceCase,
  scheduleCases,
  surfaceCases,
  wrapperCases,
} from './fixtures';
import { verifyLayers } from './layers';

const PATH_BOUND = 1e-9;
const SCHEDULE_BOUND = 1e-12;
const SURFACE_BOUND = 1e-9;
const STATIONARY = 1e-5;
/** Coordinates nearer to 0 than this are compared absolutely: their relative error says nothing. */
const FLOOR = 1e-3;
const METHOD_STEPS = 2000;

const experimentOf = (input: unknown): Experiment => {
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const onSurface = (
  { surface, start }: { surface: string; start: readonly [number, number] },
  steps: number,
  run: object,
): { readonly result: SurfaceRun; readonly spec: PlaneSpec } => {
  const experiment = experimentOf({
    objective: { kind: 'surface', surface, start },
    steps,
    runs: [run],
  });
  const [result] = simulateSurface(experiment).runs;
  if (!result || experiment.objective.kind === 'network') throw new Error('not a plane');
  return { result, spec: experiment.objective };
};

/** The largest difference between columns and points, relative. */
const farthest = (
  xs: Float64Array | undefined,
  ys: Float64Array | undefined,
  points: PathCase['path'] = [],
): number =>
  Math.max(
    0,
    ...points.flatMap(([x, y], step) => [
      relative(xs?.[step] ?? Number.NaN, x, FLOOR),
      relative(ys?.[step] ?? Number.NaN, y, FLOOR),
    ]),
  );

const path = (fixture: PathCase): Outcome => {
  const { optimizer, hyper, wrappers = [], steps, reference } = fixture;
  const { result } = onSurface(fixture, steps, { optimizer, hyper, wrappers });
  const { judgedX, judgedY } = result.judged ?? {};
  return {
    id: wrappers[0]?.kind ?? optimizer,
    reference,
    bound: pathBound(fixture),
    deviation: Math.max(
      farthest(result.x, result.y, fixture.path),
      farthest(judgedX, judgedY, fixture.judged),
    ),
  };
};

const schedule = (fixture: ScheduleCase): Outcome => {
  const { schedule: kind, params, lr0, lr, metric, reference } = fixture;
  const [run] = experimentOf({
    runs: [{ hyper: { lr: lr0 }, schedule: { kind, ...params } }],
  }).runs;
  if (!run) throw new Error('no run');
  const rate = compileSchedule(run.schedule, lr0);
  const worst = lr.map((expected, t) => Math.abs(rate(t, metric?.[t - 1]) - expected));
  return { id: kind, reference, deviation: Math.max(...worst) };
};

const surface = ({ surface: id, points }: SurfaceCase): Outcome => {
  const { objective } = experimentOf({ objective: { kind: 'surface', surface: id } });
  if (objective.kind === 'network') throw new Error('not a plane');
  const compiled = compilePlane(objective);
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  const worst = points.flatMap(({ at: [x, y], f, grad, hessian: [[xx, xy], [, yy]] }) => {
    const value = compiled.gradient(x, y, gradient);
    compiled.hessian(x, y, hessian);
    const expected = [f, ...grad, xx, xy, yy];
    return [value, ...gradient, ...hessian].map((actual, k) =>
      relative(actual, expected[k] ?? Number.NaN, 1),
    );
  });
  return { id, reference: 'torch.autograd, float64', deviation: Math.max(...worst) };
};

const method = (fixture: ClassicalCase): Outcome => {
  const { optimizer, reference, functionEvaluations, gradientEvaluations } = fixture;
  const { result, spec } = onSurface(fixture, METHOD_STEPS, { optimizer });
  const end = result.lastStep;
  const gradient = new Float64Array(2);
  compilePlane(spec).gradient(result.x[end] ?? Number.NaN, result.y[end] ?? Number.NaN, gradient);
  return {
    id: optimizer,
    reference,
    deviation: hypot(gradient[0] ?? Number.NaN, gradient[1] ?? Number.NaN),
    evaluationShare:
      (result.functionEvaluations + result.spent) / (functionEvaluations + gradientEvaluations),
  };
};

/** Everything that runs in float64, against its independent numbers. */
export const verifyPlanes = (): readonly VerifiedEntry[] => {
  const rules = pathCases().filter(({ optimizer }) => optimizer !== 'lbfgs');
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return [
    ...collect('optimizer', PATH_BOUND, idsOf(optimizers), [
      ...rules.map(path),
      ...layersCases().map((fixture) => verifyLayers(fixture, FLOOR)),
    ]),
    ...collect('wrapper', PATH_BOUND, idsOf(wrappers), wrapperCases().map(path)),
    ...collect('method', STATIONARY, idsOf(methods), classicalCases().map(method)),
    ...collect('schedule', SCHEDULE_BOUND, idsOf(schedules), scheduleCases().map(schedule)),
    ...collect('surface', SURFACE_BOUND, idsOf(surfaces), surfaceCases().map(surface)),
  ];
};
