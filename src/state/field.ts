import type { Domain, PlaneSpec } from '../experiment/types';
import type { AnswerOf, RequestOf } from '../worker/client';
import { engine } from './engine';
import { requestPaint } from './frame-loop';

/** Values of the objective over a view, row 0 on top (y = view[1][1]), and what they are of. */
export interface Field extends AnswerOf<'field'>, RequestOf<'field'> {}

let latest: Field | undefined;
const listeners = new Set<() => void>();

const requests = engine.channel('field', {
  answered: (values, request) => {
    latest = { ...request, ...values };
    for (const listener of [...listeners]) listener();
    requestPaint();
  },
});

/** Asks the worker for `width` × `height` values over `view`; the newest request wins. */
export const requestField = (spec: PlaneSpec, view: Domain, width: number, height: number): void =>
  requests.ask({ spec, view, width, height });

export const latestField = (): Field | undefined => latest;

export const subscribeField = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
