import type { ActivationDefinition } from '../definition';
import { elu } from './elu';
import { gelu } from './gelu';
import { leakyRelu } from './leaky-relu';
import { linear } from './linear';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { silu } from './silu';
import { softplus } from './softplus';
import { tanh } from './tanh';

/** In the order of the menu. */
export const activations = [
  linear,
  relu,
  leakyRelu,
  elu,
  tanh,
  sigmoid,
  silu,
  gelu,
  softplus,
] as const satisfies readonly ActivationDefinition[];

export type ActivationId = (typeof activations)[number]['id'];
