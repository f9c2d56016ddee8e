import type { Activation } from '../../../catalog/definition';
import { atlasOfVector, placeInAtlas, vectorOfAtlas } from '../../kernels/webgl/atlas';
import {
  denseForward,
  denseInputGradient,
  denseWeightGradient,
} from '../../kernels/webgl/dense-code';
import type { Draw } from '../../kernels/webgl/draw';
import { meanLoss, softmaxGradient } from '../../kernels/webgl/softmax-loss-glsl';
import type { Source } from '../../kernels/webgl/stripes';
import { CLASSES } from '../batch';
import type { Preprocess } from '../data/pixels';
import type { NetworkLayout } from '../layout';
import type { LossKind } from '../softmax-loss';
import { byteSource, LABEL_TEXEL, PICTURE_TEXELS } from './batch-bytes';
import { createTextureStore, named, STRIPED_INPUT, type Stripes } from './textures';

/** A gradient on WebGL as draws that are made again at every step, into textures that stay. */
export interface GradientPlan {
  /** The batch goes here, see `createBatchBytes`. */
  readonly pictures: { readonly texture: WebGLTexture; readonly height: number };
  /** Reads the plain texture `theta`. */
  readonly weights: Omit<Draw, 'textures'>;
  readonly draws: readonly Draw[];
  /** Both read what the draws left, into plain textures. */
  readonly loss: Pick<Draw, 'source' | 'textures'>;
  readonly gradient: Pick<Draw, 'source' | 'textures'>;
  dispose(): void;
}

/** What a layer is given: the pictures, or what the layer before made of them. */
interface Input {
  readonly source: Source;
  readonly textures: Readonly<Record<string, WebGLTexture>>;
  /** The activation that made it, where the way back goes on. */
  readonly gate?: Activation;
}

const quads = (count: number) => Math.ceil(count / 4);

/** @returns nothing where a network has layers that this has no code for, or its textures would be too large */
export const createGradientPlan = (
  gl: WebGL2RenderingContext,
  network: NetworkLayout,
  loss: LossKind,
  preprocess: Preprocess,
  rows: number,
): GradientPlan | undefined => {
  const dense = network.layers.flatMap((layer) => (layer.kind === 'dense' ? [layer] : []));
  if (dense.length < network.layers.length) return undefined;
  const atlas = placeInAtlas(
    dense.map(({ weight, inputs, units }) => ({ offset: weight.offset, rows: inputs, units })),
  );
  const height = quads(rows);
  const largest = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
  if (Math.max(atlas.height, atlas.width, 4 * height) > largest) return undefined;

  const store = createTextureStore(gl);
  const pictures = store.one(PICTURE_TEXELS, 4 * height, 'bytes');
  const weights = store.one(atlas.width, atlas.height, 'floats');
  const gradient = store.stripes(atlas.width, atlas.height / 4);
  const into = ({ textures, ...size }: Stripes) => ({ targets: textures, ...size });

  const draws: Draw[] = [];
  let input: Input = { source: byteSource(preprocess), textures: { pictures } };
  const forward = dense.map((layer, k) => {
    const placed = atlas.layers[k];
    if (placed === undefined) throw new Error('a layer is not in the atlas');
    const code = { inputs: layer.inputs, units: layer.units, base: placed.base };
    const output = store.stripes(quads(layer.units), height);
    draws.push({
      source: denseForward(code, input.source, layer.activation),
      textures: { ...input.textures, weights },
      ...into(output),
    });
    const record = { layer, code, input, output };
    const { activation } = layer;
    input = { source: STRIPED_INPUT, textures: named('x', output), gate: activation };
    return record;
  });

  const last = forward.at(-1);
  if (last === undefined || last.layer.activation !== 'linear') {
    store.dispose();
    return undefined;
  }
  const dLogits = store.stripes(quads(CLASSES) + 1, height);
  draws.push({
    source: softmaxGradient(loss, rows, CLASSES, LABEL_TEXEL),
    textures: { pictures, ...named('logits', last.output) },
    ...into(dLogits),
  });
  let d = dLogits;
  for (const { code, layer, input: given } of forward.reverse()) {
    draws.push({
      source: denseWeightGradient(code, given.source, rows),
      textures: { ...given.textures, ...named('d', d) },
      targets: gradient.textures,
      width: quads(layer.units),
      height: quads(layer.inputs + 1),
      top: code.base / 4,
    });
    if (given.source.kind === 'bytes') break;
    const before = store.stripes(quads(layer.inputs), height);
    draws.push({
      source: denseInputGradient(code, given.gate === 'linear' ? undefined : given.gate),
      textures: { ...given.textures, ...named('d', d), weights },
      ...into(before),
    });
    d = before;
  }
  return {
    pictures: { texture: pictures, height: 4 * height },
    weights: {
      source: atlasOfVector(atlas),
      targets: [weights],
      width: atlas.width,
      height: atlas.height,
    },
    draws,
    loss: { source: meanLoss(rows, CLASSES), textures: named('d', dLogits) },
    gradient: { source: vectorOfAtlas(atlas), textures: named('part', gradient) },
    dispose: store.dispose,
  };
};
