import type { Point } from '../../../experiment/types';
import type { Page } from '../../../state/page/create-page';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import { type MapModel, runAtValues } from './map-model';

/** Makes a place of a map a run: its start, or its two hyperparameters (in a run of its own, if that is wanted). */
export const pickOnMap = (
  { document, view, notices }: SurfaceLab & Pick<Page, 'notices'>,
  model: MapModel,
  values: Point,
): void => {
  const { setStart, putRun } = document.getState();
  if (model.kind === 'basins') {
    setStart(values);
    return;
  }
  const [run] = runAtValues(model, values).runs;
  if (run === undefined) return;
  const asNew = view.store.getState().mapAsNew;
  if (putRun(model.runIndex, run, asNew))
    notices.getState().notify('info', asNew ? 'maps.added' : 'maps.taken');
};
