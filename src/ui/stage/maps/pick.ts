import type { Point } from '../../../experiment/types';
import { documentStore } from '../../../state/document';
import { sessionStore } from '../../../state/session';
import { type MapModel, runAtValues } from './map-model';
import { mapSettings } from './map-settings';

/** Makes a place of a map a run: its start, or its two hyperparameters (in a run of its own, if that is wanted). */
export const pickOnMap = (model: MapModel, values: Point): void => {
  const document = documentStore.getState();
  if (model.kind === 'basins') {
    document.setStart(values);
    return;
  }
  const [run] = runAtValues(model, values).runs;
  if (run === undefined) return;
  const { asNew } = mapSettings.getState();
  document.putRun(model.runIndex, run, asNew);
  sessionStore.getState().notify('info', asNew ? 'maps.added' : 'maps.taken');
};
