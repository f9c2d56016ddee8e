import { needPipeline, pipelineOf } from '../pipelines';
import { type StackedShader, stackedCode } from './shader';

/** A dispatch with everything fixed but the number of members. */
export interface StackedDispatch {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly workgroups: number;
}

/** Begins to compile a shader that `prepareDispatch` is called for later; only while `onlyCompiles`. */
export const needShader = (device: GPUDevice, shader: StackedShader): void =>
  needPipeline(device, stackedCode(shader));

/** Compiles a shader, once a device for the same code, and binds its buffers. */
export const prepareDispatch = (device: GPUDevice, shader: StackedShader): StackedDispatch => {
  const pipeline = pipelineOf(device, stackedCode(shader));
  const buffers = [...shader.inputs, ...shader.outputs];
  return {
    pipeline,
    bindGroup: device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: buffers.map(([, buffer], binding) => ({ binding, resource: { buffer } })),
    }),
    workgroups: Math.ceil(shader.count / shader.workgroup),
  };
};

/** Replays dispatches for the first so many members. */
export const replay = (
  pass: GPUComputePassEncoder,
  dispatches: readonly StackedDispatch[],
  members: number,
): void => {
  for (const { pipeline, bindGroup, workgroups } of dispatches) {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindGroup);
    pass.dispatchWorkgroups(workgroups, 1, members);
  }
};
