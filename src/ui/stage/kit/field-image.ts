import { colorTable, ENTRIES, type Scheme } from './color-map';
import type { FieldValues } from './field-values';
import type { ValueScale } from './value-scale';

const TOP = ENTRIES - 1;

/** The colours of a field, one pixel a value. Where the function has no value, the highest colour stands. */
export const fieldImage = (
  { values, width, height }: FieldValues,
  { share }: Pick<ValueScale, 'share'>,
  scheme: Scheme,
): ImageData => {
  const image = new ImageData(width, height);
  const { data } = image;
  const table = colorTable(scheme);
  for (let i = 0, o = 0; i < values.length; i += 1, o += 4) {
    const at = share(values[i] ?? 0);
    const entry = (Number.isNaN(at) ? TOP : Math.round(at * TOP)) * 3;
    data[o] = table[entry] ?? 0;
    data[o + 1] = table[entry + 1] ?? 0;
    data[o + 2] = table[entry + 2] ?? 0;
    data[o + 3] = 255;
  }
  return image;
};
