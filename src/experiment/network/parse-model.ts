import * as z from 'zod/mini';
import type { Dataset } from '../../catalog/dataset';
import type { LayerDefinition } from '../../catalog/definition';
import { layerKinds } from '../../catalog/layers';
import { findNetwork, networks } from '../../catalog/networks';
import { type Result, succeed } from '../../formula/result';
import type { Said } from '../../formula/said';
import { type ExperimentError, problem } from '../error';
import { parsePart } from '../part';
import { sayExperiment } from '../sentences';
import { readShape } from '../shape';
import type { ModelSpec } from '../types';
import { unknownText } from '../unknown';
import { type NetworkShape, type ShapeError, shapeNetwork } from './shape';

/** A model in canonical form, and the network that it is on its data set. */
export interface ParsedModel {
  readonly spec: ModelSpec;
  readonly shape: NetworkShape;
}

const MOST_LAYERS = 12;
const MOST_PARAMETERS = 4_000_000;

const modelShape = z.strictObject({ layers: z.array(z.unknown(), 'a list of layers') });

const parseLayers = (
  input: unknown,
  field: string,
): Result<readonly LayerDefinition[], ExperimentError> => {
  const read = readShape(modelShape, input, field);
  if (!read.ok) return read;
  const { length } = read.value.layers;
  if (length > MOST_LAYERS)
    return problem(
      'out-of-range',
      `${field}.layers`,
      sayExperiment('layers', { most: MOST_LAYERS, count: length }),
    );
  const layers: LayerDefinition[] = [];
  for (const [index, entry] of read.value.layers.entries()) {
    const layer = parsePart(layerKinds, 'layer', entry, `${field}.layers[${index}]`, 0);
    if (!layer.ok) return layer;
    layers.push(layer.value as unknown as LayerDefinition);
  }
  return succeed(layers);
};

/** What does not fit, in words. */
const misfit = (layer: LayerDefinition | undefined, { code, input }: ShapeError): Said => {
  const kind = layer?.kind ?? 'dense';
  const given = `[${input.join(', ')}]`;
  switch (code) {
    case 'vector':
      return sayExperiment('needsPicture', { kind, given });
    case 'large':
      return sayExperiment('largerThanPicture', { kind, given });
    default:
      return code satisfies never;
  }
};

/** A model by its id or by its hidden layers, checked against the data set. */
export const parseModel = (
  input: unknown,
  field: string,
  dataset: Dataset,
): Result<ParsedModel, ExperimentError> => {
  const named = typeof input === 'string' ? findNetwork(input) : undefined;
  if (typeof input !== 'object' && named === undefined)
    return problem(
      'unknown-id',
      field,
      unknownText(
        'model',
        input,
        networks.map(({ id }) => id),
      ),
    );
  const layers = named === undefined ? parseLayers(input, field) : succeed(named.layers);
  if (!layers.ok) return layers;
  const shape = shapeNetwork(layers.value, dataset);
  if (!shape.ok) {
    const { layer } = shape.error;
    const text = misfit(layers.value[layer], shape.error);
    return named === undefined
      ? problem('not-allowed', `${field}.layers[${layer}]`, text)
      : problem(
          'not-allowed',
          field,
          sayExperiment('modelMisfit', { model: named.id, dataset: dataset.name, problem: text }),
        );
  }
  const { size } = shape.value;
  if (size > MOST_PARAMETERS)
    return problem(
      'out-of-range',
      field,
      sayExperiment('parameters', { most: MOST_PARAMETERS, count: size }),
    );
  return succeed({ spec: named?.id ?? { layers: layers.value }, shape: shape.value });
};
