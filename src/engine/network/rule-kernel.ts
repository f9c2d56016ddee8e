import type { LayerSpan } from '../../experiment/layer-span';
import type { RuleShader } from '../../formula/shader/rule-parts';
import type { RuleWgsl } from '../../formula/wgsl/rule';

export const RULE_WORKGROUP = 64;

/** Where the kernel finds scalar number k: one number, or one number per layer. */
export const scalarOffsets = (
  rule: Pick<RuleShader, 'scalarShapes'>,
  layers: number,
): readonly number[] => {
  let at = 0;
  return rule.scalarShapes.map((shape) => {
    const offset = at;
    at += shape === 'layer' ? layers : 1;
    return offset;
  });
};

/** Buffers of a rule's kernel, in the order of their bindings. */
export type RuleBuffer =
  | 'param'
  | 'grad'
  | 'scalars'
  | 'vectors'
  | 'state'
  | 'next'
  | 'uniforms'
  | `given${number}`;

export interface RuleKernel {
  readonly code: string;
  readonly bindings: readonly RuleBuffer[];
  readonly workgroups: number;
}

const declare = (name: RuleBuffer): string => {
  switch (name) {
    case 'state':
      return 'var<storage, read_write> state: array<vec4<f32>>';
    case 'next':
      return 'var<storage, read_write> next: array<f32>';
    case 'uniforms':
      return 'var<uniform> uniforms: Uniforms';
    default:
      return `var<storage, read> ${name}: array<f32>`;
  }
};

/** WGSL `layerOf(place)`: the number of a parameter's layer. Not a buffer: a shader may have eight, no more. */
const layerOfCode = (layers: readonly LayerSpan[]): string => {
  const after = layers.slice(1).map(({ offset }) => `i32(place >= ${offset})`);
  return `fn layerOf(place: i32) -> i32 { return ${['0', ...after].join(' + ')}; }`;
};

/**
 * One update of all parameters in one dispatch.
 *
 * `state` is read and written in place: for each element state a row of ceil(size / 4) vec4. `param` [size] and
 * `grad` [size] are read, `next` [size] takes the new parameters. With scalars `scalars` (see `scalarOffsets`), with
 * vectors `vectors`: row after row of [size]. `uniforms`: the rule's, in order; `given0`, … [size]: the vectors that the rule is given, in order.
 */
export const createRuleKernel = (wgsl: RuleWgsl, layers: readonly LayerSpan[]): RuleKernel => {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0);
  const quads = Math.ceil(size / 4);
  const offsets = scalarOffsets(wgsl, layers.length);
  const perLayer = wgsl.scalarShapes.includes('layer');
  const bindings: readonly RuleBuffer[] = [
    'param',
    'grad',
    ...(offsets.length > 0 ? (['scalars'] as const) : []),
    ...(wgsl.vectors.length > 0 ? (['vectors'] as const) : []),
    ...(wgsl.elementState.length > 0 ? (['state'] as const) : []),
    'next',
    ...wgsl.given.map((_, k) => `given${k}` as const),
    ...(wgsl.uniforms.length > 0 ? (['uniforms'] as const) : []),
  ];
  const lanes = (text: (lane: number) => string) =>
    `vec4<f32>(${[0, 1, 2, 3].map((lane) => text(lane)).join(', ')})`;
  const place = (lane: number) => `min(at + ${lane}, ${size - 1})`;
  const vector = (name: string, k: number) =>
    `let ${name} = ${lanes((lane) => `vectors[${k * size} + ${place(lane)}]`)};`;
  const scalar = (name: string, k: number) => {
    const offset = offsets[k] ?? 0;
    if (wgsl.scalarShapes[k] === 'all') return `let ${name} = scalars[${offset}];`;
    return `let ${name} = ${lanes((lane) => `scalars[${offset} + layerOf(${place(lane)})]`)};`;
  };
  const store = (lane: number) =>
    size % 4 === 0
      ? `next[at + ${lane}] = theta[${lane}];`
      : `if (at + ${lane} < ${size}) { next[at + ${lane}] = theta[${lane}]; }`;
  const uniforms = wgsl.uniforms.map((_, k) => `u${k}: f32`).join(', ');
  const code = `
${uniforms === '' ? '' : `struct Uniforms { ${uniforms} }`}
${bindings.map((name, k) => `@group(0) @binding(${k}) ${declare(name)};`).join('\n')}
${perLayer ? layerOfCode(layers) : ''}
${wgsl.functions}
@compute @workgroup_size(${RULE_WORKGROUP})
fn entry(@builtin(global_invocation_id) id: vec3<u32>) {
  let index = i32(id.x);
  if (index >= ${quads}) { return; }
  let at = 4 * index;
  var theta = ${lanes((lane) => `param[${place(lane)}]`)};
  let g = ${lanes((lane) => `grad[${place(lane)}]`)};
  ${wgsl.given.map((_, k) => `let x_${k} = ${lanes((lane) => `given${k}[${place(lane)}]`)};`).join('\n  ')}
  ${wgsl.uniforms.map((_, k) => `let u_${k} = uniforms.u${k};`).join('\n  ')}
  ${wgsl.scalars.map(scalar).join('\n  ')}
  ${wgsl.vectors.map(vector).join('\n  ')}
  ${wgsl.elementState.map((_, k) => `var s_${k} = state[${k * quads} + index];`).join('\n  ')}
  ${wgsl.body}
  ${[0, 1, 2, 3].map(store).join('\n  ')}
  ${wgsl.elementState.map((_, k) => `state[${k * quads} + index] = s_${k};`).join('\n  ')}
}
`;
  return { code, bindings, workgroups: Math.ceil(quads / RULE_WORKGROUP) };
};
