import type { AnswerOf, RequestOf } from '../../worker/client';
import type { LabCore } from '../lab/lab-core';

/** Values of the objective over a view, row 0 on top (y = view[1][1]), and what they are of. */
export interface Field extends AnswerOf<'field'>, RequestOf<'field'> {}

/** What the stage draws below the paths. */
export interface SurfaceField {
  readonly latest: Field | undefined;
  /** Asks for values over a view; the newest request wins. */
  ask(request: RequestOf<'field'>): void;
  subscribe(listener: () => void): () => void;
  /** Nobody will ask any more. */
  close(): void;
}

export const createField = ({ engine, frames, waysOut }: LabCore): SurfaceField => {
  const listeners = new Set<() => void>();
  let latest: Field | undefined;
  const requests = engine.channel('field', {
    answered: (values, request) => {
      latest = { ...request, ...values };
      for (const listener of [...listeners]) listener();
      frames.request();
    },
  });
  waysOut.add(requests.close);
  return {
    get latest() {
      return latest;
    },
    ask: requests.ask,
    close: requests.close,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
