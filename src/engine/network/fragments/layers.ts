import type { ActivationId } from '../../../catalog/activations';
import { sizeOf } from '../../../experiment/network/shape';
import { activateForward, activateGradient } from '../../kernels/webgl/activation-code';
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
import type { ComputedLayer } from '../computed-layers';
import { named, quads, STRIPED_INPUT, type Stripes, type TextureStore } from './textures';

/** What a layer is given: the examples, or what the layer before made of them. */
export interface Input {
  readonly source: Source;
  readonly textures: Readonly<Record<string, WebGLTexture>>;
  /** The activation that made it; pooling and the examples have none. */
  readonly gate?: ActivationId;
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

const into = ({ textures, ...size }: Stripes) => ({ targets: textures, ...size });

const gateOf = ({ gate }: Input) => (gate === 'linear' ? undefined : gate);

const next = (output: Stripes, gate?: ActivationId): Input => ({
  source: STRIPED_INPUT,
  textures: named('x', output),
  ...(gate === undefined ? {} : { gate }),
});

const denseDraws = (
  layer: Extract<ComputedLayer, { kind: 'dense' }>,
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
    next: next(output, layer.activation),
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
  layer: Extract<ComputedLayer, { kind: 'conv' }>,
  { base }: AtlasLayer,
  given: Input,
  { store, height, weights, gradient }: LayerPlace,
): LayerDraws | undefined => {
  const { input, output: shape, kernel } = layer;
  const [, , channels] = input;
  const [, , units] = shape;
  const single = given.source.kind === 'bytes' && channels === 1;
  if (units % 4 !== 0 || (!single && channels % 4 !== 0)) return undefined;
  const zeros = layer.padding === 'same' ? Math.floor((kernel - 1) / 2) : 0;
  const code: ConvCode = {
    input,
    output: shape,
    kernel: [kernel, kernel],
    padding: [zeros, zeros],
    base,
  };
  const output = store.stripes(sizeOf(code.output) / 4, height);
  return {
    forward: {
      source: convForward(code, given.source, layer.activation),
      textures: { ...given.textures, weights },
      ...into(output),
    },
    output,
    next: next(output, layer.activation),
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
      const before = store.stripes(sizeOf(code.input) / 4, height);
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
  layer: Extract<ComputedLayer, { kind: 'max-pool' }>,
  given: Input,
  { store, height }: LayerPlace,
): LayerDraws | undefined => {
  const code: PoolCode = layer;
  if (given.source.kind === 'bytes' || code.input[2] % 4 !== 0) return undefined;
  const output = store.stripes(sizeOf(code.output) / 4, height);
  return {
    forward: { source: maxPool(code), textures: given.textures, ...into(output) },
    output,
    next: next(output),
    parameters: () => [],
    input: (d) => {
      const before = store.stripes(sizeOf(code.input) / 4, height);
      const draw = {
        source: maxPoolGradient(code, gateOf(given)),
        textures: { ...given.textures, ...named('d', d) },
        ...into(before),
      };
      return { draw, d: before };
    },
  };
};

const activationDraws = (
  { activation, output: shape }: Extract<ComputedLayer, { kind: 'activate' }>,
  given: Input,
  { store, height }: LayerPlace,
): LayerDraws | undefined => {
  if (given.source.kind === 'bytes') return undefined;
  // Four channels a texel, as what comes before it has them.
  const width = quads(sizeOf(shape));
  const output = store.stripes(width, height);
  return {
    forward: {
      source: activateForward(activation),
      textures: given.textures,
      ...into(output),
    },
    output,
    next: next(output),
    parameters: () => [],
    input: (d) => {
      const before = store.stripes(width, height);
      const draw = {
        source: activateGradient(activation),
        textures: { ...given.textures, ...named('d', d) },
        ...into(before),
      };
      return { draw, d: before };
    },
  };
};

/** @returns nothing for a layer that there is no code for */
export const layerDraws = (
  layer: ComputedLayer,
  placed: AtlasLayer | undefined,
  given: Input,
  place: LayerPlace,
): LayerDraws | undefined => {
  if (layer.kind === 'max-pool') return poolDraws(layer, given, place);
  if (layer.kind === 'activate') return activationDraws(layer, given, place);
  if (placed === undefined) throw new Error('a layer is not in the atlas');
  return layer.kind === 'dense'
    ? denseDraws(layer, placed, given, place)
    : convDraws(layer, placed, given, place);
};
