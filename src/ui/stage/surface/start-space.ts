import type { Domain, Point } from '../../../experiment/types';
import { toData, toPixel } from '../../canvas/view';
import type { Scene } from './scene';

/** Where starts are seen and moved, on the map or on the relief; pixels are CSS pixels from the stage's top left. */
export interface StartSpace {
  /** What is shown of the plane; undefined while nothing is. */
  readonly view: Domain | undefined;
  /** The function knows only x. */
  readonly isCurve: boolean;
  pixelOf(point: Point): Point | undefined;
  pointAt(pixel: Point): Point | undefined;
  /** Where a start goes that was at `from` when the pointer is at a pixel. */
  dragTo(pixel: Point, from: Point): Point | undefined;
  /** A start was moved by keys, maybe out of what is seen. */
  reveal(point: Point): void;
}

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
