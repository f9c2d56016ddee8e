import { type RunStyle, runColor, runStyle } from '../../run-style';
import { markerElement } from './marker';
import { SHEET_COLORS } from './sheet-colors';
import { element, escapeXml, textElement } from './xml';

/** What of a lab is on a sheet. */
export const SHEET_PARTS = ['both', 'stage', 'charts'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** In CSS pixels; a PNG has `PNG_SCALE` times as many. */
export const SHEET_WIDTH = 1280;
export const PNG_SCALE = 3;

const MARGIN = 32;
const GAP = 28;
const HEAD = 64;
const LEGEND_LINE = 24;
const BODY = 600;
const CODE = 104;
const LINK_SIZE = 10;
const { paper, text, muted } = SHEET_COLORS;
const INSIDE = SHEET_WIDTH - 2 * MARGIN;

/** A part of a sheet that draws itself as large as it is told. */
export type Drawn = (size: {
  readonly width: number;
  readonly height: number;
}) => readonly string[];

export interface Sheet {
  readonly title: string;
  /** Which step is shown. */
  readonly moment: string;
  readonly legend: readonly { readonly look: number; readonly text: string }[];
  readonly stage: Drawn | undefined;
  readonly charts: readonly Drawn[];
  readonly link: string;
  /** Squares of the link's QR code, where it has one. */
  readonly code: { readonly path: string; readonly size: number } | undefined;
  /** For the letters, where they shall be the page's own: a font as a data address. */
  readonly font: string | undefined;
}

/** A run's look on paper. */
export const paperStyle = (look: number): RunStyle => ({
  ...runStyle(look),
  color: runColor(look, 'light'),
});

/** About how wide words are: a picture is made where nobody can measure. */
const widthOf = (words: string, size: number): number => {
  let ems = 0;
  for (const character of words) ems += (character.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.57;
  return ems * size;
};

const placed = (
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  draw: Drawn,
): string => element('svg', { x, y, ...size, overflow: 'hidden' }, ...draw(size));

/** The legend's entries in rows. */
const legendRows = ({ legend }: Sheet) => {
  const rows: { x: number; row: number; look: number; text: string }[] = [];
  let [x, row] = [0, 0];
  for (const entry of legend) {
    const width = 22 + widthOf(entry.text, 13) + 24;
    if (x > 0 && x + width > INSIDE) [x, row] = [0, row + 1];
    rows.push({ ...entry, x, row });
    x += width;
  }
  return { rows, height: rows.length === 0 ? 0 : (row + 1) * LEGEND_LINE };
};

const broken = (words: string, most: number): readonly string[] =>
  Array.from({ length: Math.ceil(words.length / most) }, (_, k) =>
    words.slice(k * most, (k + 1) * most),
  );

/** Stage left, charts right of it; what is alone takes all of the width. */
const bodyOf = ({ stage, charts }: Sheet, top: number): readonly string[] => {
  const left = stage && charts.length > 0 ? 760 : INSIDE;
  const beside = stage ? INSIDE - left - GAP : INSIDE;
  const height = charts.length === 0 ? 0 : BODY / charts.length;
  return [
    ...(stage ? [placed(MARGIN, top, { width: left, height: BODY }, stage)] : []),
    ...charts.map((draw, k) =>
      placed(
        SHEET_WIDTH - MARGIN - beside,
        top + k * height,
        { width: beside, height: height - 12 },
        draw,
      ),
    ),
  ];
};

/** A picture of stage and charts with title, legend and link, as one SVG document. */
export const sheetSvg = (sheet: Sheet): { readonly svg: string; readonly height: number } => {
  const { rows, height: legendHeight } = legendRows(sheet);
  const top = HEAD + legendHeight + 8;
  const foot = top + BODY + 20;
  const wide = INSIDE - (sheet.code ? CODE + GAP : 0);
  const lines = broken(sheet.link, Math.floor(wide / (LINK_SIZE * 0.605)));
  const linkHeight = 18 + lines.length * (LINK_SIZE + 4);
  const height = foot + Math.max(linkHeight, sheet.code ? CODE : 0) + 24;
  const family = "'Inter Variable', Inter, 'Noto Sans SC', system-ui, sans-serif";
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: SHEET_WIDTH,
      height,
      viewBox: `0 0 ${SHEET_WIDTH} ${height}`,
      'font-family': family,
      style: 'font-variant-numeric: tabular-nums',
    },
    element('title', {}, escapeXml(sheet.title)),
    ...(sheet.font === undefined
      ? []
      : [
          `<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${sheet.font}) format('woff2')}</style>`,
        ]),
    element('rect', { width: SHEET_WIDTH, height, fill: paper }),
    textElement(MARGIN, 44, sheet.title, { 'font-size': 22, 'font-weight': 650, fill: text }),
    textElement(SHEET_WIDTH - MARGIN, 42, sheet.moment, {
      'font-size': 13,
      fill: muted,
      'text-anchor': 'end',
    }),
    ...rows.flatMap(({ x, row, look, text: words }) => {
      const { color, marker } = paperStyle(look);
      const y = HEAD + row * LEGEND_LINE + 10;
      return [
        markerElement(marker, MARGIN + x + 7, y, 5.5, color, paper),
        textElement(MARGIN + x + 20, y + 4.5, words, { 'font-size': 13, fill: text }),
      ];
    }),
    ...bodyOf(sheet, top),
    element(
      'a',
      { href: sheet.link },
      textElement(MARGIN, foot + 12, 'Downhill', {
        'font-size': 12,
        'font-weight': 650,
        fill: text,
      }),
      ...lines.map((line, k) =>
        textElement(MARGIN, foot + 30 + k * (LINK_SIZE + 4), line, {
          'font-size': LINK_SIZE,
          'font-family': 'ui-monospace, monospace',
          fill: muted,
        }),
      ),
    ),
    ...(sheet.code
      ? [
          element(
            'svg',
            {
              x: SHEET_WIDTH - MARGIN - CODE,
              y: foot,
              width: CODE,
              height: CODE,
              viewBox: `0 0 ${sheet.code.size} ${sheet.code.size}`,
              'shape-rendering': 'crispEdges',
            },
            element('path', { d: sheet.code.path, fill: '#000' }),
          ),
        ]
      : []),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, height };
};
