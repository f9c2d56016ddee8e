import type { Domain, Point } from '../../../experiment/types';
import { type Size, spanOf } from '../../canvas/view';

const powerBelow = (x: number) => Math.floor(Math.log10(x));

const roundTo = (value: number, power: number) => {
  // Dividing by a whole power of ten rounds better than multiplying by its inverse.
  const scale = 10 ** Math.abs(power);
  return power < 0 ? Math.round(value * scale) / scale : Math.round(value / scale) * scale;
};

/** The power of ten of the last digit that a pixel can tell, on each axis. */
export const pixelPowers = ([x, y]: Domain, size: Size): Point => [
  powerBelow(spanOf(x) / size.width),
  powerBelow(spanOf(y) / size.height),
];

/** As many digits as the view can show: links stay short and fields readable. */
export const roundPoint = (point: Point, view: Domain, size: Size): Point => {
  const [x, y] = pixelPowers(view, size);
  return [roundTo(point[0], x) + 0, roundTo(point[1], y) + 0];
};
