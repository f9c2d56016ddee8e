import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { FilmSize, FilmWriter } from './film-writer';

/** Its place in the palette is that of no colour: what is not drawn anew. */
const UNCHANGED = 255;
const NONE: [number, number, number] = [0, 0, 0];

/**
 * Writes a GIF that runs for ever: of the first picture all, of the others what is not as it was.
 * @param last the film's last picture: whatever comes is on it, so the colours are taken from it
 * @param rate a divisor of 100
 */
export const gifWriter = (last: HTMLCanvasElement, size: FilmSize, rate: number): FilmWriter => {
  const { width, height } = size;
  const pixels = (canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no canvas');
    return context.getImageData(0, 0, width, height).data;
  };
  const palette = quantize(pixels(last), UNCHANGED);
  // Colours up to the last place, so that 255 is one.
  const whole = [...palette, ...Array.from({ length: UNCHANGED + 1 - palette.length }, () => NONE)];
  const gif = GIFEncoder();
  const delay = 1000 / rate;
  let before: Uint8Array | undefined;
  return {
    add: async (canvas) => {
      const index = applyPalette(pixels(canvas), palette);
      if (before === undefined) {
        gif.writeFrame(index, width, height, { palette: whole, delay, repeat: 0, dispose: 1 });
      } else {
        const changed = new Uint8Array(index.length);
        for (let k = 0; k < index.length; k += 1)
          changed[k] = index[k] === before[k] ? UNCHANGED : (index[k] ?? 0);
        gif.writeFrame(changed, width, height, {
          transparent: true,
          transparentIndex: UNCHANGED,
          delay,
          dispose: 1,
        });
      }
      before = index;
    },
    finish: async () => {
      gif.finish();
      return new Blob([gif.bytes()], { type: 'image/gif' });
    },
    cancel: async () => undefined,
  };
};
