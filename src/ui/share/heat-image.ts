import { colorTable, ENTRIES } from '../stage/kit/color-map';
import type { FieldValues } from '../stage/kit/field-values';
import type { ValueScale } from '../stage/kit/value-scale';

const TOP = ENTRIES - 1;

/** The colours of a field, one pixel a value, as the address of a PNG. */
export const heatImage = (
  { values, width, height }: FieldValues,
  { share }: ValueScale,
): string => {
  const canvas = document.createElement('canvas');
  const image = new ImageData(width, height);
  const table = colorTable('light');
  values.forEach((value, i) => {
    const at = share(value);
    // Where the function has no value, the highest colour stands.
    const entry = 3 * (Number.isNaN(at) ? TOP : Math.round(Math.min(1, Math.max(0, at)) * TOP));
    image.data.set([table[entry] ?? 0, table[entry + 1] ?? 0, table[entry + 2] ?? 0, 255], 4 * i);
  });
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas.toDataURL('image/png');
};
