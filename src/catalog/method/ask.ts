import type { Accept, Answer, Evaluated, Matrix, Request, Steps, Valued } from './protocol';

const unfit = (request: string): Error =>
  new Error(`the engine answered "${request}" with something else`);

function* evaluated<V>(request: Request<V>): Steps<V, Evaluated<V>> {
  const answer: Answer<V> = yield request;
  if (!('gradient' in answer)) throw unfit(request.ask);
  return answer;
}

/** @param along a direction: the answer then has the slope along it */
export const gradientAt = <V>(at: V, along?: V): Steps<V, Evaluated<V>> =>
  evaluated(along === undefined ? { ask: 'gradient', at } : { ask: 'gradient', at, along });

export function* lossAt<V>(at: V): Steps<V, Valued<V>> {
  const answer: Answer<V> = yield { ask: 'loss', at };
  if (!('loss' in answer)) throw unfit('loss');
  return answer;
}

export function* hessianAt<V>(at: V): Steps<V, Matrix> {
  const answer: Answer<V> = yield { ask: 'hessian', at };
  if (!('matrix' in answer)) throw unfit('hessian');
  return answer.matrix;
}

/** The Hessian at a point times v. */
export function* hessianTimes<V>(at: V, v: V): Steps<V, V> {
  const answer: Answer<V> = yield { ask: 'hessian-vector', at, v };
  if (!('vector' in answer)) throw unfit('hessian-vector');
  return answer.vector;
}

/**
 * Records a step.
 * @returns the same point as the next step sees it: with a fixed function what was accepted, else evaluated anew
 */
export const accept = <V>(
  here: Evaluated<V>,
  more: Omit<Accept<V>, 'ask' | 'accept'> = {},
): Steps<V, Evaluated<V>> => evaluated({ ask: 'accept', accept: here, ...more });

/** As `accept`, for a method that knows no gradients. */
export function* acceptValue<V>(
  here: Valued<V>,
  more: Omit<Accept<V>, 'ask' | 'accept'> = {},
): Steps<V, Valued<V>> {
  const answer: Answer<V> = yield { ask: 'accept', accept: here, ...more };
  if (!('loss' in answer)) throw unfit('accept');
  return answer;
}
