import type { MapHost } from '../../engine/maps/choose';
import { computeMap } from '../../engine/maps/compute';
import { openMapDevice } from '../../engine/maps/device';
import type { MapBackend, MapChoice, MapReason, MapSpec, Minimum } from '../../experiment/map/spec';
import type { Answerer } from './answerer';

export interface MapRequest {
  readonly spec: MapSpec;
  readonly choice: MapChoice;
}

/** A map so far, row by row from the top: see engine/maps/outcome for its arrays. */
export interface MapSoFar {
  readonly fate: Int16Array<ArrayBuffer>;
  readonly steps: Int32Array<ArrayBuffer>;
  readonly loss: Float32Array<ArrayBuffer>;
  readonly reached: Int32Array<ArrayBuffer>;
  /** Share of the pixels that are computed; the coarser ones stand for the others. */
  readonly done: number;
  readonly backend: MapBackend;
  readonly reason: MapReason;
  readonly minima: readonly Minimum[];
  /** Milliseconds since it was asked for. */
  readonly milliseconds: number;
}

/** A map of starts or of hyperparameters, coarse first. */
export const map: Answerer<MapRequest, MapSoFar> = async ({ spec, choice }, asker) => {
  const began = asker.host.now();
  const host: MapHost = { ...asker.host, openDevice: () => openMapDevice(navigator.gpu) };
  await computeMap(spec, {
    choice,
    host,
    cancelled: asker.cancelled,
    progress: ({ outcome, done, backend, reason, minima }) => {
      const milliseconds = host.now() - began;
      asker.tell({ ...outcome, done, backend, reason, minima, milliseconds }, [
        outcome.fate.buffer,
        outcome.steps.buffer,
        outcome.loss.buffer,
        outcome.reached.buffer,
      ]);
    },
  });
  return undefined;
};
