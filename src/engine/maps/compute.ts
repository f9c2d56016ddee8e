import type { MapBackend, MapChoice, MapReason, MapSpec, Minimum } from '../../experiment/map/spec';
import { chooseMapper, type MapHost } from './choose';
import { interlace, spread } from './interlace';
import { copyOutcome, createOutcome, type MapOutcome } from './outcome';
import { createPlan } from './plan';

/** A map so far: every pixel has a value, the coarser ones stand for those that are still to come. */
export interface MapProgress {
  readonly outcome: MapOutcome;
  /** Share of the pixels that are computed. */
  readonly done: number;
  readonly backend: MapBackend;
  readonly reason: MapReason;
  readonly minima: readonly Minimum[];
  /** In shares of the domain: what counts as being at a minimum. */
  readonly radius: number;
}

export interface MapOptions {
  readonly choice: MapChoice;
  readonly host: MapHost;
  readonly cancelled: () => boolean;
  /** The arrays are the hearer's. */
  readonly progress: (progress: MapProgress) => void;
}

/** Between two pictures of a pass. */
const PICTURE_MS = 250;
const CHUNK = 1 << 14;

/**
 * Computes a map, coarse first, and tells how far it is after every pass and a few times a second.
 * @returns false if it was cancelled
 * @throws if the experiment is no race on a plane
 */
export const computeMap = async (
  spec: MapSpec,
  { choice, host, cancelled, progress }: MapOptions,
): Promise<boolean> => {
  const { width, height } = spec;
  const total = width * height;
  const plan = createPlan(spec);
  let mapper = await chooseMapper(plan, choice, host);
  if (cancelled()) {
    mapper.dispose();
    return false;
  }
  const outcome = createOutcome(total);
  let done = 0;
  let shownMs = Number.NEGATIVE_INFINITY;
  const show = () => {
    shownMs = host.now();
    const { backend, reason } = mapper;
    const { minima, radius } = plan.minima;
    progress({
      outcome: copyOutcome(outcome),
      done: done / total,
      backend,
      reason,
      minima,
      radius,
    });
  };
  const compute = async (pixels: Uint32Array<ArrayBuffer>): Promise<boolean> => {
    try {
      return await mapper.compute(pixels, outcome, cancelled);
    } catch (error) {
      if (mapper.backend === 'cpu') throw error;
      // A lost device: the processor goes on where it stopped, and says so.
      mapper.dispose();
      mapper = { ...(await chooseMapper(plan, 'cpu', host)), reason: 'gpu-failed' };
      return mapper.compute(pixels, outcome, cancelled);
    }
  };
  try {
    for (const { stride, pixels } of interlace(width, height)) {
      const chunk = mapper.backend === 'gpu' ? 4 * CHUNK : CHUNK / 8;
      for (let from = 0; from < pixels.length; from += chunk) {
        const part = pixels.slice(from, from + chunk);
        if (!(await compute(part))) return false;
        spread({ ...outcome }, part, stride, width, height);
        done += part.length;
        if (from + chunk >= pixels.length || host.now() - shownMs > PICTURE_MS) show();
      }
    }
    return true;
  } finally {
    mapper.dispose();
  }
};
