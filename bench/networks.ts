import type { LayerDefinition } from '../src/catalog/definition';

type Conv = Extract<LayerDefinition, { kind: 'conv' }>;

export const dense = (units: number, activation: 'tanh' | 'sigmoid'): LayerDefinition => ({
  kind: 'dense',
  units,
  activation,
});

export const conv = (
  channels: number,
  padding: Conv['padding'],
  activation: Conv['activation'],
): LayerDefinition => ({ kind: 'conv', channels, kernel: 5, padding, activation });

export const pool: LayerDefinition = { kind: 'max-pool', size: 2 };

/** LeCun et al. 1998, with today's pools and full connections. */
export const lenet: readonly LayerDefinition[] = [
  conv(6, 'same', 'tanh'),
  pool,
  conv(16, 'valid', 'tanh'),
  pool,
  dense(120, 'tanh'),
  dense(84, 'tanh'),
];
