import * as z from 'zod/mini';
import type { Dataset } from '../../catalog/dataset';
import type { LayerDefinition } from '../../catalog/definition';
import { findNetwork, networks } from '../../catalog/networks';
import { type Result, succeed } from '../../formula/result';
import type { Said } from '../../formula/said';
import { type ExperimentError, problem } from '../error';
import { sayExperiment } from '../sentences';
import { readShape, whole } from '../shape';
import type { ModelSpec } from '../types';
import { unknownText } from '../unknown';
import { type NetworkShape, type ShapeError, shapeNetwork } from './shape';

/** A model in canonical form, and the network that it is on its data set. */
export interface ParsedModel {
  readonly spec: ModelSpec;
  readonly shape: NetworkShape;
}

const MOST_LAYERS = 12;
const MOST_UNITS = 1024;
const MOST_CHANNELS = 128;
const MOST_PARAMETERS = 4_000_000;

const activation = () => z._default(z.enum(['linear', 'relu', 'tanh', 'sigmoid']), 'relu');

const layerShapes = {
  dense: z.strictObject({
    kind: z.literal('dense'),
    units: z._default(whole(1, MOST_UNITS), 16),
    activation: activation(),
  }),
  conv: z.strictObject({
    kind: z.literal('conv'),
    channels: z._default(whole(1, MOST_CHANNELS), 8),
    kernel: z._default(whole(1, 11), 3),
    padding: z._default(z.enum(['valid', 'same']), 'valid'),
    activation: activation(),
  }),
  'max-pool': z.strictObject({
    kind: z.literal('max-pool'),
    size: z._default(whole(2, 8), 2),
  }),
} as const satisfies Readonly<Record<LayerDefinition['kind'], z.ZodMiniObject>>;

const kindShape = z.looseObject({
  kind: z._default(z.enum(['dense', 'conv', 'max-pool']), 'dense'),
});

const parseLayer = (input: unknown, field: string): Result<LayerDefinition, ExperimentError> => {
  const read = readShape(kindShape, input, field);
  return read.ok ? readShape(layerShapes[read.value.kind], read.value, field) : read;
};

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
    const layer = parseLayer(entry, `${field}.layers[${index}]`);
    if (!layer.ok) return layer;
    layers.push(layer.value);
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
