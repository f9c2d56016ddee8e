import type { Point } from '../../../experiment/types';
import type { Lab } from '../../../state/lab/lab';
import { type Size, toData } from '../../canvas/view';
import { headAt, type Pointed, type PointedHead, pointedHead } from '../kit/pointed';
import { pixelPowers } from '../kit/round-point';
import type { Scene } from './scene';

/** Evaluates the surface under the pointer: exactly, and not from the picture. */
export const createPointerReport = (lab: Lab, scene: Scene, size: () => Size) => {
  const pointed = (pixel: Point): Pointed | undefined => {
    const { transform, surface } = scene;
    const view = scene.view.shown;
    if (!transform || !view || !surface) return undefined;
    const point = toData(transform, pixel);
    return {
      point,
      powers: pixelPowers(view, size()),
      value: surface.value(point[0], point[1]),
      curve: scene.isCurve,
    };
  };

  const head = (pixel: Point): PointedHead | undefined => {
    const found = headAt(scene.heads, pixel);
    return found && pointedHead(lab, found);
  };

  return { pointed, head };
};
