import type * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../experiment/layer-span';
import { ruleGraph } from '../../formula/graph/rule-graph';
import { isSquare } from '../../formula/matrix/shape';
import { evaluate } from '../../formula/tensor/evaluate';
import { ruleInput } from '../../formula/tensor/input';
import type { UpdateSeen } from '../update-seen';
import { createTensorOps } from './tensor-ops';

/** What an update reads and what its instructions give, one number for each parameter. */
export interface UpdateVectors {
  /** State before the update, theta, the gradient `g` and what is given. */
  entry(name: string): tf.Tensor1D;
  /** Of instruction number k of the program's body. */
  instruction(k: number): tf.Tensor1D;
}

/**
 * Follows an update before it is made, by tensor operations on any backend. Call inside `tf.tidy`.
 * @param wanted which instructions; square matrices have no number for each parameter
 */
export const updateVectors = (
  { program, theta, gradient, given, state, uniforms }: UpdateSeen<tf.Tensor1D>,
  layers: readonly LayerSpan[],
  wanted: (k: number) => boolean,
): UpdateVectors => {
  const { graph, instructions } = ruleGraph(program);
  const shapes = new Map<string, Parameters<typeof graph.input>[1]>([
    ['theta', 'element'],
    ['g', 'element'],
  ]);
  for (const { name } of program.given) shapes.set(name, 'element');
  for (const { name, shape } of program.state)
    if (shape !== 'uniform' && !isSquare(shape)) shapes.set(name, shape);
  const entries = new Map([...shapes].map(([name, shape]) => [name, graph.input(name, shape)]));
  const chosen = instructions.map((id, k) => (wanted(k) ? id : undefined));
  const all = [...entries.values(), ...chosen].filter((id) => id !== undefined);
  const handed = Float64Array.from(program.handed, (name) => uniforms[name] ?? Number.NaN);
  const ops = createTensorOps(layers);
  try {
    const input = ruleInput<tf.Tensor>(program, {
      theta,
      gradient,
      given,
      state,
      uniforms: handed,
    });
    const read = evaluate(graph, all, ops, layers, input);
    // At once: what spreads them goes with the operations.
    const vectors = new Map(all.map((id) => [id, read(id, 'element') as tf.Tensor1D]));
    const at = (id: number | undefined) => {
      const vector = id === undefined ? undefined : vectors.get(id);
      if (vector === undefined) throw new Error('a number of an update that is not followed');
      return vector;
    };
    return { entry: (name) => at(entries.get(name)), instruction: (k) => at(chosen[k]) };
  } finally {
    ops.dispose();
  }
};
