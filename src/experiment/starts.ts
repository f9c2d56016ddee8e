import * as z from 'zod/mini';
import { cos, sin } from '../formula/math/float64';
import { type Result, succeed } from '../formula/result';
import { createRandom } from '../random/seeded';
import type { ExperimentError } from './error';
import { problem } from './error';
import { fitDoor } from './fit/door';
import { resolvePlane } from './plane';
import { point, readShape, record, whole } from './shape';
import type { Experiment, PlaneSpec, Point, StartsSpec } from './types';

/** Further starts, and repeats: more would be a carpet on the stage. */
export const MOST_STARTS = 64;
/** A cloud reaches as far as this share of the domain, where nobody says otherwise. */
const RADIUS = 0.15;

const radius = () => {
  const form = 'a number above 0, at most 1';
  return z.number(form).check(z.refine((value) => value > 0 && value <= 1, form));
};

/** The optional fields of every plane; each is left out of the canonical form where it changes nothing. */
export const planeExtras = {
  batchSize: z.optional(whole(1, 4096)),
  repeats: z.optional(whole(0, MOST_STARTS)),
  starts: z.optional(record()),
};

export interface PlaneExtras {
  readonly batchSize?: number;
  readonly repeats?: number;
  readonly starts?: StartsSpec;
}

const cloudShape = z.strictObject({
  count: z._default(whole(1, MOST_STARTS), 24),
  radius: z._default(radius(), RADIUS),
});

const startsShape = z.strictObject({
  points: z.optional(z.array(point(), 'a list of points')),
  cloud: z.optional(record()),
});

const parseStarts = (
  input: unknown,
  field: string,
): Result<StartsSpec | undefined, ExperimentError> => {
  const read = readShape(startsShape, input, field);
  if (!read.ok) return read;
  const { points, cloud } = read.value;
  if (points !== undefined && cloud !== undefined)
    return problem('not-allowed', field, 'takes points or a cloud, not both');
  if (cloud !== undefined) {
    const parsed = readShape(cloudShape, cloud, `${field}.cloud`);
    return parsed.ok ? succeed({ cloud: parsed.value }) : parsed;
  }
  if (points === undefined || points.length === 0) return succeed(undefined);
  if (points.length > MOST_STARTS)
    return problem(
      'out-of-range',
      `${field}.points`,
      `at most ${MOST_STARTS} further starts are allowed, not ${points.length}`,
    );
  return succeed({ points });
};

/** @param read the fields of `planeExtras` as their shape let them in */
export const parseExtras = (
  read: {
    readonly batchSize?: number | undefined;
    readonly repeats?: number | undefined;
    readonly starts?: unknown;
  },
  field: string,
): Result<PlaneExtras, ExperimentError> => {
  const { batchSize = 1, repeats = 0 } = read;
  const starts =
    read.starts === undefined ? undefined : parseStarts(read.starts, `${field}.starts`);
  if (starts && !starts.ok) return starts;
  return succeed({
    ...(batchSize === 1 ? {} : { batchSize }),
    ...(repeats === 0 ? {} : { repeats }),
    ...(starts?.value === undefined ? {} : { starts: starts.value }),
  });
};

/** Deviation of the noise on each component of the gradient: a batch of B examples has 1/sqrt(B) of one example's. */
export const noiseDeviation = (spec: PlaneSpec): number =>
  spec.kind === 'fit' ? 0 : spec.gradientNoise / Math.sqrt(spec.batchSize ?? 1);

/** Whether noise is added to its gradient. */
export const hasNoise = (spec: PlaneSpec): boolean => noiseDeviation(spec) > 0;

/** Whether steps do not all see the same function: its gradient is noisy, or of a batch of its data. */
export const isStochastic = (spec: PlaneSpec): boolean =>
  spec.kind === 'fit' ? spec.batchSize < fitDoor().count(spec) : hasNoise(spec);

/**
 * The starts beside the first. Those of a cloud lie evenly in an ellipse around it, whose half axes are `radius` of the
 * domain's width and height; they follow from the seed, and a larger cloud begins with the smaller one's.
 */
export const furtherStarts = (spec: PlaneSpec, seed: number): readonly Point[] => {
  const { starts, start } = spec;
  if (starts === undefined) return [];
  if ('points' in starts) return starts.points;
  const [[xMin, xMax], [yMin, yMax]] = resolvePlane(spec).domain;
  const random = createRandom(seed, 'start-cloud');
  return Array.from({ length: starts.cloud.count }, (): Point => {
    const r = starts.cloud.radius * Math.sqrt(random.uniform());
    const angle = 2 * Math.PI * random.uniform();
    return [start[0] + r * cos(angle) * (xMax - xMin), start[1] + r * sin(angle) * (yMax - yMin)];
  });
};

/** A race beside the first: from another start, or from the same one with other noise. */
export interface Companion {
  readonly kind: 'start' | 'repeat';
  readonly start: Point;
  readonly seed: number;
}

/** All races of an experiment on a plane but the first; the further starts come first, then the repeats. */
export const companionsOf = ({ objective, seed }: Experiment): readonly Companion[] => {
  if (objective.kind === 'network') return [];
  const starts = furtherStarts(objective, seed).map(
    (start): Companion => ({ kind: 'start', start, seed }),
  );
  const repeats = Array.from(
    // Without noise all of them would be the same race.
    { length: isStochastic(objective) ? (objective.repeats ?? 0) : 0 },
    (_, k): Companion => ({
      kind: 'repeat',
      start: objective.start,
      seed: createRandom(seed, `repeat/${k}`).integer(Number.MAX_SAFE_INTEGER),
    }),
  );
  return [...starts, ...repeats];
};

/** The experiment of one companion alone. */
export const companionExperiment = (experiment: Experiment, companion: Companion): Experiment => {
  const { objective } = experiment;
  if (objective.kind === 'network') return experiment;
  const { starts: _, repeats: __, ...plain } = objective;
  return {
    ...experiment,
    seed: companion.seed,
    objective: { ...plain, start: companion.start } as PlaneSpec,
  };
};
