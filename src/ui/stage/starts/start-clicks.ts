import type { Point } from '../../../experiment/types';
import { furtherStartsOf } from '../../../state/surface/starts';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import type { StartPoint } from './start-point';

/** What lies under a pixel of the stage, and what shows all of it. */
export interface ClickPorts {
  /** The run whose head is there. */
  headAt(at: Point): number | undefined;
  /** The run whose path is there. */
  pathAt(at: Point): number | undefined;
  fit(): void;
}

/** What clicks mean on the map and on the relief: the run that is meant, or the start, or all of the surface. */
export const createClicks = (
  lab: Pick<SurfaceLab, 'document' | 'view'>,
  start: StartPoint,
  ports: ClickPorts,
) => {
  let startBefore: Point | undefined;
  return {
    click: (at: Point, another: boolean) => {
      startBefore = undefined;
      if (another) {
        const point = start.pointAt(at);
        if (point) furtherStartsOf(lab).add(point);
        return;
      }
      const path = ports.pathAt(at);
      // On the path of the run that is selected anyway, a click means the start.
      const run = ports.headAt(at) ?? (path === lab.view.store.getState().run ? undefined : path);
      if (run !== undefined) {
        lab.view.change({ run });
        return;
      }
      startBefore = start.now;
      start.placeAtPixel(at);
    },
    doubleClick: () => {
      // The first click of the two placed the start: that was not meant.
      if (startBefore) start.set(startBefore);
      startBefore = undefined;
      ports.fit();
    },
  };
};
