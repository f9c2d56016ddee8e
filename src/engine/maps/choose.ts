import type { MapBackend, MapChoice, MapReason } from '../../experiment/map/spec';
import { isStochastic } from '../../experiment/starts';
import { runSlices, type SliceHost } from '../run-slices';
import { createBatchMapper } from './batch';
import type { MapDevice } from './device';
import { createGpuMapper, type GpuMapper } from './gpu';
import { createOutcome } from './outcome';
import type { MapPlan } from './plan';
import { finerThanFloat32 } from './precision';
import { racePixels } from './race-pixels';

export interface Mapper {
  readonly backend: MapBackend;
  readonly reason: MapReason;
  /** @returns false if it was cancelled */
  compute(
    pixels: Uint32Array<ArrayBuffer>,
    outcome: ReturnType<typeof createOutcome>,
    cancelled: () => boolean,
  ): Promise<boolean>;
  dispose(): void;
}

export interface MapHost extends SliceHost {
  readonly openDevice: () => Promise<MapDevice | undefined>;
}

const createCpuMapper = async (
  plan: MapPlan,
  reason: MapReason,
  host: MapHost,
): Promise<Mapper> => {
  const batch =
    plan.rules === undefined
      ? undefined
      : await runSlices(createBatchMapper(plan, plan.rules), host);
  return {
    backend: 'cpu',
    reason,
    compute: async (pixels, outcome, cancelled) => {
      const work = batch?.compute(pixels, outcome) ?? racePixels(plan, pixels, outcome);
      await runSlices(work, host, cancelled);
      return !cancelled();
    },
    dispose: () => {},
  };
};

/** Which backend was the faster one for a shader on a software adapter. */
const measured = new Map<string, MapBackend>();
const SAMPLE = 1024;

const timed = async (mapper: Mapper, plan: MapPlan, now: () => number): Promise<number> => {
  const total = plan.spec.width * plan.spec.height;
  const pixels = Uint32Array.from({ length: Math.min(SAMPLE, total) }, (_, k) =>
    Math.floor((k * total) / Math.min(SAMPLE, total)),
  );
  const began = now();
  await mapper.compute(pixels, createOutcome(total), () => false);
  return now() - began;
};

const withReason = (gpu: GpuMapper, reason: MapReason): Mapper => ({
  backend: 'gpu',
  reason,
  ...gpu,
});

/** Takes the backend that was asked for or, with `auto`, the better one; says which and why. */
export const chooseMapper = async (
  plan: MapPlan,
  choice: MapChoice,
  host: MapHost,
): Promise<Mapper> => {
  const { rules } = plan;
  const onCpu = (reason: MapReason) => createCpuMapper(plan, reason, host);
  if (rules === undefined) return onCpu('race');
  if (plan.objective.kind === 'fit' && isStochastic(plan.objective)) return onCpu('batches');
  if (choice === 'cpu') return onCpu('forced');
  if (choice === 'auto' && finerThanFloat32(plan)) return onCpu('precision');
  const device = await host.openDevice();
  if (device === undefined) return onCpu('no-gpu');
  let gpu: GpuMapper;
  try {
    const sliced = async <T>(work: Generator<void, T>): Promise<T> => {
      const value = await runSlices(work, host);
      if (value === undefined) throw new Error('the tables of a map were not made');
      return value;
    };
    gpu = await createGpuMapper({ ...device, now: host.now, sliced }, plan, rules);
  } catch {
    return onCpu('gpu-failed');
  }
  if (choice === 'gpu') return withReason(gpu, 'forced');
  if (!device.software) return withReason(gpu, 'hardware');
  const { kind, steps, experiment, run } = plan.spec;
  const key = JSON.stringify([
    kind,
    steps,
    experiment.objective.kind,
    plan.plane.formula,
    experiment.runs[run]?.optimizer,
  ]);
  const known = measured.get(key);
  if (known === 'gpu') return withReason(gpu, 'measured');
  const cpu = await onCpu('measured');
  if (known === undefined) {
    const gpuMs = await timed(withReason(gpu, 'measured'), plan, host.now);
    const cpuMs = await timed(cpu, plan, host.now);
    measured.set(key, gpuMs < cpuMs ? 'gpu' : 'cpu');
    if (gpuMs < cpuMs) return withReason(gpu, 'measured');
  }
  gpu.dispose();
  return cpu;
};
