import type { ActivationId } from '../../catalog/activations';
import { activationOf } from '../../experiment/network/activation';
import type { Expression } from '../../formula/ast';
import { emitExpressionWgsl } from '../../formula/wgsl/expression';

/** `fn name(parameters) -> f32`, its parameters the names of the expression. */
const functionCode = (name: string, parameters: readonly string[], e: Expression): string => {
  const names = Object.fromEntries(
    parameters.map((text) => [text, { text, scalar: false }] as const),
  );
  const { functions, statements, value } = emitExpressionWgsl(e, names, 'f32');
  const list = parameters.map((parameter) => `${parameter}: f32`).join(', ');
  return `${functions}
fn ${name}(${list}) -> f32 {
  ${statements}
  return ${value};
}`;
};

/** WGSL `activated(z)`. */
export const activationCode = (activation: ActivationId): string =>
  functionCode('activated', ['z'], activationOf(activation).value);

/** WGSL `gated(value, at)`: the gradient `value` brought back, given what `Activation.from` says. */
export const gateCode = (activation: ActivationId): string => {
  const { back, from } = activationOf(activation);
  return functionCode('gated', ['d', from === 'output' ? 'y' : 'z'], back);
};
