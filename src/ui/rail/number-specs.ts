import type { Dataset } from '../../catalog/dataset';
import type { NumberSpec } from '../../catalog/definition';
import { MOST_AT_ONCE } from '../../experiment/network/at-once';
import { MOST_STARTS } from '../../experiment/starts';

/** Fields of an experiment that are no hyperparameters: what its schema allows, and a sensible slider. */

const whole = (atLeast: number, atMost: number, fallback: number): NumberSpec => ({
  default: fallback,
  min: atLeast,
  max: atMost,
  scale: 'integer',
  allow: { atLeast, atMost },
});

export const planeSteps = whole(1, 20_000, 200);
export const networkSteps = whole(1, 100_000, 468);
export const seed = whole(0, Number.MAX_SAFE_INTEGER, 1);

type Sizes = Dataset['sizes'];

/** Up to all there is; a batch of more than the training set is the training set. */
export const batchSize = ({ train }: Sizes) => whole(1, Math.max(MOST_AT_ONCE, train), 128);

export const testSize = ({ test }: Sizes) => whole(1, test, test);

/** Training and validation share the examples to learn from: the other one gives way. */
export const trainSize = ({ train }: Sizes) => whole(1, train, train);
export const validationSize = ({ train }: Sizes) => whole(0, train - 1, 0);

export const gradientNoise: NumberSpec = {
  default: 0,
  min: 1e-3,
  max: 100,
  scale: 'log',
  neutral: 0,
};

/** Of a plane: how many examples' gradients are averaged. */
export const planeBatch = whole(1, 4096, 1);
export const repeats = whole(0, MOST_STARTS, 0);
export const cloudCount = whole(1, MOST_STARTS, 24);

/** A share of the domain. */
export const cloudRadius: NumberSpec = {
  default: 0.15,
  min: 0.005,
  max: 1,
  scale: 'log',
  allow: { above: 0, atMost: 1 },
};

export const penalty: NumberSpec = { default: 0, min: 1e-7, max: 0.1, scale: 'log', neutral: 0 };

/** A coordinate of the start: anywhere, in steps that suit the view. */
export const coordinate = ([low, high]: readonly [number, number]): NumberSpec => ({
  default: 0,
  min: low,
  max: high,
  scale: 'linear',
});
