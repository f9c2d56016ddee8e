import { fieldImage } from '../stage/kit/field-image';
import type { FieldValues } from '../stage/kit/field-values';
import type { ValueScale } from '../stage/kit/value-scale';

/** The colours of a field, one pixel a value, as the address of a PNG. */
export const heatImage = (field: FieldValues, scale: ValueScale): string => {
  const canvas = document.createElement('canvas');
  canvas.width = field.width;
  canvas.height = field.height;
  canvas.getContext('2d')?.putImageData(fieldImage(field, scale, 'light'), 0, 0);
  return canvas.toDataURL('image/png');
};
