import type { TFunction } from 'i18next';
import type { MapPicture } from '../../../state/surface/map';
import { formatNumber, formatPercent } from '../../format';
import { basinRamp, LEGEND_RAMPS, LEVELS, type MapColors } from './palette';
import { sharesOf } from './pixel-facts';

const RAMP = 150;

const css = ([r, g, b]: readonly [number, number, number]) => `rgb(${r} ${g} ${b})`;

/** What a color means, or a ramp of colors from one value to another. */
export type SheetEntry = { readonly label: string } & (
  | { readonly swatch: string }
  | {
      readonly ramp: readonly (readonly [number, number, number])[];
      readonly ends: readonly [string, string];
    }
);

/** The legend of a saved map. */
export const sheetLegend = (
  t: TFunction,
  picture: MapPicture,
  colors: MapColors,
): readonly SheetEntry[] => {
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

/** Pixels that an entry takes, with the gap behind it, in the font of the context. */
export const entryWidth = (context: CanvasRenderingContext2D, entry: SheetEntry): number => {
  const words = context.measureText(entry.label).width;
  return 'swatch' in entry
    ? words + 44
    : words + RAMP + 40 + context.measureText(entry.ends.join('')).width;
};

/** Paints an entry in the font of the context; returns where it ends. */
export const paintEntry = (
  context: CanvasRenderingContext2D,
  entry: SheetEntry,
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
