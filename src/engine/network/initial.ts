import type { LayerSpan } from '../../experiment/layer-span';
import { fans } from '../../experiment/network/shape';
import type { NetworkSpec } from '../../experiment/types';
import { sin } from '../../formula/math/float64';
import { createRandom, type Random } from '../../random/seeded';

const uniform = (random: Random, limit: number) => () => limit * (2 * random.uniform() - 1);

/** One number after the other of weight tensor `number`, in row-major order; biases take `bias`. */
const sampler = (
  init: NetworkSpec['init'],
  random: Random,
  [fanIn, fanOut]: readonly [number, number],
  number: number,
): { readonly weight: () => number; readonly bias: () => number } => {
  const zero = () => 0;
  switch (init) {
    // Glorot and Bengio 2010, equation 16.
    case 'glorot-uniform':
      return { weight: uniform(random, Math.sqrt(6 / (fanIn + fanOut))), bias: zero };
    // He et al. 2015, equation 10.
    case 'he-normal':
      return { weight: () => Math.sqrt(2 / fanIn) * random.normal(), bias: zero };
    // PyTorch's default for Linear and Conv2d: U(±1/sqrt(fan_in)) for weights and biases.
    case 'torch-uniform': {
      const draw = uniform(random, 1 / Math.sqrt(fanIn));
      return { weight: draw, bias: draw };
    }
    case 'zeros':
      return { weight: zero, bias: zero };
    // Reproducible anywhere without a generator; see fixtures/README.md.
    case 'pattern': {
      const scale = Math.sqrt(6 / (fanIn + fanOut));
      let k = 0;
      return {
        weight: () => {
          k += 1;
          return scale * sin(12.9898 * k + number);
        },
        bias: zero,
      };
    }
    default:
      return init satisfies never;
  }
};

/** The parameters before the first update, all in one vector: a function of the seed alone. */
export const initialParameters = (
  spans: readonly LayerSpan[],
  init: NetworkSpec['init'],
  seed: number,
): Float32Array => {
  const random = createRandom(seed, 'weights');
  const size = spans.reduce((sum, span) => sum + span.size, 0);
  const out = new Float32Array(size);
  let number = 0;
  let draw = sampler('zeros', random, [1, 1], 0);
  for (const span of spans) {
    if (span.weight) {
      draw = sampler(init, random, fans(span.shape), number);
      number += 1;
    }
    const next = span.weight ? draw.weight : draw.bias;
    for (let k = 0; k < span.size; k += 1) out[span.offset + k] = next();
  }
  return out;
};
