import type { Point } from '../../../experiment/types';
import { toData, toPixel } from '../../canvas/view';
import type { StartSpace } from '../starts/start-space';
import type { Scene } from './scene';

/** The map, or the graph of a function of x. */
export const flatSpace = (scene: Scene): StartSpace => {
  const pointAt = (pixel: Point) => scene.transform && toData(scene.transform, pixel);
  return {
    get view() {
      return scene.view.shown;
    },
    get isCurve() {
      return scene.isCurve;
    },
    pixelOf: (point) =>
      scene.transform ? toPixel(scene.transform, scene.placeOf(point)) : undefined,
    pointAt,
    dragTo: pointAt,
    reveal: (point) => scene.view.reveal(scene.placeOf(point)),
  };
};
