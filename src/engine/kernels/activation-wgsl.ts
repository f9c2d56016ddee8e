import type { ActivationId } from '../../catalog/activations';
import { activationOf } from '../../experiment/network/activation';
import { functionsWgsl } from '../../formula/wgsl/functions';

/** WGSL `activated(z)`. */
export const activationCode = (activation: ActivationId): string =>
  functionsWgsl([{ name: 'activated', parameters: ['z'], value: activationOf(activation).value }]);

/** WGSL `gated(value, at)`: the gradient `value` brought back, given what `Activation.from` says. */
export const gateCode = (activation: ActivationId): string => {
  const { back, from } = activationOf(activation);
  return functionsWgsl([
    { name: 'gated', parameters: ['d', from === 'output' ? 'y' : 'z'], value: back },
  ]);
};
