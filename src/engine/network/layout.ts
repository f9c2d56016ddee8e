import type { Activation, NetworkDefinition } from '../../catalog/definition';
import type { LayerSpan } from '../objective';

/** A picture [height, width, channels] or a vector [units]. */
export type FeatureShape = readonly [number, number, number] | readonly [number];

export type PlacedLayer =
  | {
      readonly kind: 'dense';
      readonly inputs: number;
      readonly units: number;
      readonly activation: Activation;
      readonly weight: LayerSpan;
      readonly bias: LayerSpan;
      /** Dropout acts on its input; the pictures themselves are never dropped from. */
      readonly drops: boolean;
    }
  | {
      readonly kind: 'conv';
      readonly padding: 'valid' | 'same';
      readonly activation: Activation;
      readonly weight: LayerSpan;
      readonly bias: LayerSpan;
    }
  | { readonly kind: 'max-pool'; readonly size: number };

/** A network with its parameters placed in one vector, in the order w0, b0, w1, b1, …, each row-major. */
export interface NetworkLayout {
  readonly layers: readonly PlacedLayer[];
  readonly spans: readonly LayerSpan[];
  /** Parameters in all. */
  readonly size: number;
}

const INPUT = [28, 28, 1] as const;

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

const picture = (shape: FeatureShape, kind: string) => {
  if (shape.length === 3) return shape;
  throw new Error(
    `a ${kind} layer needs a picture: put it before the first flatten or dense layer`,
  );
};

/**
 * Places the parameters of a network.
 * Dense weights are [in, out], convolution weights [height, width, in, out] (TensorFlow's storage). A dense layer
 * after a picture flattens it by itself.
 */
export const layoutNetwork = (definition: NetworkDefinition): NetworkLayout => {
  const spans: LayerSpan[] = [];
  const layers: PlacedLayer[] = [];
  let size = 0;
  let shape: FeatureShape = INPUT as FeatureShape;

  const place = (name: string, spanShape: readonly number[], weight: boolean): LayerSpan => {
    const span = { name, offset: size, size: product(spanShape), shape: spanShape, weight };
    spans.push(span);
    size += span.size;
    return span;
  };
  const pair = (weightShape: readonly number[], outputs: number) => {
    const number = spans.length / 2;
    return {
      weight: place(`w${number}`, weightShape, true),
      bias: place(`b${number}`, [outputs], false),
    };
  };

  for (const layer of definition.layers) {
    switch (layer.kind) {
      case 'dense': {
        const inputs = product(shape);
        layers.push({
          kind: 'dense',
          inputs,
          units: layer.units,
          activation: layer.activation,
          ...pair([inputs, layer.units], layer.units),
          drops: layers.length > 0,
        });
        shape = [layer.units];
        break;
      }
      case 'conv': {
        const [height, width, channels] = picture(shape, 'conv');
        const { kernel, padding, activation } = layer;
        layers.push({
          kind: 'conv',
          padding,
          activation,
          ...pair([kernel, kernel, channels, layer.channels], layer.channels),
        });
        const lost = padding === 'same' ? 0 : kernel - 1;
        shape = [height - lost, width - lost, layer.channels];
        break;
      }
      case 'max-pool': {
        const [height, width, channels] = picture(shape, 'max-pool');
        layers.push({ kind: 'max-pool', size: layer.size });
        shape = [Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
        break;
      }
      case 'flatten':
        shape = [product(shape)];
        break;
      default:
        layer satisfies never;
    }
  }
  return { layers, spans, size };
};

/** Inputs and outputs of one unit's weights: `[fan_in, fan_out]`, times the filter's area for convolutions. */
export const fans = (shape: readonly number[]): readonly [number, number] => {
  const area = product(shape.slice(0, -2));
  return [area * (shape.at(-2) ?? 1), area * (shape.at(-1) ?? 1)];
};
