import type { ActivationId } from '../../catalog/activations';
import type { FeatureShape } from '../../catalog/dataset';
import { activationOf } from '../../experiment/network/activation';
import type { NetworkShape, ShapedLayer } from '../../experiment/network/shape';

/** A network's layer as it is computed. */
export type ComputedLayer =
  | ShapedLayer
  /** An activation by itself: its slope needs its input, which a layer that applies it at once would not keep. */
  | {
      readonly kind: 'activate';
      readonly input: FeatureShape;
      readonly output: FeatureShape;
      readonly activation: ActivationId;
    };

/** A layer with its activation, or, where that needs its input kept, the two one after the other. */
const split = (layer: ShapedLayer): readonly ComputedLayer[] => {
  if (layer.kind === 'max-pool' || activationOf(layer.activation).from === 'output') return [layer];
  const { activation, output } = layer;
  return [
    { ...layer, activation: 'linear' },
    { kind: 'activate', input: output, output, activation },
  ];
};

const known = new WeakMap<NetworkShape, readonly ComputedLayer[]>();

/** The layers in the order in which they are computed; of fused activations only the output is there. */
export const computedLayers = (network: NetworkShape): readonly ComputedLayer[] => {
  const layers = known.get(network) ?? network.layers.flatMap(split);
  known.set(network, layers);
  return layers;
};

/** The activation that made a layer's output by itself; pools, and activations of their own, hand on what is done. */
export const fusedActivation = (layer: ComputedLayer | undefined): ActivationId =>
  layer?.kind === 'dense' || layer?.kind === 'conv' ? layer.activation : 'linear';
