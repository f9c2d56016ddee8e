import type { Dataset } from '../../catalog/dataset';
import type { LayerDefinition } from '../../catalog/definition';
import { findNetwork } from '../../catalog/networks';
import type { ModelSpec } from '../types';
import { type NetworkShape, shapeNetwork } from './shape';

/** The hidden layers of a parsed experiment's model. */
export const hiddenLayers = (model: ModelSpec): readonly LayerDefinition[] => {
  if (typeof model !== 'string') return model.layers;
  const definition = findNetwork(model);
  if (definition === undefined) throw new Error(`no network ${model} in the catalogue`);
  return definition.layers;
};

/** The network of a parsed experiment: the door has made sure that its layers fit. */
export const networkOf = (
  model: ModelSpec,
  dataset: Pick<Dataset, 'example' | 'target'>,
): NetworkShape => {
  const shape = shapeNetwork(hiddenLayers(model), dataset);
  if (!shape.ok) {
    const { layer, code } = shape.error;
    throw new Error(`layer ${layer} does not fit on what comes before it (${code})`);
  }
  return shape.value;
};

/** `784-128-128-10`: what goes in, the widths of all layers, what comes out. */
export const layerSizes = ({ input, layers }: NetworkShape): string =>
  [input, ...layers.map(({ output }) => output)]
    .map((shape) => shape.reduce<number>((product, side) => product * side, 1))
    .join('-');
