import type { Point } from '../../../experiment/types';
import { isOnPath } from './path-pick';
import type { Relief } from './relief';

/** As on the map. */
const HEAD_REACH = 12;
const PATH_REACH = 4;

/** Where the marker of a run is seen; undefined if it is not. */
export const headPixel = ({ runs, space }: Relief, run: number): Point | undefined => {
  const marker = runs[run]?.marker;
  return marker && space?.pixelOfPlace(marker.x, marker.y, marker.z);
};

/** The run whose head or path is seen at a pixel. */
export const pickRun = (relief: Relief, at: Point, part: 'head' | 'path'): number | undefined => {
  const { runs, space } = relief;
  if (!space) return undefined;
  const found = runs.findLastIndex((run, index) => {
    if (!run) return false;
    if (part === 'path') return isOnPath(run.path, run.seen, space, at, PATH_REACH);
    const pixel = headPixel(relief, index);
    return pixel !== undefined && Math.hypot(pixel[0] - at[0], pixel[1] - at[1]) <= HEAD_REACH;
  });
  return found < 0 ? undefined : found;
};
