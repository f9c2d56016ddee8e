import type { Scene } from '../scene';
import { SHEET_COLORS } from '../svg/sheet-colors';
import {
  bodyElements,
  type Drawn,
  FAMILY,
  fontElements,
  HEAD,
  type Layers,
  legendElements,
  momentElement,
  titleElement,
} from '../svg/sheet-parts';
import { element } from '../svg/xml';

/** In CSS pixels, as all sizes of letters are; 16 : 9. */
export const FILM_WIDTH = 960;
export const FILM_HEIGHT = 540;

const FOOT = 14;

/** The pictures that a film is put together from, as SVG documents of one size. */
export interface FilmFrames {
  /** What stands still. */
  readonly ground: () => string;
  /** What moves, on nothing. */
  readonly at: (step: number) => string;
}

const document = (elements: readonly string[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: FILM_WIDTH,
      height: FILM_HEIGHT,
      viewBox: `0 0 ${FILM_WIDTH} ${FILM_HEIGHT}`,
      'font-family': FAMILY,
      style: 'font-variant-numeric: tabular-nums',
    },
    ...elements,
  );

/** Title, legend, stage and charts of a race at any step of it. */
export const filmFrames = (scene: Scene, font: string | undefined): FilmFrames => {
  // Losses get longer and shorter; what stands behind them shall not move for it.
  const ends = [0, scene.lastStep / 3, scene.lastStep].map(scene.legend);
  const room = scene
    .legend(0)
    .map((_, k) => Math.max(...ends.map((legend) => legend[k]?.text.length ?? 0)));
  const legendAt = (step: number) => legendElements(scene.legend(step), FILM_WIDTH, room);
  const top = HEAD + legendAt(0).height + 8;
  const place = { width: FILM_WIDTH, top, height: FILM_HEIGHT - top - FOOT };
  const body = (step: number, pick: (layers: Layers) => readonly string[]) => {
    const picked =
      (draw: Drawn): Drawn<readonly string[]> =>
      (size) =>
        pick(draw(size));
    const stage = scene.stage?.(step);
    return bodyElements(
      { stage: stage && picked(stage), charts: scene.charts(step).map(picked) },
      place,
    );
  };
  return {
    ground: () =>
      document([
        ...fontElements(font),
        element('rect', { width: FILM_WIDTH, height: FILM_HEIGHT, fill: SHEET_COLORS.paper }),
        titleElement(scene.title),
        ...body(0, ({ under }) => under()),
      ]),
    at: (step) =>
      document([
        ...fontElements(font),
        momentElement(scene.moment(step), FILM_WIDTH),
        ...legendAt(step).elements,
        ...body(step, ({ over }) => over),
      ]),
  };
};
