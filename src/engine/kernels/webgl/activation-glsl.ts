import type { ActivationId } from '../../../catalog/activations';
import { activationOf } from '../../../experiment/network/activation';
import type { Expression } from '../../../formula/ast';
import { emitExpressionGlsl } from '../../../formula/glsl/expression';

/** A function of vectors by one of floats, its parameters the names of the expression. */
const functionCode = (name: string, parameters: readonly string[], e: Expression): string => {
  const names = Object.fromEntries(parameters.map((text) => [text, text] as const));
  const { functions, statements, value } = emitExpressionGlsl(e, names);
  const list = (type: string) => parameters.map((text) => `${type} ${text}`).join(', ');
  const lanes = ['x', 'y', 'z', 'w'].map(
    (lane) => `${name}_(${parameters.map((text) => `${text}.${lane}`).join(', ')})`,
  );
  return `${functions}
float ${name}_(${list('float')}) {
  ${statements}
  return ${value};
}
vec4 ${name}(${list('vec4')}) { return vec4(${lanes.join(', ')}); }
`;
};

/** GLSL `vec4 activated(vec4 z)`. */
export const activationGlsl = (activation: ActivationId): string =>
  functionCode('activated', ['z'], activationOf(activation).value);

/** GLSL `vec4 gated(vec4 d, vec4 at)`: the gradient `d` brought back, given what `Activation.from` says. */
export const gateGlsl = (activation: ActivationId): string => {
  const { back, from } = activationOf(activation);
  return functionCode('gated', ['d', from === 'output' ? 'y' : 'z'], back);
};
