import type { ActivationName } from '../activation-wgsl';

/** Of a vec4. */
export const activatedGlsl = (activation: ActivationName, z: string): string => {
  switch (activation) {
    case 'linear':
      return z;
    case 'relu':
      return `max(${z}, 0.0)`;
    case 'tanh':
      // tanh itself overflows on some devices.
      return `(1.0 - 2.0 / (exp(2.0 * clamp(${z}, -20.0, 20.0)) + 1.0))`;
    case 'sigmoid':
      return `(1.0 / (1.0 + exp(-max(${z}, -80.0))))`;
    default:
      return activation satisfies never;
  }
};

/** The activation's derivative, from its output. */
export const slopeGlsl = (activation: ActivationName, y: string): string => {
  switch (activation) {
    case 'linear':
      return 'vec4(1.0)';
    case 'relu':
      return `vec4(greaterThan(${y}, vec4(0.0)))`;
    case 'tanh':
      return `(1.0 - ${y} * ${y})`;
    case 'sigmoid':
      return `(${y} * (1.0 - ${y}))`;
    default:
      return activation satisfies never;
  }
};
