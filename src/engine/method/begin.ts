import type { HyperValue } from '../../catalog/definition';
import type { MethodDefinition } from '../../catalog/method/define';
import type { Steps, Vectors } from '../../catalog/method/protocol';
import type { Objective } from '../objective';
import { createSpace } from './space';

type MinimizeAny = <V>(
  space: Vectors<V>,
  start: V,
  hyper: Readonly<Record<string, HyperValue>>,
) => Steps<V, void>;

/** Begins a method on an objective; whether the two go together, `parseExperiment` has seen to. */
export const begin = <V, S>(
  definition: MethodDefinition,
  objective: Objective<V, S>,
  own: (vector: V) => V,
  start: V,
  hyper: Readonly<Record<string, HyperValue>>,
): Steps<V, void> => {
  // A general method's hyperparameters are typed by its own definition, which the catalogue's list forgets.
  const { minimize } = definition as { minimize: MinimizeAny };
  if (definition.objectives === 'plane' && !(start instanceof Float64Array))
    throw new Error(`${definition.id} runs on surfaces only: ${definition.because}`);
  return minimize(createSpace(objective, own), start, hyper);
};
