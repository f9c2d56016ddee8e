import type { ActivationId } from '../../catalog/activations';
import { activationCode, gateCode } from './activation-wgsl';
import { newTensor, runShader, webgpuInput, webgpuKernel } from './webgpu';

export interface ActivateAttrs {
  readonly activation: ActivationId;
}

/** Uniforms: count. */
export const activateCode = (activation: ActivationId): string => `
${activationCode(activation)}
fn main(index: i32) {
  if (index < uniforms.count) { result[index] = activated(x[index]); }
}
`;

/** Uniforms: count. */
export const activateGradientCode = (activation: ActivationId): string => `
${gateCode(activation)}
fn main(index: i32) {
  if (index < uniforms.count) { result[index] = gated(gradient[index], x[index]); }
}
`;

const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** An activation by itself: input `x` of any shape -> the same. */
export const activateWebgpu = webgpuKernel<ActivateAttrs>(
  'DownhillActivate',
  ({ inputs, backend, attrs: { activation } }) => {
    const x = webgpuInput(inputs, 'x');
    const out = newTensor(backend, x.shape);
    const count = sizeOf(x.shape);
    runShader(
      backend,
      {
        inputs: [['x', x]],
        numbers: [{ name: 'count', type: 'int32', value: count }],
        count,
        workgroup: 64,
        key: `activate-${activation}`,
        code: () => activateCode(activation),
      },
      out,
    );
    return out;
  },
);

/** The gradient by the input of an activation by itself: `x`, its input, and `dy` of the same shape -> that shape. */
export const activateGradientWebgpu = webgpuKernel<ActivateAttrs>(
  'DownhillActivateGradient',
  ({ inputs, backend, attrs: { activation } }) => {
    const x = webgpuInput(inputs, 'x');
    const out = newTensor(backend, x.shape);
    const count = sizeOf(x.shape);
    runShader(
      backend,
      {
        inputs: [
          ['x', x],
          ['gradient', webgpuInput(inputs, 'dy')],
        ],
        numbers: [{ name: 'count', type: 'int32', value: count }],
        count,
        workgroup: 64,
        key: `activate-gradient-${activation}`,
        code: () => activateGradientCode(activation),
      },
      out,
    );
    return out;
  },
);
