import type { ActivationId } from '../../catalog/activations';
import { answerSize, type Dataset, type FeatureShape } from '../../catalog/dataset';
import type { LayerDefinition } from '../../catalog/definition';
import { fail, type Result, succeed } from '../../formula/result';
import type { LayerSpan } from '../layer-span';

export type PictureShape = Extract<FeatureShape, readonly [number, number, number]>;

/** One layer with what goes in and what comes out of it, for one example. */
export type ShapedLayer =
  | {
      readonly kind: 'dense';
      readonly input: FeatureShape;
      readonly output: readonly [number];
      readonly inputs: number;
      readonly units: number;
      readonly activation: ActivationId;
      readonly weight: LayerSpan;
      readonly bias: LayerSpan;
      /** Dropout acts on its input; the examples themselves are never dropped from. */
      readonly drops: boolean;
    }
  | {
      readonly kind: 'conv';
      readonly input: PictureShape;
      readonly output: PictureShape;
      readonly kernel: number;
      readonly padding: 'valid' | 'same';
      readonly activation: ActivationId;
      readonly weight: LayerSpan;
      readonly bias: LayerSpan;
    }
  | {
      readonly kind: 'max-pool';
      readonly input: PictureShape;
      readonly output: PictureShape;
      readonly size: number;
    };

/** A network on a data set, its parameters placed in one vector, in the order w0, b0, w1, b1, …, each row-major. */
export interface NetworkShape {
  readonly input: FeatureShape;
  readonly layers: readonly ShapedLayer[];
  readonly spans: readonly LayerSpan[];
  /** Parameters in all. */
  readonly size: number;
  /** Numbers that it answers with: a logit a class, or a number a value. */
  readonly outputs: number;
  /** Numbers of one example and of all that the layers make of it. */
  readonly kept: number;
}

/** Why a layer does not fit on what comes before it. */
export interface ShapeError {
  /** Its place among the hidden layers, from 0. */
  readonly layer: number;
  /** `vector`: it needs a picture; `large`: its kernel or window is larger than the picture. */
  readonly code: 'vector' | 'large';
  /** What it was given. */
  readonly input: FeatureShape;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, side) => product * side, 1);

/** Inputs and outputs of one unit's weights: `[fan_in, fan_out]`, times the filter's area for convolutions. */
export const fans = (shape: readonly number[]): readonly [number, number] => {
  const area = sizeOf(shape.slice(0, -2));
  return [area * (shape.at(-2) ?? 1), area * (shape.at(-1) ?? 1)];
};

const isPicture = (shape: FeatureShape): shape is PictureShape => shape.length === 3;

/** Places parameter tensors one after the other. */
const createSpans = () => {
  const spans: LayerSpan[] = [];
  let size = 0;
  const place = (name: string, shape: readonly number[], weight: boolean): LayerSpan => {
    const span = { name, offset: size, size: sizeOf(shape), shape, weight };
    spans.push(span);
    size += span.size;
    return span;
  };
  return {
    spans,
    size: () => size,
    pair: (weightShape: readonly number[], outputs: number) => {
      const number = spans.length / 2;
      return {
        weight: place(`w${number}`, weightShape, true),
        bias: place(`b${number}`, [outputs], false),
      };
    },
  };
};

/**
 * The shape of a network with these hidden layers; the last layer, dense and linear, answers for the data set.
 * Dense weights are [in, out], convolution weights [height, width, in, out] (TensorFlow's storage).
 */
export const shapeNetwork = (
  hidden: readonly LayerDefinition[],
  dataset: Pick<Dataset, 'example' | 'target'>,
): Result<NetworkShape, ShapeError> => {
  const { spans, size, pair } = createSpans();
  const layers: ShapedLayer[] = [];
  const outputs = answerSize(dataset);
  const last: LayerDefinition = { kind: 'dense', units: outputs, activation: 'linear' };
  let input = dataset.example;
  for (const [number, layer] of [...hidden, last].entries()) {
    const misfit = (code: ShapeError['code']) => fail<ShapeError>({ layer: number, code, input });
    switch (layer.kind) {
      case 'dense': {
        const { units, activation } = layer;
        const inputs = sizeOf(input);
        const drops = layers.length > 0;
        const parameters = pair([inputs, units], units);
        const output = [units] as const;
        layers.push({
          kind: 'dense',
          input,
          output,
          inputs,
          units,
          activation,
          ...parameters,
          drops,
        });
        break;
      }
      case 'conv': {
        if (!isPicture(input)) return misfit('vector');
        const [height, width, channels] = input;
        const { kernel, padding, activation } = layer;
        const lost = padding === 'same' ? 0 : kernel - 1;
        if (Math.min(height, width) <= lost) return misfit('large');
        const parameters = pair([kernel, kernel, channels, layer.channels], layer.channels);
        const output = [height - lost, width - lost, layer.channels] as const;
        layers.push({ kind: 'conv', input, output, kernel, padding, activation, ...parameters });
        break;
      }
      case 'max-pool': {
        if (!isPicture(input)) return misfit('vector');
        const [height, width, channels] = input;
        const shrunk = (side: number) => Math.floor(side / layer.size);
        if (Math.min(shrunk(height), shrunk(width)) < 1) return misfit('large');
        const output = [shrunk(height), shrunk(width), channels] as const;
        layers.push({ kind: 'max-pool', input, output, size: layer.size });
        break;
      }
      default:
        return layer satisfies never;
    }
    input = layers.at(-1)?.output ?? input;
  }
  const kept = layers.reduce((sum, { output }) => sum + sizeOf(output), sizeOf(dataset.example));
  return succeed({ input: dataset.example, layers, spans, size: size(), outputs, kept });
};
