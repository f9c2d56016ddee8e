import type { Answer, Evaluated, Request, Valued } from '../../catalog/method/protocol';
import type { Objective } from '../objective';

/** Now, or when the device has answered. */
export type Eventually<T> = T | Promise<T>;

export const after = <T, R>(value: Eventually<T>, next: (value: T) => Eventually<R>) =>
  value instanceof Promise ? value.then(next) : next(value);

/** Answers a method's questions, and counts what they cost. */
export interface Evaluator<V> {
  readonly evaluations: number;
  readonly functionEvaluations: number;
  readonly hessianEvaluations: number;
  gradient(at: V, along?: V): Eventually<Evaluated<V>>;
  answer(request: Exclude<Request<V>, { ask: 'accept' }>): Eventually<Answer<V>>;
}

/** Thrown out of an answer that came back when nobody wants it any more. */
export class Abandoned extends Error {}

/**
 * @param own told of every vector made
 * @param step number of the step whose batch is asked about
 * @param abandoned nothing may be made any more
 */
export const createEvaluator = <V, S>(
  objective: Objective<V, S>,
  own: (vector: V) => V,
  step: () => number,
  abandoned: () => boolean,
): Evaluator<V> => {
  const { vectors, curvature } = objective;
  let evaluations = 0;
  let functionEvaluations = 0;
  let hessianEvaluations = 0;
  let known: { readonly at: V; readonly hessian: Float64Array } | undefined;

  const read = <R>(scalars: readonly S[], use: (values: ArrayLike<number>) => R): Eventually<R> =>
    after(objective.read(scalars), (values) => {
      if (abandoned()) throw new Abandoned();
      return use(values);
    });

  const gradient = (at: V, along?: V): Eventually<Evaluated<V>> => {
    evaluations += 1;
    functionEvaluations += 1;
    const { loss, gradient } = objective.gradient(at, step());
    own(gradient);
    const scalars = [loss, objective.norm(gradient)];
    if (along !== undefined) scalars.push(vectors.dot(gradient, along));
    return read(scalars, (values) => {
      const [value, norm, slope] = [values[0] ?? Number.NaN, values[1] ?? Number.NaN, values[2]];
      return { at, loss: value, gradient, norm, ...(slope === undefined ? {} : { slope }) };
    });
  };

  const loss = (at: V): Eventually<Valued<V>> => {
    functionEvaluations += 1;
    return read([objective.loss(at, step())], (values) => ({ at, loss: values[0] ?? Number.NaN }));
  };

  const hessian = (at: V): Float64Array => {
    if (curvature === undefined) throw new Error('this objective has no exact Hessian');
    // One point's Hessian serves every product with it.
    if (known?.at !== at) {
      hessianEvaluations += 1;
      known = { at, hessian: curvature.hessian(at) };
    }
    return known.hessian;
  };

  /** Central difference of two gradients over a distance that rounding leaves the most digits. */
  const difference = (at: V, v: V): Eventually<{ readonly vector: V }> =>
    read([objective.norm(v), objective.norm(at)], (values) => {
      const [length = 0, size = 0] = [values[0], values[1]];
      if (length === 0) return { vector: own(vectors.zero()) };
      const h = (2 * Math.sqrt(vectors.epsilon) * (1 + size)) / length;
      evaluations += 2;
      functionEvaluations += 2;
      const [plus, minus] = [h, -h].map((factor) => {
        const there = vectors.axpy(factor, v, at);
        const found = objective.gradient(there, step());
        objective.release(there);
        objective.release(found.loss);
        return own(found.gradient);
      });
      if (plus === undefined || minus === undefined)
        throw new Error('two gradients were asked for');
      const both = own(vectors.axpy(-1, minus, plus));
      return { vector: own(vectors.scale(1 / (2 * h), both)) };
    });

  return {
    get evaluations() {
      return evaluations;
    },
    get functionEvaluations() {
      return functionEvaluations;
    },
    get hessianEvaluations() {
      return hessianEvaluations;
    },
    gradient,
    answer(request) {
      switch (request.ask) {
        case 'gradient':
          return gradient(request.at, request.along);
        case 'loss':
          return loss(request.at);
        case 'hessian':
          return { matrix: hessian(request.at) };
        case 'hessian-vector':
          return curvature === undefined
            ? difference(request.at, request.v)
            : { vector: own(curvature.times(hessian(request.at), request.v)) };
        case 'dots':
          return read(
            request.pairs.map(([a, b]) => vectors.dot(a, b)),
            (numbers) => ({ numbers }),
          );
        case 'sum-abs':
          return read([vectors.sumAbs(request.of)], (numbers) => ({ numbers }));
        default:
          return request satisfies never;
      }
    },
  };
};
