import { SHEET_COLORS } from './sheet-colors';
import {
  bodyElements,
  type Drawn,
  FAMILY,
  fontElements,
  HEAD,
  type LegendEntry,
  layersTogether,
  legendElements,
  MARGIN,
  momentElement,
  titleElement,
} from './sheet-parts';
import { element, escapeXml, textElement } from './xml';

/** What of a lab is on a sheet. */
export const SHEET_PARTS = ['both', 'stage', 'charts'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** In CSS pixels; a PNG has `PNG_SCALE` times as many. */
export const SHEET_WIDTH = 1280;
export const PNG_SCALE = 3;

const BODY = 600;
const CODE = 104;
const CODE_GAP = 28;
const LINK_SIZE = 10;
const { paper, text, muted } = SHEET_COLORS;
const INSIDE = SHEET_WIDTH - 2 * MARGIN;

export interface Sheet {
  readonly title: string;
  /** Which step is shown. */
  readonly moment: string;
  readonly legend: readonly LegendEntry[];
  readonly stage: Drawn | undefined;
  readonly charts: readonly Drawn[];
  readonly link: string;
  /** Squares of the link's QR code, where it has one. */
  readonly code: { readonly path: string; readonly size: number } | undefined;
  /** For the letters, where they shall be the page's own: a font as a data address. */
  readonly font: string | undefined;
}

const broken = (words: string, most: number): readonly string[] =>
  Array.from({ length: Math.ceil(words.length / most) }, (_, k) =>
    words.slice(k * most, (k + 1) * most),
  );

const whole =
  (draw: Drawn): Drawn<readonly string[]> =>
  (size) =>
    layersTogether(draw(size));

/** A picture of stage and charts with title, legend and link, as one SVG document. */
export const sheetSvg = (sheet: Sheet): { readonly svg: string; readonly height: number } => {
  const legend = legendElements(sheet.legend, SHEET_WIDTH);
  const top = HEAD + legend.height + 8;
  const foot = top + BODY + 20;
  const wide = INSIDE - (sheet.code ? CODE + CODE_GAP : 0);
  const lines = broken(sheet.link, Math.floor(wide / (LINK_SIZE * 0.605)));
  const linkHeight = 18 + lines.length * (LINK_SIZE + 4);
  const height = foot + Math.max(linkHeight, sheet.code ? CODE : 0) + 24;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: SHEET_WIDTH,
      height,
      viewBox: `0 0 ${SHEET_WIDTH} ${height}`,
      'font-family': FAMILY,
      style: 'font-variant-numeric: tabular-nums',
    },
    element('title', {}, escapeXml(sheet.title)),
    ...fontElements(sheet.font),
    element('rect', { width: SHEET_WIDTH, height, fill: paper }),
    titleElement(sheet.title),
    momentElement(sheet.moment, SHEET_WIDTH),
    ...legend.elements,
    ...bodyElements(
      { stage: sheet.stage && whole(sheet.stage), charts: sheet.charts.map(whole) },
      { width: SHEET_WIDTH, top, height: BODY },
    ),
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
