import { findNetwork } from '../../catalog/networks';
import type { ModelSpec } from '../types';
import { layerSizes } from './model';
import type { NetworkShape } from './shape';

/** A name of the catalogue with the widths of its layers written out. */
export const withSizes = (name: string, shape: NetworkShape): string =>
  name.replace('{sizes}', layerSizes(shape));

/** What a model is called, in English. */
export const modelName = (model: ModelSpec, shape: NetworkShape): string =>
  withSizes(
    (typeof model === 'string' ? findNetwork(model)?.name : undefined) ?? 'Network {sizes}',
    shape,
  );
