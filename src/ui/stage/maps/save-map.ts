import type { TFunction } from 'i18next';
import { fromScaled } from '../../../experiment/map/axis';
import { resolvePlane } from '../../../experiment/plane';
import { numericHyper } from '../../../experiment/program';
import { hyperLabel, optimizerName, scheduleName, wrapperName } from '../../../i18n/catalog-text';
import type { MapPicture } from '../../../state/map';
import { formatNumber, formatPercent } from '../../format';
import { FRAME_LOOKS } from './frame-looks';
import { scalesOf } from './map-axes';
import { frameOf } from './map-frame';
import type { MapModel } from './map-model';
import { paintFrame } from './paint-frame';
import { paintMinimumMarks, paintStand } from './paint-marks';
import { basinRamp, LEGEND_RAMPS, LEVELS, type MapColors } from './palette';
import { sharesOf } from './pixel-facts';
import { imageOf, paintImage } from './plot-controller';

const WIDTH = 1200;
const HEADER = 66;
const LINE = 21;
const SCALE = 2;
const RAMP = 150;

const css = ([r, g, b]: readonly [number, number, number]) => `rgb(${r} ${g} ${b})`;

/** Everything that makes the picture, in lines: who reads the file can make it again. */
export const mapParameters = (t: TFunction, model: MapModel, picture: MapPicture): string[] => {
  const { spec, backend } = picture;
  const { run, objective, axes } = model;
  const plane = resolvePlane(objective);
  const axisNames = new Set(axes?.map(({ name }) => name));
  const parameters = Object.entries(plane.parameters).map(([name, value]) => `${name} = ${value}`);
  const hyper = Object.entries(numericHyper(run))
    .filter(([name]) => !axisNames.has(name))
    .map(([name, value]) => `${name} = ${formatNumber(value)}`);
  const scales = scalesOf(axes);
  const names = axes
    ? axes.map(({ name }) => hyperLabel(t, name))
    : [t('maps.startX'), t('maps.startY')];
  const ranges = spec.view.map(([low, high], k) => {
    const value = (scaled: number) =>
      String(Number(fromScaled(scales[k] ?? 'linear', scaled).toPrecision(8)));
    return `${names[k]} ${value(low)} … ${value(high)}`;
  });
  const around = [
    ...(run.schedule.kind === 'constant' ? [] : [scheduleName(t, run.schedule.kind)]),
    ...run.wrappers.map(({ kind }) => wrapperName(t, kind)),
  ];
  return [
    [`f(x, y) = ${plane.formula}`, ...parameters].join('   '),
    [optimizerName(t, run.optimizer), ...hyper, ...around].join('   '),
    [
      ...ranges,
      ...(spec.kind === 'trainability'
        ? [t('maps.fromStart', { x: objective.start[0], y: objective.start[1] })]
        : []),
      t('maps.stepsOf', { steps: spec.steps }),
      ...(objective.gradientNoise > 0 ? [t('maps.noise', { noise: objective.gradientNoise })] : []),
      `${spec.width} × ${spec.height}`,
      t(`maps.backend.${backend}`),
    ].join('   '),
  ];
};

type Entry = { readonly label: string } & (
  | { readonly swatch: string }
  | {
      readonly ramp: readonly (readonly [number, number, number])[];
      readonly ends: readonly [string, string];
    }
);

const legendOf = (t: TFunction, picture: MapPicture, colors: MapColors): readonly Entry[] => {
  const shares = sharesOf(picture);
  const basins = picture.spec.kind === 'basins';
  const ends = ({ low, high }: { low: number; high: number }) =>
    [formatNumber(low), formatNumber(high)] as const;
  return [
    ...(basins ? picture.minima.slice(0, 8) : []).map(([x, y], k) => ({
      swatch: css(basinRamp(k)[LEVELS / 4] ?? [0, 0, 0]),
      label: t('maps.minimum', {
        number: k + 1,
        x: formatNumber(x),
        y: formatNumber(y),
        share: formatPercent(shares.minima[k] ?? 0, 0),
      }),
    })),
    ...(colors.scale
      ? [
          {
            label: t(`maps.scale.${colors.measure}`),
            ramp: basins ? basinRamp(0) : LEGEND_RAMPS.losses,
            ends: ends(colors.scale),
          },
        ]
      : []),
    ...(colors.lost
      ? [
          {
            label: t('maps.diverged', { share: formatPercent(shares.diverged, 0) }),
            ramp: basins ? LEGEND_RAMPS.escaped : LEGEND_RAMPS.blown,
            ends: ends(colors.lost),
          },
        ]
      : []),
    ...(colors.restless
      ? [
          {
            label: t('maps.elsewhere', { share: formatPercent(shares.elsewhere, 0) }),
            ramp: LEGEND_RAMPS.restless,
            ends: ends(colors.restless),
          },
        ]
      : []),
  ];
};

/** The whole sheet: title, map with axes, legend, parameters. Light, for paper and slides. */
export const drawMap = (
  t: TFunction,
  model: MapModel,
  picture: MapPicture,
  colors: MapColors,
): HTMLCanvasElement => {
  const { spec } = picture;
  const look = FRAME_LOOKS.light;
  const plot = {
    width: WIDTH - 48,
    height: Math.round(((WIDTH - 120) * spec.height) / spec.width) + 52,
  };
  const legend = legendOf(t, picture, colors);
  const parameters = mapParameters(t, model, picture);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  const rows: Entry[][] = [[]];
  const widthOf = (entry: Entry) => {
    const words = context.measureText(entry.label).width;
    return 'swatch' in entry
      ? words + 44
      : words + RAMP + 40 + context.measureText(entry.ends.join('')).width;
  };
  context.font = `13px ${look.font}`;
  let used = 0;
  for (const entry of legend) {
    const width = widthOf(entry);
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
      left = drawEntry(context, entry, left, top, look.text) + 24;
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

const drawEntry = (
  context: CanvasRenderingContext2D,
  entry: Entry,
  left: number,
  top: number,
  ink: string,
): number => {
  let at = left;
  const write = (text: string) => {
    context.fillStyle = ink;
    context.fillText(text, at, top);
    at += context.measureText(text).width + 8;
  };
  if ('swatch' in entry) {
    context.fillStyle = entry.swatch;
    context.fillRect(at, top - 7, 14, 14);
    at += 22;
    write(entry.label);
    return at;
  }
  write(entry.label);
  write(entry.ends[0]);
  entry.ramp.forEach((color, k) => {
    context.fillStyle = css(color);
    context.fillRect(at + (RAMP * k) / LEVELS, top - 7, RAMP / LEVELS + 0.5, 14);
  });
  at += RAMP + 8;
  write(entry.ends[1]);
  return at;
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
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    const surface = model.objective.kind === 'surface' ? model.objective.surface : 'surface';
    link.download = `downhill-${model.kind}-${surface}-${model.run.optimizer}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }, 'image/png');
};
