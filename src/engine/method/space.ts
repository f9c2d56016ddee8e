import type { Answer, Request, Steps, Vectors } from '../../catalog/method/protocol';
import type { Objective } from '../objective';

function* numbers<V>(request: Request<V>): Steps<V, ArrayLike<number>> {
  const answer: Answer<V> = yield request;
  if (!('numbers' in answer)) throw new Error(`"${request.ask}" was not answered with numbers`);
  return answer.numbers;
}

/**
 * An objective's parameters as a method sees them.
 * @param own told of every vector made, so that it can be freed
 */
export const createSpace = <V, S>(
  objective: Objective<V, S>,
  own: (vector: V) => V,
): Vectors<V> => {
  const { vectors } = objective;
  const axpy = (factor: number, x: V, y: V) => own(vectors.axpy(factor, x, y));
  const dots = (pairs: readonly (readonly [V, V])[]) => numbers<V>({ ask: 'dots', pairs });
  function* dot(a: V, b: V): Steps<V, number> {
    return (yield* dots([[a, b]]))[0] ?? Number.NaN;
  }
  return {
    dimension: objective.dimension,
    epsilon: vectors.epsilon,
    fixed: objective.fixed,
    zero: () => own(vectors.zero()),
    clone: (v) => own(objective.clone(v)),
    scale: (factor, v) => own(vectors.scale(factor, v)),
    add: (a, b) => axpy(1, a, b),
    subtract: (a, b) => axpy(-1, b, a),
    axpy,
    dot,
    dots,
    *norm(v) {
      return Math.sqrt(yield* dot(v, v));
    },
    *sumAbs(v) {
      return (yield* numbers<V>({ ask: 'sum-abs', of: v }))[0] ?? Number.NaN;
    },
  };
};
