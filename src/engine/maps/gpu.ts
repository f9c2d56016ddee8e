import { gpuTables } from './gpu-tables';
import type { MapOutcome } from './outcome';
import type { MapPlan, MapRules } from './plan';
import { HEADER, mapShader } from './shader';

/** Pixels side by side in one dispatch. */
const CAPACITY = 1 << 16;
const GROUP = 64;
/** A dispatch should take about so long: the page's own painting waits behind it. */
const DISPATCH_MS = 36;
const FIRST_STEPS = 8;
const HEADER_SLACK = 4;

export interface GpuMapper {
  /** @returns false if it was cancelled */
  compute(
    pixels: Uint32Array<ArrayBuffer>,
    outcome: MapOutcome,
    cancelled: () => boolean,
  ): Promise<boolean>;
  dispose(): void;
}

export interface GpuSetup {
  readonly device: GPUDevice;
  readonly pipelines: Map<string, Promise<GPUComputePipeline>>;
  readonly now: () => number;
  /** Runs a generator in slices of time. */
  readonly sliced: <T>(work: Generator<void, T>) => Promise<T>;
}

/** The newest few shaders stay compiled. */
const KEPT = 16;

const pipelineOf = ({ device, pipelines }: GpuSetup, code: string): Promise<GPUComputePipeline> => {
  const known = pipelines.get(code);
  if (known !== undefined) return known;
  const oldest = pipelines.keys().next();
  if (pipelines.size >= KEPT && oldest.done !== true) pipelines.delete(oldest.value);
  const made = device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code }), entryPoint: 'main' },
  });
  pipelines.set(code, made);
  made.catch(() => pipelines.delete(code));
  return made;
};

/**
 * Maps on WebGPU, in float32.
 * @throws if the device refuses a buffer or the shader
 */
export const createGpuMapper = async (
  setup: GpuSetup,
  plan: MapPlan,
  rules: MapRules,
): Promise<GpuMapper> => {
  const { device, now } = setup;
  const { steps, width, height } = plan.spec;
  const capacity = Math.min(CAPACITY, Math.ceil((width * height) / GROUP) * GROUP);
  const { header, numbers, constant } = await setup.sliced(gpuTables(plan, rules, capacity));
  const shader = mapShader(plan, rules, constant);
  const pipeline = await pipelineOf(setup, shader.code);
  const { STORAGE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const made: GPUBuffer[] = [];
  const buffer = (bytes: number, usage: number) => {
    const created = device.createBuffer({ size: Math.max(16, bytes), usage });
    made.push(created);
    return created;
  };
  const filled = (
    data: Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>,
  ) => {
    const created = buffer(data.byteLength, STORAGE | COPY_DST);
    device.queue.writeBuffer(created, 0, data);
    return created;
  };
  device.pushErrorScope('out-of-memory');
  device.pushErrorScope('validation');
  const verdictBytes = 16 * capacity;
  const p = filled(header);
  const f = filled(numbers);
  const pixelList = buffer(4 * capacity, STORAGE | COPY_DST);
  const cells = filled(plan.minima.cells);
  const state = buffer(4 * capacity * shader.stateSlots, STORAGE);
  const verdicts = buffer(verdictBytes, STORAGE | COPY_SRC);
  const back = buffer(verdictBytes, COPY_DST | MAP_READ);
  const bindGroup = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: [p, f, pixelList, cells, state, verdicts].map((each, binding) => ({
      binding,
      resource: { buffer: each },
    })),
  });
  const dispose = () => {
    for (const each of made) each.destroy();
  };
  const problems = [await device.popErrorScope(), await device.popErrorScope()];
  const problem = problems.find((found) => found !== null);
  if (problem) {
    dispose();
    throw new Error(problem.message);
  }

  /** Milliseconds for one step of one pixel, as last measured. */
  let pace: number | undefined;
  let stepsBefore = FIRST_STEPS;
  const stepsFor = (pixelCount: number): number => {
    if (pace === undefined) return FIRST_STEPS;
    const fitting = Math.floor(DISPATCH_MS / (Math.max(pace, 1e-9) * pixelCount));
    return Math.max(1, Math.min(4 * stepsBefore, fitting));
  };
  const head = header.slice(0, HEADER_SLACK);
  const dispatch = (from: number, count: number, pixelCount: number): void => {
    head[HEADER.firstStep] = from;
    head[HEADER.stepCount] = count;
    head[HEADER.pixelCount] = pixelCount;
    device.queue.writeBuffer(p, 0, head);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindGroup);
    pass.dispatchWorkgroups(Math.ceil(pixelCount / GROUP));
    pass.end();
    device.queue.submit([encoder.finish()]);
  };

  const computeBatch = async (
    batch: Uint32Array<ArrayBuffer>,
    outcome: MapOutcome,
    cancelled: () => boolean,
  ): Promise<boolean> => {
    device.queue.writeBuffer(pixelList, 0, batch);
    for (let from = 0; from <= steps; ) {
      const count = Math.min(stepsFor(batch.length), steps + 1 - from);
      const began = now();
      dispatch(from, count, batch.length);
      await device.queue.onSubmittedWorkDone();
      if (cancelled()) return false;
      pace = (now() - began) / (count * batch.length);
      stepsBefore = count;
      from += count;
    }
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(verdicts, 0, back, 0, 16 * batch.length);
    device.queue.submit([encoder.finish()]);
    await back.mapAsync(GPUMapMode.READ, 0, 16 * batch.length);
    const bits = back.getMappedRange(0, 16 * batch.length).slice(0);
    back.unmap();
    const whole = new Int32Array(bits);
    const real = new Float32Array(bits);
    batch.forEach((pixel, i) => {
      const fate = whole[4 * i] ?? 0;
      outcome.fate[pixel] = fate;
      outcome.steps[pixel] = fate === -2 ? steps : (whole[4 * i + 1] ?? 0);
      outcome.reached[pixel] = whole[4 * i + 2] ?? 0;
      outcome.loss[pixel] = real[4 * i + 3] ?? Number.NaN;
    });
    return true;
  };

  return {
    async compute(pixels, outcome, cancelled) {
      for (let from = 0; from < pixels.length; from += capacity) {
        const batch = pixels.slice(from, from + capacity);
        if (cancelled() || !(await computeBatch(batch, outcome, cancelled))) return false;
      }
      return true;
    },
    dispose,
  };
};
