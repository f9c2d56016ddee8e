import { dimensionOf } from '../../../experiment/plane';
import type { Sample } from '../../../experiment/recorded/columns';
import type { CurvatureReport, StepTrace, UpdateTrace } from '../../../experiment/step-trace';
import type { Experiment, PlaneSpec, Point } from '../../../experiment/types';
import { verdictsOf } from '../../../experiment/verdict';
import { compilePlane } from '../compiled';
import { diagnose } from '../diagnosis/diagnose';
import { blameOf } from '../diagnosis/passed';
import type { Situation } from '../diagnosis/situation';
import { stabilityOf } from '../diagnosis/stability';
import { decomposeSymmetric } from '../hessian';
import { momentumVariable } from '../momentum';
import type { PlaneUpdate } from '../updater';
import { classify } from '../verdict/classify';
import type { RunRecord } from '../verdict/record';
import { terrainOf } from '../verdict/terrain';
import { createReplay, type Replay } from './replay';
import { createStatementTracer, entryOf } from './statements';

const pointOf = (sample: Sample | undefined): Point => [
  sample?.x ?? Number.NaN,
  sample?.y ?? Number.NaN,
];

/** What was kept of one step of the replay. */
interface Made {
  readonly from: number;
  readonly before: Point;
  readonly after: Point;
  readonly input: PlaneUpdate | undefined;
  readonly asked: Replay['asked'];
  readonly shown: Replay['shown'];
}

/** A run made again up to the step that leaves `step`, with the last two updates before that kept. */
const replayUntil = (experiment: Experiment, run: number, step: number) => {
  const replay = createReplay(experiment, run);
  const made: Made[] = [];
  for (let k = 0; k <= step; k += 1) {
    const keep = k >= step - 1;
    const before = replay.theta;
    if (!replay.advance(keep)) break;
    const ended = replay.status !== 'running';
    const { samples, isMethod, input, asked, shown, theta } = replay;
    // A method that arrives makes a step that is none.
    if (ended && isMethod && samples.length === k + 1) break;
    if (keep) made.push({ from: k, before, after: theta, input, asked, shown });
    if (ended) break;
  }
  return { replay, made };
};

/** The same for a run that may have ended before: then up to its end. */
const replayTo = (experiment: Experiment, run: number, step: number) => {
  const found = replayUntil(experiment, run, step);
  const last = found.replay.samples.length - 1;
  if (last >= step) return found;
  found.replay.dispose();
  return replayUntil(experiment, run, last);
};

const hessianOf = (spec: PlaneSpec, [x, y]: Point): CurvatureReport['hessian'] => {
  const out = new Float64Array(3);
  compilePlane(spec).hessian(x, y, out);
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = out;
  return [xx, xy, yy];
};

const updateOf = (
  spec: PlaneSpec,
  { from, before, after, input, asked, shown: rested }: Made,
): UpdateTrace => {
  const ways = { from, to: from + 1, before, after };
  if (input === undefined) {
    const [xx, xy, yy] = hessianOf(spec, before);
    const shown = {
      ...rested,
      H: [
        [xx, xy],
        [xy, yy],
      ] as const,
    };
    return { ...ways, what: { kind: 'method', asked, shown } };
  }
  return {
    ...ways,
    what: {
      kind: 'rule',
      t: input.t,
      lr: input.lr,
      hyper: input.hyper,
      entry: entryOf(input),
      written: createStatementTracer(input.program, input.dimension)(input),
    },
  };
};

const curvatureOf = (spec: PlaneSpec, at: Point, made: Made | undefined): CurvatureReport => {
  const hessian = hessianOf(spec, at);
  const [xx, xy, yy] = hessian;
  const dimension = dimensionOf(spec);
  const stability =
    made === undefined
      ? ({ kind: 'unknown', because: 'no-update' } as const)
      : made.input === undefined
        ? ({ kind: 'unknown', because: 'method' } as const)
        : stabilityOf(made.input, hessian);
  const curvature = decomposeSymmetric(xx, xy, yy);
  const eigenvalues = dimension === 1 ? ([xx, 0] as const) : curvature.eigenvalues;
  return { hessian, ...curvature, eigenvalues, stability };
};

const slopeOf = (spec: PlaneSpec, [x, y]: Point): Point => {
  const out = new Float64Array(2);
  compilePlane(spec).gradient(x, y, out);
  return [out[0] ?? Number.NaN, out[1] ?? Number.NaN];
};

/** What is recorded of a run so far, as it is judged: an average's record, where it has one. */
const recordSoFar = (replay: Replay, steps: number): RunRecord => {
  const { samples, status } = replay;
  const average = samples.some(({ judgedX }) => !Number.isNaN(judgedX));
  const column = (own: 'loss' | 'x' | 'y', judged: 'judgedLoss' | 'judgedX' | 'judgedY') =>
    Float64Array.from(samples, (sample) => sample[average ? judged : own]);
  const stopped = status === 'finished' && samples.length <= steps;
  return {
    loss: column('loss', 'judgedLoss'),
    x: column('x', 'judgedX'),
    y: column('y', 'judgedY'),
    count: samples.length,
    end: status === 'diverged' ? status : stopped ? 'stopped' : 'finished',
  };
};

const updateTo = (spec: PlaneSpec, { x, y }: RunRecord, step: number): Situation['update'] => {
  if (step === 0) return undefined;
  const [before, here] = [step - 1, step].map(
    (k): Point => [x[k] ?? Number.NaN, y[k] ?? Number.NaN],
  ) as [Point, Point];
  return {
    way: [here[0] - before[0], here[1] - before[1]],
    gradient: slopeOf(spec, before),
  };
};

/**
 * One run at one step: the update that leaves it term by term, the curvature under it, and what it is doing.
 * @param step counted from 0; of a run that ended earlier the last step is told
 * @throws if the objective is a network or there is no such run
 */
export const traceStep = (experiment: Experiment, run: number, step: number): StepTrace => {
  const { objective: spec, steps } = experiment;
  if (spec.kind === 'network') throw new Error('only runs on a plane are traced');
  const { replay, made } = replayTo(experiment, run, Math.min(step, steps));
  const last = Math.min(step, replay.samples.length - 1);
  const here = replay.samples[last];
  const point = pointOf(here);
  // A diverged run still made an update from nowhere to nowhere; what led there is told.
  const lost = replay.status === 'diverged' && last === replay.samples.length - 1;
  const chosen = made.findLast(({ from }) => (lost ? from < last : from <= last));
  // Nowhere there is no ground: the last place where there was some tells why.
  const ground = lost && last > 0 ? pointOf(replay.samples[last - 1]) : point;
  const curvature = curvatureOf(spec, ground, chosen);
  const program = chosen?.input?.program;
  // A verdict looks at the update that leaves its step.
  replay.advance(false);
  const record = recordSoFar(replay, steps);
  const terrain = terrainOf(spec);
  const verdict = verdictsOf(classify(record, terrain))[last];
  if (verdict === undefined) throw new Error(`no verdict at step ${last}`);
  const trace: StepTrace = {
    step: last,
    point,
    loss: here?.loss ?? Number.NaN,
    slope: slopeOf(spec, ground),
    update: chosen && updateOf(spec, chosen),
    curvature,
    diagnosis: diagnose({
      verdict,
      step: last,
      record,
      terrain,
      curvature,
      passed: replay.isMethod ? undefined : blameOf(experiment, run, verdict, last),
      update: updateTo(spec, record, last),
      isMethod: replay.isMethod,
      hasMomentum: program !== undefined && momentumVariable(program) !== undefined,
      isAverage: !Number.isNaN(here?.judgedX ?? Number.NaN),
    }),
  };
  replay.dispose();
  return trace;
};
