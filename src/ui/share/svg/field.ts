import type { Domain } from '../../../experiment/types';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { growView, type Size, spanOf, type Transform } from '../../canvas/view';
import { contourLabels } from '../../stage/kit/contour-labels';
import type { FieldValues } from '../../stage/kit/field-values';
import { Isolines } from '../../stage/kit/isolines';
import { fewLevels, levelTexts } from '../../stage/kit/level-text';
import type { StageColors } from '../../stage/kit/stage-colors';
import type { ValueScale } from '../../stage/kit/value-scale';
import { haloText } from './axes';
import { strokeOf } from './paint';
import { element } from './xml';

/** Pixels a value. */
const CELL = 2.5;
/** Lines end in the middle of the outermost cells: those are beyond the edge. */
const MARGIN = 0.02;
const MOST_LABELS = 7;

/** The surface over a view and a little beyond. */
export const sampleField = (surface: SurfaceFunction, shown: Domain, size: Size): FieldValues => {
  const view = growView(shown, MARGIN);
  const [width, height] = [size.width, size.height].map((pixels) =>
    Math.max(2, Math.ceil((pixels * (1 + 2 * MARGIN)) / CELL)),
  ) as [number, number];
  const [[x0], [, y1]] = view;
  const [cellX, cellY] = [spanOf(view[0]) / width, spanOf(view[1]) / height];
  const values = new Float32Array(width * height);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0, at = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1, at += 1) {
      const value = surface.value(x0 + (column + 0.5) * cellX, y1 - (row + 0.5) * cellY);
      values[at] = value;
      if (!Number.isFinite(value)) continue;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  return { values, width, height, view, min, max };
};

/** Where the field's picture lies, in pixels. */
export const fieldPlace = ({ view }: FieldValues, t: Transform) => ({
  x: view[0][0] * t.scaleX + t.offsetX,
  y: view[1][1] * t.scaleY + t.offsetY,
  width: spanOf(view[0]) * t.scaleX,
  height: -spanOf(view[1]) * t.scaleY,
});

/** Contours as paths, one a level, and a few of their values. */
export const contourElements = (
  field: FieldValues,
  scale: ValueScale,
  transform: Transform,
  colors: StageColors,
): string[] => {
  const { x: left, y: top, width, height } = fieldPlace(field, transform);
  const [cellX, cellY] = [width / field.width, height / field.height];
  const place = (line: Float64Array, k: number) =>
    `${(left + ((line[k] ?? 0) + 0.5) * cellX).toFixed(2)} ${(top + ((line[k + 1] ?? 0) + 0.5) * cellY).toFixed(2)}`;
  const isolines = new Isolines(field.width, field.height);
  const byLevel = scale.levels.map((level) => isolines.lines(field.values, level));
  const written = fewLevels(scale.levels, MOST_LABELS);
  const texts = levelTexts(written);
  const labelled = scale.levels.flatMap((level, k) => {
    const text = texts[written.indexOf(level)];
    return text === undefined ? [] : [{ text, lines: byLevel[k] ?? [] }];
  });
  const paths = byLevel.flatMap((lines) => {
    const d = lines
      .map((line) =>
        Array.from(
          { length: line.length / 2 },
          (_, k) => `${k === 0 ? 'M' : 'L'}${place(line, 2 * k)}`,
        ).join(''),
      )
      .join('');
    return d === '' ? [] : [element('path', { d, fill: 'none', ...strokeOf(colors.contour) })];
  });
  const labels = contourLabels(labelled, field.width, field.height).map(
    ({ text, x, y, alongX, alongY }) => {
      const angle = (Math.atan2(alongY * cellY, alongX * cellX) * 180) / Math.PI;
      const upright = Math.abs(angle) > 90 ? angle + 180 : angle;
      const [px, py] = [left + (x + 0.5) * cellX, top + (y + 0.5) * cellY];
      return haloText(colors, 0, 3.5, text, {
        'font-size': 10,
        'text-anchor': 'middle',
        transform: `translate(${px.toFixed(2)} ${py.toFixed(2)}) rotate(${upright.toFixed(1)})`,
      });
    },
  );
  return [...paths, ...labels];
};
