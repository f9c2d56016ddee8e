import type { TFunction } from 'i18next';
import { hyperLabel } from '../../../i18n/catalog-text';
import type { MapPicture } from '../../../state/surface/map';
import { saveFile } from '../../save-file';
import { frameLook } from './frame-looks';
import { scalesOf } from './map-axes';
import { frameOf } from './map-frame';
import type { MapModel } from './map-model';
import { mapParameters } from './map-parameters';
import { paintFrame } from './paint-frame';
import { paintMinimumMarks, paintStand } from './paint-marks';
import type { MapColors } from './palette';
import { imageOf, paintImage } from './plot-controller';
import { entryWidth, paintEntry, type SheetEntry, sheetLegend } from './sheet-legend';

const WIDTH = 1200;
const HEADER = 66;
const LINE = 21;
const SCALE = 2;

/** The whole sheet: title, map with axes, legend, parameters. Light, for paper and slides. */
export const drawMap = (
  t: TFunction,
  model: MapModel,
  picture: MapPicture,
  colors: MapColors,
): HTMLCanvasElement => {
  const { spec } = picture;
  const look = frameLook('light');
  const plot = {
    width: WIDTH - 48,
    height: Math.round(((WIDTH - 120) * spec.height) / spec.width) + 52,
  };
  const legend = sheetLegend(t, picture, colors);
  const parameters = mapParameters(t, model, picture);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  const rows: SheetEntry[][] = [[]];
  context.font = `13px ${look.font}`;
  let used = 0;
  for (const entry of legend) {
    const width = entryWidth(context, entry);
    if (used + width > WIDTH - 64 && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += width;
  }
  const height = HEADER + plot.height + 16 + rows.length * 26 + parameters.length * LINE + 26;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = look.text;
  context.font = `650 22px ${look.font}`;
  context.fillText(
    t(spec.kind === 'basins' ? 'maps.basinsTitle' : 'maps.trainabilityTitle'),
    32,
    42,
  );
  context.font = `500 14px ${look.font}`;
  context.fillStyle = look.muted;
  context.textAlign = 'right';
  context.fillText('Downhill', WIDTH - 32, 40);
  context.textAlign = 'left';

  context.save();
  context.translate(24, HEADER - 6);
  const frame = frameOf(plot);
  paintImage(context, imageOf(picture, colors), frame, spec.view, spec.view);
  const [x = '', y = ''] = model.axes
    ? model.axes.map(({ name }) => hyperLabel(t, name))
    : [t('maps.startX'), t('maps.startY')];
  paintFrame(context, frame, spec.view, { x, y, scales: scalesOf(model.axes) }, look);
  if (spec.kind === 'basins')
    paintMinimumMarks(context, frame, spec.view, picture.minima, look.font);
  if (model.stand) paintStand(context, frame, spec.view, model.stand);
  context.restore();

  context.font = `13px ${look.font}`;
  context.textBaseline = 'middle';
  rows.forEach((row, k) => {
    let left = 32;
    const top = HEADER + plot.height + 14 + 26 * k;
    for (const entry of row) {
      left = paintEntry(context, entry, left, top, look.text) + 24;
    }
  });
  context.fillStyle = look.muted;
  context.font = `12px ${look.mono}`;
  parameters.forEach((line, k) => {
    const top = HEADER + plot.height + 22 + rows.length * 26 + LINE * k;
    context.fillText(line, 32, top, WIDTH - 64);
  });
  return canvas;
};

/** Gives the sheet to the visitor as a PNG file. */
export const saveMap = (
  t: TFunction,
  model: MapModel,
  picture: MapPicture,
  colors: MapColors,
): void => {
  drawMap(t, model, picture, colors).toBlob((blob) => {
    if (!blob) return;
    const surface = model.objective.kind === 'surface' ? model.objective.surface : 'surface';
    saveFile(`downhill-${model.kind}-${surface}-${model.run.optimizer}.png`, blob);
  }, 'image/png');
};
