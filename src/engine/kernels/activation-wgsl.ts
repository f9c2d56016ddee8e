export type ActivationName = 'linear' | 'relu' | 'tanh' | 'sigmoid';

const activated = (activation: ActivationName): string => {
  switch (activation) {
    case 'linear':
      return 'z';
    case 'relu':
      // Not max, which may lose what is not a number.
      return 'select(z, 0.0, z < 0.0)';
    case 'tanh':
      // tanh of large numbers overflows on some drivers.
      return 'tanh(clamp(z, -15.0, 15.0))';
    case 'sigmoid':
      return '1.0 / (1.0 + exp(-z))';
    default:
      return activation satisfies never;
  }
};

const slope = (activation: ActivationName): string => {
  switch (activation) {
    case 'linear':
      return 'value';
    case 'relu':
      return 'select(0.0, value, y > 0.0)';
    case 'tanh':
      return 'value * (1.0 - y * y)';
    case 'sigmoid':
      return 'value * (y * (1.0 - y))';
    default:
      return activation satisfies never;
  }
};

/** WGSL `activated(z)`. */
export const activationCode = (activation: ActivationName): string =>
  `fn activated(z: f32) -> f32 { return ${activated(activation)}; }`;

/** WGSL `gated(value, y)`: value times the activation's slope where its output is y. */
export const gateCode = (activation: ActivationName): string =>
  `fn gated(value: f32, y: f32) -> f32 { return ${slope(activation)}; }`;
