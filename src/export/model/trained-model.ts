import type { Dataset } from '../../catalog/dataset';
import type { NetworkShape } from '../../experiment/network/shape';
import type { NetworkSpec } from '../../experiment/types';

/** A trained network with all that another program must know to use it. */
export interface TrainedModel {
  readonly name: string;
  readonly network: NetworkShape;
  /** One number for every parameter, placed by the network's spans. */
  readonly theta: Float32Array;
  readonly dataset: Dataset;
  readonly preprocess: NetworkSpec['preprocess'];
}

/** What a model does with its inputs before its first layer: `(x - mean) / deviation`; nothing where it takes them as they are. */
export const standardisationOf = ({
  dataset,
  preprocess,
}: Pick<TrainedModel, 'dataset' | 'preprocess'>) =>
  preprocess === 'standardize' ? dataset.statistics : undefined;

/** How a file says what it takes and what it answers; its own program is told nothing else. */
export const describeModel = ({
  name,
  network,
  dataset,
}: Pick<TrainedModel, 'name' | 'network' | 'dataset'>): Readonly<Record<string, string>> => ({
  model: name,
  dataset: dataset.name,
  input: `${network.input.join(' x ')}${dataset.encoding.kind === 'bytes' ? `, bytes divided by ${dataset.encoding.range}` : ''}`,
  output: `${dataset.target.kind === 'classes' ? 'logits of' : 'values of'} ${dataset.target.names.join(', ')}`,
});
