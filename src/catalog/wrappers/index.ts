import type { WrapperDefinition } from '../definition';
import { clipNorm } from './clip-norm';
import { clipValue } from './clip-value';
import { ema } from './ema';
import { gradientNoise } from './gradient-noise';
import { lookahead } from './lookahead';
import { sam } from './sam';
import { weightDecay } from './weight-decay';

/** In the order of the menu. */
export const wrappers = [
  clipNorm,
  clipValue,
  weightDecay,
  lookahead,
  ema,
  sam,
  gradientNoise,
] as const satisfies readonly WrapperDefinition[];

/** The wrapper of that id, or nothing. */
export const findWrapper = (id: string): WrapperDefinition | undefined =>
  wrappers.find((entry) => entry.id === id);
