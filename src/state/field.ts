import type { Domain, PlaneSpec } from '../experiment/types';
import { engine, onEngine, onEngineCrash } from './engine';
import { requestPaint } from './frame-loop';
import { createNewest } from './newest';

/** Values of the objective over a view, row 0 on top (y = view[1][1]). */
export interface Field {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly view: Domain;
  readonly min: number;
  readonly max: number;
  /** What it shows: the specification it was asked with. */
  readonly spec: PlaneSpec;
}

interface FieldRequest {
  readonly spec: PlaneSpec;
  readonly view: Domain;
  readonly width: number;
  readonly height: number;
}

let latest: Field | undefined;
let asked: FieldRequest | undefined;
let id = 0;
const listeners = new Set<() => void>();

const requests = createNewest<FieldRequest>((request) => {
  id += 1;
  asked = request;
  engine.send({ type: 'field', id, ...request });
});

onEngine({
  field: (event) => {
    // Nothing where the engine failed: a failure tells why.
    if (asked && event.id === id && event.width > 0) {
      latest = { ...event, spec: asked.spec };
      for (const listener of [...listeners]) listener();
      requestPaint();
    }
    requests.answered();
  },
});
onEngineCrash((_, again) => requests.lost(again));

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
