import type { StartSpace } from '../starts/start-space';
import type { Relief } from './relief';

/** The relief as a place where starts are seen and moved. */
export const reliefStarts = (relief: Relief): StartSpace => ({
  get view() {
    return relief.plane?.domain;
  },
  get isCurve() {
    return relief.plane?.dimension === 1;
  },
  pixelOf: (point) => relief.space?.pixelOf(point),
  pointAt: (pixel) => relief.space?.pointAt(pixel),
  dragTo: (pixel, from) => relief.space?.dragTo(pixel, from),
  // The whole domain is there; a start beyond it is seen beside the surface.
  reveal: () => {},
});
