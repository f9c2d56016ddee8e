import { type RunStyle, runColor, runStyle } from '../../run-style';
import { markerElement } from './marker';
import { SHEET_COLORS } from './sheet-colors';
import { element, textElement } from './xml';

const { paper, text, muted } = SHEET_COLORS;

export const MARGIN = 32;
const GAP = 28;
export const HEAD = 64;
const LEGEND_LINE = 24;
/** Of the width inside the margins, where charts stand beside a stage. */
const STAGE_SHARE = 0.625;
/** The page's letters, and what stands in where they did not come. */
export const FAMILY = "'Inter Variable', Inter, 'Noto Sans SC', system-ui, sans-serif";

/** What a part of a sheet is made of. */
export interface Layers {
  /** What stays as it is while the race goes on. */
  readonly under: () => readonly string[];
  readonly over: readonly string[];
}

/** All of a part, from the lowest to the highest. */
export const layersTogether = ({ under, over }: Layers): readonly string[] => [...under(), ...over];

/** A part of a sheet that draws itself as large as it is told. */
export type Drawn<Result = Layers> = (size: {
  readonly width: number;
  readonly height: number;
}) => Result;

/** A run's look on paper. */
export const paperStyle = (look: number): RunStyle => ({
  ...runStyle(look),
  color: runColor(look, 'light'),
});

/** The page's letters in a picture, which reads no file beside it. @param font as a data address */
export const fontElements = (font: string | undefined): readonly string[] =>
  font === undefined
    ? []
    : [
        `<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}</style>`,
      ];

export const titleElement = (title: string): string =>
  textElement(MARGIN, 44, title, { 'font-size': 22, 'font-weight': 650, fill: text });

export const momentElement = (moment: string, width: number): string =>
  textElement(width - MARGIN, 42, moment, { 'font-size': 13, fill: muted, 'text-anchor': 'end' });

/** About how wide words are: a picture is made where nobody can measure. */
const widthOf = (words: string, size: number): number => {
  let ems = 0;
  for (const character of words) ems += (character.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.57;
  return ems * size;
};

export interface LegendEntry {
  readonly look: number;
  readonly text: string;
}

interface Legend {
  readonly elements: readonly string[];
  readonly height: number;
}

/**
 * The legend's entries in rows.
 * @param room characters that an entry has at least, so that entries whose numbers change stay where they are
 */
export const legendElements = (
  legend: readonly LegendEntry[],
  width: number,
  room: readonly number[] = [],
): Legend => {
  const inside = width - 2 * MARGIN;
  let [x, row] = [0, 0];
  const elements = legend.flatMap((entry, k) => {
    const wide = Math.max(widthOf(entry.text, 13), widthOf('0', 13) * (room[k] ?? 0));
    const own = 22 + wide + 24;
    if (x > 0 && x + own > inside) [x, row] = [0, row + 1];
    const { color, marker } = paperStyle(entry.look);
    const y = HEAD + row * LEGEND_LINE + 10;
    const drawn = [
      markerElement(marker, MARGIN + x + 7, y, 5.5, color, paper),
      textElement(MARGIN + x + 20, y + 4.5, entry.text, { 'font-size': 13, fill: text }),
    ];
    x += own;
    return drawn;
  });
  return { elements, height: legend.length === 0 ? 0 : (row + 1) * LEGEND_LINE };
};

const placed = (
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  draw: Drawn<readonly string[]>,
): string => element('svg', { x, y, ...size, overflow: 'hidden' }, ...draw(size));

export interface Body {
  readonly stage: Drawn<readonly string[]> | undefined;
  readonly charts: readonly Drawn<readonly string[]>[];
}

/** Stage left, charts right of it; what is alone takes all of the width. */
export const bodyElements = (
  { stage, charts }: Body,
  { width, top, height }: { readonly width: number; readonly top: number; readonly height: number },
): readonly string[] => {
  const inside = width - 2 * MARGIN;
  const left = stage && charts.length > 0 ? Math.round(inside * STAGE_SHARE) : inside;
  const beside = stage ? inside - left - GAP : inside;
  const each = charts.length === 0 ? 0 : height / charts.length;
  return [
    ...(stage ? [placed(MARGIN, top, { width: left, height }, stage)] : []),
    ...charts.map((draw, k) =>
      placed(width - MARGIN - beside, top + k * each, { width: beside, height: each - 12 }, draw),
    ),
  ];
};
