import type { LayerSpan } from '../../experiment/layer-span';
import type { RuleGlsl, RulePass } from '../../formula/glsl/rule';
import { GLSL_HEAD } from '../kernels/webgl/plain';
import { scalarOffsets } from './rule-kernel';

/** How many uniforms a fragment program may have at least, in the standard. */
const MOST_UNIFORMS = 200;

/** Textures that every fragment program may read, in the standard. */
const MOST_TEXTURES = 16;

/** Whether a rule fits into what every device has. */
export const fitsWebgl = (glsl: RuleGlsl): boolean =>
  glsl.uniforms.length <= MOST_UNIFORMS &&
  3 + glsl.elementState.length + glsl.given.length + glsl.vectors.length <= MOST_TEXTURES;

/**
 * A fragment program for one pass of an update. Its textures, all laid out as a vector of all parameters: `from_theta`,
 * `from_g`, `from_s_<k>`, `from_x_<k>`, `from_y_<k>`; `scalars` in one row (see `scalarOffsets`). Floats: `u` and `columns`,
 * the width of that layout.
 */
export const ruleFragment = (
  glsl: RuleGlsl,
  { functions, statements, outputs }: RulePass,
  layers: readonly LayerSpan[],
): string => {
  const offsets = scalarOffsets(glsl, layers.length);
  const perLayer = glsl.scalarShapes.includes('layer');
  const vectors = [
    'theta',
    'g',
    ...glsl.elementState.map((_, k) => `s_${k}`),
    ...glsl.given.map((_, k) => `x_${k}`),
    ...glsl.vectors.map((_, k) => `y_${k}`),
  ];
  const scalar = (k: number) => {
    const place = glsl.scalarShapes[k] === 'layer' ? `${offsets[k]} + layer` : `${offsets[k]}`;
    return `  float c_${k} = texelFetch(scalars, ivec2(${place}, 0), 0).r;`;
  };
  const after = layers.slice(1).map(({ offset }) => `int(place >= ${offset})`);
  const layer = `  int place = at.y * int(columns) + at.x;\n  int layer = ${['0', ...after].join(' + ')};`;
  return `${GLSL_HEAD}
${vectors.map((name) => `uniform sampler2D from_${name};`).join('\n')}
${offsets.length > 0 ? 'uniform sampler2D scalars;' : ''}
${glsl.uniforms.length > 0 ? `uniform float u[${glsl.uniforms.length}];` : ''}
uniform float columns;
${outputs.map((_, k) => `layout(location = ${k}) out vec4 out_${k};`).join('\n')}
${functions}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
${vectors.map((name) => `  float ${name} = texelFetch(from_${name}, at, 0).r;`).join('\n')}
${glsl.uniforms.map((_, k) => `  float u_${k} = u[${k}];`).join('\n')}
${perLayer ? layer : ''}
${glsl.scalars.map((_, k) => scalar(k)).join('\n')}
${statements}
${outputs.map(({ value }, k) => `  out_${k} = vec4(${value}, 0.0, 0.0, 0.0);`).join('\n')}
}`;
};
