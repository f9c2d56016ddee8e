import type { MapHost } from '../../../src/engine/maps/choose';
import { computeMap, type MapProgress } from '../../../src/engine/maps/compute';
import { openMapDevice } from '../../../src/engine/maps/device';
import type { MapChoice, MapSpec } from '../../../src/experiment/map/spec';
import { parseExperiment } from '../../../src/experiment/schema';
import { defineCall } from '../call';

export interface MapRequest {
  readonly name: string;
  /** As `MapSpec`, the experiment not yet complete. */
  readonly spec: Omit<MapSpec, 'experiment'> & { readonly experiment: unknown };
}

export interface Agreement {
  readonly name: string;
  readonly pixels: number;
  readonly backends: readonly string[];
  /** Fates that differ between GPU and CPU. */
  readonly different: number;
  /** Of those, on no border: 32 × 32 starts in the pixel and those around it all have the CPU's fate. */
  readonly inland: number;
  /** How many fates the CPU found. */
  readonly fates: number;
  /** The share of agreeing pixels whose steps differ by more than one. */
  readonly late: number;
  /** The greatest relative difference of losses above 1e-3, of the pixels that agree: its 99th percentile. */
  readonly lossError: number;
}

const host: MapHost = {
  openDevice: () => openMapDevice(navigator.gpu),
  now: () => performance.now(),
  yieldToHost: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

const compute = async (spec: MapSpec, choice: MapChoice): Promise<MapProgress> => {
  let last: MapProgress | undefined;
  await computeMap(spec, {
    choice,
    host,
    cancelled: () => false,
    progress: (progress) => {
      last = progress;
    },
  });
  if (last === undefined) throw new Error('a map without a picture');
  return last;
};

const CLOSE = 32;

/** Whether a border runs through a pixel or those around it, as float64 sees it. */
const onBorder = async (spec: MapSpec, pixel: number, fate: number): Promise<boolean> => {
  const { width, height, view } = spec;
  const [[x0, x1], [y0, y1]] = view;
  const [dx, dy] = [(x1 - x0) / width, (y1 - y0) / height];
  const x = x0 + (pixel % width) * dx;
  const y = y1 - Math.floor(pixel / width) * dy;
  const close = await compute(
    {
      ...spec,
      width: CLOSE,
      height: CLOSE,
      view: [
        [x - dx, x + 2 * dx],
        [y - 2 * dy, y + dy],
      ],
    },
    'cpu',
  );
  return close.outcome.fate.some((near) => near !== fate);
};

const compare = async (
  name: string,
  spec: MapSpec,
  gpu: MapProgress,
  cpu: MapProgress,
): Promise<Agreement> => {
  const [a, b] = [gpu.outcome, cpu.outcome];
  const different: number[] = [];
  let inland = 0;
  let late = 0;
  const errors: number[] = [];
  b.fate.forEach((fate, k) => {
    if (a.fate[k] !== fate) {
      different.push(k);
      return;
    }
    if (Math.abs((a.steps[k] ?? 0) - (b.steps[k] ?? 0)) > 1) late += 1;
    const [x, y] = [a.loss[k] ?? Number.NaN, b.loss[k] ?? Number.NaN];
    if (fate !== -1) errors.push(Math.abs(x - y) / Math.max(Math.abs(y), 1e-3));
  });
  for (const k of different) if (!(await onBorder(spec, k, b.fate[k] ?? 0))) inland += 1;
  errors.sort((x, y) => x - y);
  return {
    name,
    pixels: b.fate.length,
    backends: [gpu.backend, cpu.backend],
    different: different.length,
    inland,
    fates: new Set(b.fate).size,
    late: late / b.fate.length,
    lossError: errors[Math.floor(0.99 * errors.length)] ?? 0,
  };
};

/** The same maps on the GPU and in JavaScript. */
export const mapsAgree = defineCall({
  name: 'mapsAgree',
  run: async (requests: readonly MapRequest[]): Promise<Agreement[]> => {
    const agreements: Agreement[] = [];
    for (const { name, spec } of requests) {
      const experiment = parseExperiment(spec.experiment);
      if (!experiment.ok) throw new Error(`${name}: ${experiment.error.message}`);
      const complete = { ...spec, experiment: experiment.value } as MapSpec;
      const gpu = await compute(complete, 'gpu');
      const cpu = await compute(complete, 'cpu');
      agreements.push(await compare(name, complete, gpu, cpu));
    }
    return agreements;
  },
});
