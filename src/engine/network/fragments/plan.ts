import type { LossKind } from '../../../experiment/network/loss';
import type { NetworkShape } from '../../../experiment/network/shape';
import { atlasOfVector, placeInAtlas, vectorOfAtlas } from '../../kernels/webgl/atlas';
import type { Draw } from '../../kernels/webgl/draw';
import { meanLoss, softmaxGradient } from '../../kernels/webgl/softmax-loss-glsl';
import { type ComputedLayer, computedLayers } from '../computed-layers';
import type { BatchOrder } from '../data/batches';
import type { Preprocess } from '../data/inputs';
import type { Split } from '../data/split';
import { type BatchTextures, createBatchTextures } from './batch-textures';
import { type Input, type LayerDraws, layerDraws } from './layers';
import { createTextureStore, named, quads, type Stripes } from './textures';

/** A gradient on WebGL as draws that are made again at every step, into textures that stay. */
export interface GradientPlan {
  readonly batch: BatchTextures;
  /** Reads the plain texture `theta`. */
  readonly weights: Omit<Draw, 'textures'>;
  readonly draws: readonly Draw[];
  /** Both read what the draws left, into plain textures. */
  readonly loss: Pick<Draw, 'source' | 'textures'>;
  readonly gradient: Pick<Draw, 'source' | 'textures'>;
  dispose(): void;
}

const hasWeights = (
  layer: ComputedLayer,
): layer is Extract<ComputedLayer, { readonly weight: unknown }> => 'weight' in layer;

/** @returns nothing where a network has layers that this has no code for, or its textures would be too large */
export const createGradientPlan = (
  gl: WebGL2RenderingContext,
  network: NetworkShape,
  loss: LossKind,
  train: Split,
  order: BatchOrder,
  preprocess: Preprocess,
): GradientPlan | undefined => {
  const computed = computedLayers(network);
  const withWeights = computed.filter(hasWeights);
  const atlas = placeInAtlas(
    withWeights.map(({ weight, bias }) => ({
      offset: weight.offset,
      rows: weight.size / bias.size,
      units: bias.size,
    })),
  );
  const { outputs } = network;
  const rows = order.size;
  const height = quads(rows);
  const store = createTextureStore(gl);
  const largest = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
  const give = () => {
    store.dispose();
    return undefined;
  };
  if (Math.max(atlas.height, atlas.width, 4 * height) > largest) return give();

  const batch = createBatchTextures(gl, store, train, order, preprocess, height);
  const weights = store.one(atlas.width, atlas.height, 'floats');
  const gradient = store.stripes(atlas.width, atlas.height / 4);
  const place = { store, rows, height, weights, gradient };
  const layers: LayerDraws[] = [];
  let input: Input = batch;
  let output: Stripes | undefined;
  for (const layer of computed) {
    const placed = hasWeights(layer) ? atlas.layers[withWeights.indexOf(layer)] : undefined;
    const made = layerDraws(layer, placed, input, place);
    if (made === undefined) return give();
    layers.push(made);
    input = made.next;
    output = made.output;
  }
  if (output === undefined || input.gate !== 'linear') return give();

  const draws: Draw[] = layers.map(({ forward }) => forward);
  const dLogits = store.stripes(quads(outputs) + 1, height);
  draws.push({
    source: softmaxGradient(loss, rows, outputs, batch.labels.texel),
    textures: { pictures: batch.labels.pictures, ...named('logits', output) },
    targets: dLogits.textures,
    width: dLogits.width,
    height,
  });
  let d = dLogits;
  layers.reverse().forEach((layer, k) => {
    draws.push(...layer.parameters(d));
    if (k === layers.length - 1) return;
    const before = layer.input(d);
    draws.push(before.draw);
    d = before.d;
  });
  if (draws.some((one) => Math.max(one.width, one.height) > largest)) return give();
  return {
    batch,
    weights: {
      source: atlasOfVector(atlas),
      targets: [weights],
      width: atlas.width,
      height: atlas.height,
    },
    draws,
    loss: { source: meanLoss(rows, outputs), textures: named('d', dLogits) },
    gradient: { source: vectorOfAtlas(atlas), textures: named('part', gradient) },
    dispose: store.dispose,
  };
};
