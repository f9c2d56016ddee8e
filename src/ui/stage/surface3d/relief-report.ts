import type { Point } from '../../../experiment/types';
import { compileSurface, type SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import type { Size } from '../../canvas/view';
import type { Mark } from '../kit/landmarks';
import { type PointedHead, pointedHead } from '../kit/pointed';
import { pixelPowers } from '../kit/round-point';
import type { StageReports } from '../kit/stage-reports';
import type { Relief } from './relief';
import { headPixel, pickRun } from './run-pick';

/** A mark is meant within this many pixels, as on the map. */
const REACH = 10;

/** Tells what lies under the pointer on the relief: the point with its value, and the head or the minimum there. */
export const createReliefReport = (lab: SurfaceLab, relief: Relief, reports: StageReports) => {
  let plane: Relief['plane'];
  let surface: SurfaceFunction | undefined;
  const surfaceNow = () => {
    if (relief.plane && relief.plane !== plane) {
      plane = relief.plane;
      surface = compileSurface(plane.expression, plane.parameters, plane.data);
    }
    return surface;
  };
  const pointed = (pixel: Point, size: Size) => {
    const point = relief.space?.pointAt(pixel);
    const { plane: shown } = relief;
    const value = point && surfaceNow()?.value(...point);
    reports.pointed(
      point && shown && value !== undefined
        ? {
            point,
            powers: pixelPowers(shown.domain, size),
            value,
            curve: shown.dimension === 1,
          }
        : undefined,
    );
  };
  const headAt = (pixel: Point): PointedHead | undefined => {
    const run = pickRun(relief, pixel, 'head');
    const at = run === undefined ? undefined : headPixel(relief, run);
    return run !== undefined && at ? pointedHead(lab, { run, x: at[0], y: at[1] }) : undefined;
  };
  const markAt = ([px, py]: Point): Mark | undefined => {
    for (const { kind, place } of relief.landmarks.toReversed()) {
      const at = relief.space?.pixelOf([place[0], place[1]]);
      if (at && Math.hypot(at[0] - px, at[1] - py) <= REACH)
        return { kind, place, x: at[0], y: at[1] };
    }
    return undefined;
  };
  return (pixel: Point | undefined, size: Size): void => {
    if (!pixel) {
      reports.pointed(undefined);
      reports.head(undefined);
      return;
    }
    pointed(pixel, size);
    const head = headAt(pixel);
    reports.head(head);
    const mark = head ? undefined : markAt(pixel);
    if (mark) reports.mark(mark);
  };
};
