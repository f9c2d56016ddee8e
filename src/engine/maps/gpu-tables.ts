import { hasNoise, noiseDeviation } from '../../experiment/starts';
import type { SplitProgram } from '../../formula/split-uniforms';
import { createGradientNoise } from '../surface/noise';
import { goalOf } from './goal';
import { initialTables } from './initial';
import type { MapPlan, MapRules } from './plan';
import { CONSTANTS, HEADER } from './shader';
import { uniformTables } from './tables';

const SMALLEST_NORMAL = 1.1754943508222875e-38;
/** Float32 without denormals, which GPUs may take for 0: a tiny epsilon exists to keep a denominator away from it. */
const toFloat = (value: number): number =>
  value !== 0 && Math.abs(value) < SMALLEST_NORMAL ? Math.sign(value) * SMALLEST_NORMAL : value;

/** A shader may take it for granted that numbers are finite. */
const finite = (value: number): number => Math.min(3e38, Math.max(-3e38, value));

export interface GpuTables {
  /** The shader's `p`: its header, then where each table begins. */
  readonly header: Uint32Array<ArrayBuffer>;
  /** The shader's `f`. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** Of every uniform, the probe's behind the update's: whether it is the same at every step. */
  readonly constant: readonly boolean[];
}

/** Everything that the shader reads and never writes, but pixels and cells. */
export function* gpuTables(
  plan: MapPlan,
  rules: MapRules,
  capacity: number,
): Generator<void, GpuTables> {
  const { spec, minima, objective, plane } = plan;
  const blocks: { at: number; values: ArrayLike<number> }[] = [];
  let length = 0;
  const place = (values: ArrayLike<number>): number => {
    const at = length;
    blocks.push({ at, values });
    length += values.length;
    return at;
  };
  const { loss, within } = goalOf(plan);
  const constants = [
    ...minima.origin,
    ...minima.scale,
    minima.radius * minima.radius,
    ...[loss, ...within.flat()].map(finite),
  ];
  if (constants.length !== CONSTANTS)
    throw new Error('the constants of a map changed their number');
  place([...constants, ...Object.values(plane.parameters)]);
  const basins = spec.kind === 'basins';
  const startX = place(basins ? plan.columns : objective.start.slice(0, 1));
  const startY = place(basins ? plan.rows : objective.start.slice(1));
  const noise = place(noiseOf(plan));
  const places = place(minima.minima.flatMap((minimum) => minimum.slice(0, 2)));
  const data = place(plane.data?.values ?? []);
  const parts: readonly SplitProgram[] = [rules.update, ...(rules.probe ? [rules.probe] : [])];
  const offsets: number[] = [];
  const constant: boolean[] = [];
  for (const part of parts)
    for (const table of yield* uniformTables(plan, part)) {
      constant.push(table.constant);
      offsets.push(place(table.constant ? table.values.subarray(0, table.stride) : table.values));
    }
  for (const { program } of parts)
    for (const { everywhere, values, slots } of initialTables(plan, program)) {
      const at = place(values);
      for (let k = 0; k < slots; k += 1)
        offsets.push(at, everywhere ? 0 : 1, everywhere ? 0 : spec.width);
    }
  const header = new Uint32Array(HEADER.tables + offsets.length);
  header[HEADER.steps] = spec.steps;
  header[HEADER.width] = spec.width;
  header[HEADER.height] = spec.height;
  header[HEADER.capacity] = capacity;
  header[HEADER.startX] = startX;
  header[HEADER.startY] = startY;
  header[HEADER.noise] = noise;
  header[HEADER.minima] = places;
  header[HEADER.data] = data;
  header[HEADER.points] = plane.data?.count ?? 0;
  header.set(offsets, HEADER.tables);
  const numbers = new Float32Array(length);
  for (const { at, values } of blocks)
    for (let k = 0; k < values.length; k += 1) numbers[at + k] = toFloat(values[k] ?? Number.NaN);
  return { header, numbers, constant };
}

const noiseOf = ({ spec, objective, plane }: MapPlan): readonly number[] => {
  if (!hasNoise(objective)) return [];
  const addNoise = createGradientNoise(
    spec.experiment.seed,
    noiseDeviation(objective),
    plane.dimension,
  );
  const pair = new Float64Array(2);
  return Array.from({ length: spec.steps }, (_, step) => {
    pair.fill(0);
    addNoise(step, pair);
    return [pair[0] ?? 0, pair[1] ?? 0];
  }).flat();
};
