import type { ActivationId } from '../../catalog/activations';
import { sizeOf } from '../../experiment/network/shape';
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

/** Number by number, from the inputs of these names: each of the kernel's, and what the code calls it. */
const byNumber = (
  kernel: string,
  names: readonly (readonly [input: string, name: string])[],
  code: (activation: ActivationId) => string,
) =>
  webgpuKernel<ActivateAttrs>(kernel, ({ inputs, backend, attrs: { activation } }) => {
    const { shape } = webgpuInput(inputs, 'x');
    const out = newTensor(backend, shape);
    const count = sizeOf(shape);
    runShader(
      backend,
      {
        inputs: names.map(([input, name]) => [name, webgpuInput(inputs, input)]),
        numbers: [{ name: 'count', type: 'int32', value: count }],
        count,
        workgroup: 64,
        key: `${kernel}-${activation}`,
        code: () => code(activation),
      },
      out,
    );
    return out;
  });

/** An activation by itself: input `x` of any shape -> the same. */
export const activateWebgpu = byNumber('DownhillActivate', [['x', 'x']], activateCode);

/** The gradient by the input of an activation by itself: `x`, its input, and `dy` of the same shape -> that shape. */
export const activateGradientWebgpu = byNumber(
  'DownhillActivateGradient',
  [
    ['x', 'x'],
    ['dy', 'gradient'],
  ],
  activateGradientCode,
);
