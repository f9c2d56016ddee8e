import { activations } from './activations';
import type { HyperSpec, LayerDefinition, NumberSpec } from './definition';

const whole = (fallback: number, atLeast: number, atMost: number): NumberSpec => ({
  default: fallback,
  min: atLeast,
  max: atMost,
  scale: 'integer',
  allow: { atLeast, atMost },
});

const activation = {
  kind: 'choice',
  default: 'relu',
  choices: activations.map(({ id }) => id),
} as const satisfies HyperSpec;

/** What there is to say of a hidden layer, by its kind. */
export const layerKinds = [
  { id: 'dense', params: { units: whole(16, 1, 1024), activation } },
  {
    id: 'conv',
    params: {
      channels: whole(8, 1, 128),
      kernel: whole(3, 1, 11),
      padding: { kind: 'choice', default: 'valid', choices: ['valid', 'same'] },
      activation,
    },
  },
  { id: 'max-pool', params: { size: whole(2, 2, 8) } },
] as const satisfies readonly {
  readonly id: LayerDefinition['kind'];
  readonly params: Readonly<Record<string, HyperSpec>>;
}[];
