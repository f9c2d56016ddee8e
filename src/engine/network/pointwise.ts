import type * as tf from '@tensorflow/tfjs-core';
import type { Expression } from '../../formula/ast';
import { ValueGraph } from '../../formula/graph/value-graph';
import { evaluate } from '../../formula/tensor/evaluate';
import { createTensorOps } from './tensor-ops';

const ops = createTensorOps([]);

/** An expression of tensors of one shape, or of shapes that spread to it, number by number. Call inside `tf.tidy`. */
export const pointwise = (e: Expression, names: Readonly<Record<string, tf.Tensor>>): tf.Tensor => {
  const graph = new ValueGraph();
  const scope = new Map(Object.keys(names).map((name) => [name, graph.input(name, 'element')]));
  const wanted = graph.expression(e, scope);
  const input = (name: string): tf.Tensor => {
    const tensor = names[name];
    if (tensor === undefined) throw new Error(`${name} is missing`);
    return tensor;
  };
  return evaluate(graph, [wanted], ops, [], input)(wanted, 'element');
};
