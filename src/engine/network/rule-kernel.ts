import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import type { RuleWgsl } from '../../formula/wgsl/rule';

const WORKGROUP = 64;

/** Where the kernel finds scalar number k: one number, or one number per layer. */
export const scalarOffsets = (wgsl: RuleWgsl, layers: number): readonly number[] => {
  let at = 0;
  return wgsl.scalarShapes.map((shape) => {
    const offset = at;
    at += shape === 'layer' ? layers : 1;
    return offset;
  });
};

/**
 * One update of all parameters in one dispatch.
 *
 * `result` is read and written in place: rows of `quads` vec4 each, row 0 the new parameters, then one row for
 * each element state. Inputs: `param` and `grad` [parameters], with scalars `scalars` (see `scalarOffsets`), with
 * scalars per layer also `layerOf`: the number of each parameter's layer; then `given0`, … [parameters]. Past the last parameter the lanes hold
 * anything; nobody reads them.
 */
export const createRuleKernel = (wgsl: RuleWgsl, quads: number, layers: number): WebGPUProgram => {
  const offsets = scalarOffsets(wgsl, layers);
  const perLayer = wgsl.scalarShapes.includes('layer');
  const variableNames = [
    'param',
    'grad',
    ...(offsets.length > 0 ? ['scalars'] : []),
    ...(perLayer ? ['layerOf'] : []),
    ...wgsl.given.map((_, k) => `given${k}`),
  ];
  const lanes = (name: string) =>
    `vec4<f32>(${[0, 1, 2, 3].map((lane) => `${name}[min(at + ${lane}, last)]`).join(', ')})`;
  const scalar = (name: string, k: number) => {
    const offset = offsets[k] ?? 0;
    if (wgsl.scalarShapes[k] === 'all') return `let ${name} = scalars[${offset}];`;
    const reads = [0, 1, 2, 3].map(
      (lane) => `scalars[${offset} + layerOf[min(at + ${lane}, last)]]`,
    );
    return `let ${name} = vec4<f32>(${reads.join(', ')});`;
  };
  const code = `
${wgsl.functions}
fn main(index: i32) {
  let quads = uniforms.quads;
  if (index >= quads) { return; }
  let at = 4 * index;
  let last = uniforms.last;
  var theta = ${lanes('param')};
  let g = ${lanes('grad')};
  ${wgsl.given.map((_, k) => `let x_${k} = ${lanes(`given${k}`)};`).join('\n  ')}
  ${wgsl.uniforms.map((_, k) => `let u_${k} = uniforms.u${k};`).join('\n  ')}
  ${wgsl.scalars.map(scalar).join('\n  ')}
  ${wgsl.elementState.map((_, k) => `var s_${k} = result[${k + 1} * quads + index];`).join('\n  ')}
  ${wgsl.body}
  result[index] = theta;
  ${wgsl.elementState.map((_, k) => `result[${k + 1} * quads + index] = s_${k};`).join('\n  ')}
}
`;
  return {
    variableNames,
    variableComponents: variableNames.map(() => 1),
    outputComponent: 4,
    outputShape: [4 * quads * (1 + wgsl.elementState.length)],
    uniforms: ['quads : i32', 'last : i32', ...wgsl.uniforms.map((_, k) => `u${k} : f32`)].join(
      ', ',
    ),
    shaderKey: `downhill-rule ${code}`,
    workgroupSize: [WORKGROUP, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(quads / WORKGROUP), 1, 1],
    getUserCode: () => code,
  };
};
