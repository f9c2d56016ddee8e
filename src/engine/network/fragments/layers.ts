import type { Activation } from '../../../catalog/definition';
import type { AtlasLayer } from '../../kernels/webgl/atlas';
import {
  type ConvCode,
  convFilterGradient,
  convFilterSum,
  convForward,
  convInputGradient,
  filterQuads,
} from '../../kernels/webgl/conv-code';
import {
  denseForward,
  denseInputGradient,
  denseWeightGradient,
} from '../../kernels/webgl/dense-code';
import type { Draw } from '../../kernels/webgl/draw';
import { maxPool, maxPoolGradient, type PoolCode } from '../../kernels/webgl/pool-code';
import type { Source } from '../../kernels/webgl/stripes';
import type { FeatureShape, PlacedLayer } from '../layout';
import { named, STRIPED_INPUT, type Stripes, type TextureStore } from './textures';

/** What a layer is given: the pictures, or what the layer before made of them. */
export interface Input {
  readonly source: Source;
  readonly textures: Readonly<Record<string, WebGLTexture>>;
  readonly shape: FeatureShape;
  /** The activation that made it; pooling and the pictures have none. */
  readonly gate?: Activation;
}

/** What all layers of a plan share. */
export interface LayerPlace {
  readonly store: TextureStore;
  /** Images of a batch, and a quarter of them. */
  readonly rows: number;
  readonly height: number;
  readonly weights: WebGLTexture;
  readonly gradient: Stripes;
}

/** One layer's draws. */
export interface LayerDraws {
  readonly forward: Draw;
  readonly output: Stripes;
  /** What the next layer is given. */
  readonly next: Input;
  /** The gradient by its parameters, from that before its activation. */
  parameters(d: Stripes): readonly Draw[];
  /** The gradient before the activation of the layer before. */
  input(d: Stripes): { readonly draw: Draw; readonly d: Stripes };
}

export const quads = (count: number): number => Math.ceil(count / 4);

const into = ({ textures, ...size }: Stripes) => ({ targets: textures, ...size });

const gateOf = ({ gate }: Input) => (gate === 'linear' ? undefined : gate);

const size = (shape: FeatureShape) => shape.reduce((a, b) => a * b, 1);

const next = (output: Stripes, shape: FeatureShape, gate?: Activation): Input => ({
  source: STRIPED_INPUT,
  textures: named('x', output),
  shape,
  ...(gate === undefined ? {} : { gate }),
});

const denseDraws = (
  layer: Extract<PlacedLayer, { kind: 'dense' }>,
  { base }: AtlasLayer,
  given: Input,
  { store, rows, height, weights, gradient }: LayerPlace,
): LayerDraws => {
  const code = { inputs: layer.inputs, units: layer.units, base };
  const output = store.stripes(quads(layer.units), height);
  return {
    forward: {
      source: denseForward(code, given.source, layer.activation),
      textures: { ...given.textures, weights },
      ...into(output),
    },
    output,
    next: next(output, [layer.units], layer.activation),
    parameters: (d) => [
      {
        source: denseWeightGradient(code, given.source, rows),
        textures: { ...given.textures, ...named('d', d) },
        targets: gradient.textures,
        width: quads(layer.units),
        height: quads(layer.inputs + 1),
        top: base / 4,
      },
    ],
    input: (d) => {
      const before = store.stripes(quads(layer.inputs), height);
      const draw = {
        source: denseInputGradient(code, gateOf(given)),
        textures: { ...given.textures, ...named('d', d), weights },
        ...into(before),
      };
      return { draw, d: before };
    },
  };
};

const convDraws = (
  layer: Extract<PlacedLayer, { kind: 'conv' }>,
  { base }: AtlasLayer,
  given: Input,
  { store, height, weights, gradient }: LayerPlace,
): LayerDraws | undefined => {
  const [rows = 0, columns = 0, channels = 0] = given.shape;
  const [kernelRows = 0, kernelColumns = 0, , units = 0] = layer.weight.shape;
  const single = given.source.kind === 'bytes' && channels === 1;
  if (units % 4 !== 0 || (!single && channels % 4 !== 0)) return undefined;
  const same = layer.padding === 'same';
  const code: ConvCode = {
    input: [rows, columns, channels],
    output: same
      ? [rows, columns, units]
      : [rows - kernelRows + 1, columns - kernelColumns + 1, units],
    kernel: [kernelRows, kernelColumns],
    padding: same
      ? [Math.floor((kernelRows - 1) / 2), Math.floor((kernelColumns - 1) / 2)]
      : [0, 0],
    base,
  };
  const output = store.stripes(size(code.output) / 4, height);
  return {
    forward: {
      source: convForward(code, given.source, layer.activation),
      textures: { ...given.textures, weights },
      ...into(output),
    },
    output,
    next: next(output, code.output, layer.activation),
    parameters: (d) => {
      const parts = store.stripes(units / 4, height * filterQuads(code));
      return [
        {
          source: convFilterGradient(code, given.source),
          textures: { ...given.textures, ...named('d', d) },
          ...into(parts),
        },
        {
          source: convFilterSum(code, height),
          textures: named('part', parts),
          targets: gradient.textures,
          width: units / 4,
          height: filterQuads(code),
          top: base / 4,
        },
      ];
    },
    input: (d) => {
      const before = store.stripes(size(code.input) / 4, height);
      const draw = {
        source: convInputGradient(code, gateOf(given)),
        textures: { ...given.textures, ...named('d', d), weights },
        ...into(before),
      };
      return { draw, d: before };
    },
  };
};

const poolDraws = (
  layer: Extract<PlacedLayer, { kind: 'max-pool' }>,
  given: Input,
  { store, height }: LayerPlace,
): LayerDraws | undefined => {
  const [rows = 0, columns = 0, channels = 0] = given.shape;
  if (given.source.kind === 'bytes' || channels % 4 !== 0) return undefined;
  const code: PoolCode = {
    input: [rows, columns, channels],
    output: [Math.floor(rows / layer.size), Math.floor(columns / layer.size), channels],
    size: layer.size,
  };
  const output = store.stripes(size(code.output) / 4, height);
  return {
    forward: { source: maxPool(code), textures: given.textures, ...into(output) },
    output,
    next: next(output, code.output),
    parameters: () => [],
    input: (d) => {
      const before = store.stripes(size(code.input) / 4, height);
      const draw = {
        source: maxPoolGradient(code, gateOf(given)),
        textures: { ...given.textures, ...named('d', d) },
        ...into(before),
      };
      return { draw, d: before };
    },
  };
};

/** @returns nothing for a layer that there is no code for */
export const layerDraws = (
  layer: PlacedLayer,
  placed: AtlasLayer | undefined,
  given: Input,
  place: LayerPlace,
): LayerDraws | undefined => {
  if (layer.kind === 'max-pool') return poolDraws(layer, given, place);
  if (placed === undefined) throw new Error('a layer is not in the atlas');
  return layer.kind === 'dense'
    ? denseDraws(layer, placed, given, place)
    : convDraws(layer, placed, given, place);
};
