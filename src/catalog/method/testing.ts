import type { Answer, Evaluated, Request, Steps, Vectors } from './protocol';

/** For tests: a function of n variables with its derivatives. */
export interface TestFunction {
  readonly value: (x: Float64Array) => number;
  readonly gradient: (x: Float64Array) => Float64Array;
  /** Rows. */
  readonly hessian?: (x: Float64Array) => readonly (readonly number[])[];
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

function* numbers(request: Request<Float64Array>): Steps<Float64Array, ArrayLike<number>> {
  const answer: Answer<Float64Array> = yield request;
  if (!('numbers' in answer)) throw new Error('no numbers');
  return answer.numbers;
}

/** For tests: vectors of plain numbers. */
export const testVectors = (dimension: number): Vectors<Float64Array> => {
  const axpy = (factor: number, x: Float64Array, y: Float64Array) =>
    x.map((value, i) => factor * value + (y[i] ?? 0));
  const dots: Vectors<Float64Array>['dots'] = (pairs) => numbers({ ask: 'dots', pairs });
  function* product(a: Float64Array, b: Float64Array): Steps<Float64Array, number> {
    return (yield* dots([[a, b]]))[0] ?? Number.NaN;
  }
  return {
    dimension,
    epsilon: Number.EPSILON,
    fixed: true,
    zero: () => new Float64Array(dimension),
    clone: (v) => v.slice(),
    scale: (factor, v) => v.map((value) => factor * value),
    add: (a, b) => axpy(1, a, b),
    subtract: (a, b) => axpy(-1, b, a),
    axpy,
    dot: product,
    dots,
    *norm(v) {
      return Math.sqrt(yield* product(v, v));
    },
    *sumAbs(v) {
      return (yield* numbers({ ask: 'sum-abs', of: v }))[0] ?? Number.NaN;
    },
  };
};

export const evaluateAt = (
  f: TestFunction,
  at: Float64Array,
  along?: Float64Array,
): Evaluated<Float64Array> => {
  const gradient = f.gradient(at);
  const norm = Math.sqrt(dot(gradient, gradient));
  const point = { at, loss: f.value(at), gradient, norm };
  return along === undefined ? point : { ...point, slope: dot(gradient, along) };
};

const answer = (f: TestFunction, request: Request<Float64Array>): Answer<Float64Array> => {
  switch (request.ask) {
    case 'gradient':
      return evaluateAt(f, request.at, request.along);
    case 'loss':
      return { at: request.at, loss: f.value(request.at) };
    case 'hessian':
      return { matrix: Float64Array.from((f.hessian?.(request.at) ?? []).flat()) };
    case 'hessian-vector': {
      const rows = f.hessian?.(request.at) ?? [];
      return { vector: Float64Array.from(rows, (row) => dot(Float64Array.from(row), request.v)) };
    }
    case 'dots':
      return { numbers: request.pairs.map(([a, b]) => dot(a, b)) };
    case 'sum-abs':
      return { numbers: [request.of.reduce((sum, value) => sum + Math.abs(value), 0)] };
    case 'accept':
      return request.accept;
    default:
      return request satisfies never;
  }
};

/** For tests: runs a piece of a method to its end; `seen` is told of every question. */
export const runSteps = <R>(
  steps: Steps<Float64Array, R>,
  f: TestFunction,
  seen: (request: Request<Float64Array>) => void = () => {},
): R => {
  let next = steps.next();
  while (!next.done) {
    seen(next.value);
    next = steps.next(answer(f, next.value));
  }
  return next.value;
};
