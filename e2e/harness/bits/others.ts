import { schedules } from '../../../src/catalog/schedules';
import { surfaces } from '../../../src/catalog/surfaces';
import { wrappers } from '../../../src/catalog/wrappers';
import { createBatchMapper } from '../../../src/engine/maps/batch';
import { createOutcome } from '../../../src/engine/maps/outcome';
import { createPlan } from '../../../src/engine/maps/plan';
import { compilePlane } from '../../../src/engine/surface/compiled';
import { findCriticalPoints } from '../../../src/engine/surface/critical';
import { decomposeSymmetric } from '../../../src/engine/surface/hessian';
import { traceSeries } from '../../../src/engine/surface/trace/trace-series';
import { sweepRates } from '../../../src/engine/sweep/learning-rate';
import type { MapSpec } from '../../../src/experiment/map/spec';
import { resolvePlane } from '../../../src/experiment/plane';
import { furtherStarts } from '../../../src/experiment/starts';
import { float64, type MathLibrary } from '../../../src/formula/math/float64';
import { fillNormal } from '../../../src/random/normals';
import { createRandom } from '../../../src/random/seeded';
import { hashOf } from './hash';
import { experimentOf, type Hashes, raceHashes } from './paths';

const planeOf = (objective: object) => {
  const experiment = experimentOf({ objective, runs: [{ optimizer: 'sgd' }] });
  if (experiment.objective.kind === 'network') throw new Error('a plane is wanted');
  return experiment.objective;
};

const finish = <T>(work: Generator<unknown, T>): T => {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
};

/** Not computed: engines differ in powers. */
const SCALES = [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1e3, 1e4];

const functions = (): Hashes => {
  const random = createRandom(1, 'arguments');
  const numbers = Array.from(
    { length: 1000 },
    () => random.normal() * (SCALES[random.integer(SCALES.length)] ?? 1),
  );
  return Object.fromEntries(
    (Object.keys(float64) as (keyof MathLibrary)[]).map((name) => [
      name,
      hashOf(numbers.map((x, k) => float64[name](x, numbers[k - 1] ?? 0.5))),
    ]),
  );
};

const races = (): Hashes => {
  const run = (more: object) => ({ optimizer: 'adam', hyper: { lr: 0.05 }, ...more });
  const hash = (name: string, runs: readonly object[], objective: object = {}) => {
    const spec = { objective: { surface: 'rosenbrock', ...objective }, steps: 60, runs };
    return raceHashes(experimentOf(spec)).map((found, k) => [`${name} ${k}`, found] as const);
  };
  return Object.fromEntries([
    ...schedules.flatMap(({ id }) => hash(id, [run({ schedule: { kind: id } })])),
    ...wrappers.flatMap(({ id }) => hash(id, [run({ wrappers: [{ kind: id }] })])),
    ...hash('noise', [run({}), { optimizer: 'sgd' }], { gradientNoise: 0.5 }),
    ...hash('a change', [run({ changes: [{ step: 20, hyper: { lr: 0.01 } }] })]),
    ...hash('a typed rule', [
      {
        optimizer: 'custom',
        rule: 'theta = theta - lr*tanh(g)*exp(-cos(t)^2) + 0.001*atan2(g, theta)*abs(g)^0.3',
        hyper: { lr: 0.1 },
      },
    ]),
  ]);
};

/** Hessians, their axes, minima and saddles of every surface. */
const ground = (): Hashes =>
  Object.fromEntries(
    surfaces.map(({ id }) => {
      const spec = planeOf({ surface: id });
      const surface = compilePlane(spec);
      const { domain, dimension } = resolvePlane(spec);
      const { minima, saddles } = findCriticalPoints(surface, domain, 1, dimension);
      const out = new Float64Array(3);
      surface.hessian(...spec.start, out);
      const [xx = 0, xy = 0, yy = 0] = out;
      const { eigenvalues, eigenvectors } = decomposeSymmetric(xx, xy, yy);
      const points = [...minima, ...saddles].flatMap(({ x, y, value }) => [x, y, value]);
      return [id, hashOf(points, out, eigenvalues, ...eigenvectors)];
    }),
  );

const map = (spec: MapSpec): string => {
  const plan = createPlan(spec);
  if (plan.rules === undefined) throw new Error('a map of one program is wanted');
  const pixels = Uint32Array.from({ length: spec.width * spec.height }, (_, k) => k);
  const outcome = createOutcome(pixels.length);
  finish(finish(createBatchMapper(plan, plan.rules)).compute(pixels, outcome));
  return hashOf(outcome.fate, outcome.steps, outcome.loss, outcome.reached);
};

const maps = (): Hashes => {
  const experiment = experimentOf({
    objective: { surface: 'himmelblau' },
    runs: [{ optimizer: 'adam', hyper: { lr: 0.1 } }],
  });
  const size = { experiment, run: 0, steps: 60, width: 24, height: 16 } as const;
  const domain = resolvePlane(planeOf({ surface: 'himmelblau' })).domain;
  return {
    basins: map({ ...size, kind: 'basins', view: domain }),
    trainability: map({
      ...size,
      kind: 'trainability',
      view: [
        [-4, 1],
        [0, 3],
      ],
      axes: [
        { name: 'lr', scale: 'log', whole: false },
        { name: 'beta2', scale: 'complement', whole: false },
      ],
      target: 1,
    }),
  };
};

const rest = (): Hashes => {
  const experiment = experimentOf({
    objective: { surface: 'beale', starts: { cloud: { count: 64 } } },
    steps: 40,
    runs: [{ optimizer: 'nadam', hyper: { lr: 0.05 } }],
  });
  const { objective } = experiment;
  if (objective.kind === 'network') throw new Error('a plane is wanted');
  const { points, good } = finish(sweepRates(experiment, 0));
  return {
    normals: hashOf(fillNormal(createRandom(3, 'normals'), new Float32Array(5000))),
    starts: hashOf(...furtherStarts(objective, 5)),
    statements: hashOf(...traceSeries(experiment, 0).statements),
    rates: hashOf(
      points.flatMap(({ rate, loss }) => [rate, loss]),
      [good?.low ?? 0, good?.high ?? 0],
    ),
  };
};

/** Whatever else of a plane is computed in float64 and shown or drawn. */
export const otherHashes = (): Hashes => ({
  ...functions(),
  ...races(),
  ...ground(),
  ...maps(),
  ...rest(),
});
