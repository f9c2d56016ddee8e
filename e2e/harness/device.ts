let device: Promise<GPUDevice> | undefined;

const openDevice = async (): Promise<GPUDevice> => {
  const adapter = await navigator.gpu?.requestAdapter();
  if (!adapter) throw new Error('no WebGPU adapter, not even a software one');
  return adapter.requestDevice();
};

/** One device for all calls of a page. */
export const harnessDevice = (): Promise<GPUDevice> => {
  device ??= openDevice();
  return device;
};

/**
 * Runs a compute shader with `main` over input and output, storage buffers 0 and 1 of group 0.
 * @param invocations how many; the workgroup size is 64
 * @returns the `outputFloats` numbers of buffer 1
 */
export const runShader = async (
  code: string,
  input: Float32Array<ArrayBuffer>,
  outputFloats: number,
  invocations: number,
): Promise<Float32Array> => {
  const gpu = await harnessDevice();
  gpu.pushErrorScope('validation');
  const module = gpu.createShaderModule({ code });
  const { messages } = await module.getCompilationInfo();
  const broken = messages.find(({ type }) => type === 'error');
  if (broken !== undefined) {
    await gpu.popErrorScope();
    throw new Error(`${broken.message} at line ${broken.lineNum} of\n${code}`);
  }
  const pipeline = await gpu.createComputePipelineAsync({
    layout: 'auto',
    compute: { module, entryPoint: 'main' },
  });
  const bytes = outputFloats * 4;
  const { STORAGE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const source = gpu.createBuffer({ size: input.byteLength, usage: STORAGE | COPY_DST });
  const target = gpu.createBuffer({ size: bytes, usage: STORAGE | COPY_SRC });
  const back = gpu.createBuffer({ size: bytes, usage: COPY_DST | MAP_READ });
  gpu.queue.writeBuffer(source, 0, input);
  const encoder = gpu.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(
    0,
    gpu.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [source, target].map((buffer, binding) => ({ binding, resource: { buffer } })),
    }),
  );
  pass.dispatchWorkgroups(Math.ceil(invocations / 64));
  pass.end();
  encoder.copyBufferToBuffer(target, 0, back, 0, bytes);
  gpu.queue.submit([encoder.finish()]);
  await back.mapAsync(GPUMapMode.READ);
  const result = new Float32Array(back.getMappedRange().slice(0));
  for (const buffer of [source, target, back]) buffer.destroy();
  const error = await gpu.popErrorScope();
  if (error !== null) throw new Error(error.message);
  return result;
};
