/**
 * Pixels as a canvas out of sight, to be drawn on others. Always a new one: when the browser's graphics process has
 * ended, the old one stays lost for a while after those in sight have come back.
 */
export const pictureOf = (pixels: ImageData): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas;
};
