import { runSlices } from '../../engine/run-slices';
import { samplePicture } from '../../engine/surface/picture';
import type { PictureSpec } from '../../experiment/picture';
import type { Answerer } from './answerer';

/** The heat map itself, a colour a pixel: red, green, blue and opacity of every pixel, row 0 on top. */
export const picture: Answerer<PictureSpec, Uint8ClampedArray<ArrayBuffer>> = async (
  request,
  { host, cancelled },
) => {
  const pixels = await runSlices(samplePicture(request), host, cancelled);
  return pixels && { answer: pixels, transfer: [pixels.buffer] };
};
