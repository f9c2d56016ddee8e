import type { ActivationId } from '../../../catalog/activations';
import { activationOf } from '../../../experiment/network/activation';
import { functionsGlsl } from '../../../formula/glsl/functions';
import type { ShaderFunction } from '../../../formula/shader/function';

/** A function of vectors by one of floats. */
const ofVectors = (one: ShaderFunction): string => {
  const { name, parameters } = one;
  const lanes = ['x', 'y', 'z', 'w'].map(
    (lane) => `${name}_(${parameters.map((text) => `${text}.${lane}`).join(', ')})`,
  );
  const list = parameters.map((text) => `vec4 ${text}`).join(', ');
  return `${functionsGlsl([{ ...one, name: `${name}_` }])}
vec4 ${name}(${list}) { return vec4(${lanes.join(', ')}); }
`;
};

/** GLSL `vec4 activated(vec4 z)`. */
export const activationGlsl = (activation: ActivationId): string =>
  ofVectors({ name: 'activated', parameters: ['z'], value: activationOf(activation).value });

/** GLSL `vec4 gated(vec4 d, vec4 at)`: the gradient `d` brought back, given what `Activation.from` says. */
export const gateGlsl = (activation: ActivationId): string => {
  const { back, from } = activationOf(activation);
  const at = from === 'output' ? 'y' : 'z';
  return ofVectors({ name: 'gated', parameters: ['d', at], value: back });
};
