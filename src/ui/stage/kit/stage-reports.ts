import type { TFunction } from 'i18next';
import type { RefObject } from 'react';
import type { ObjectiveSpec } from '../../../experiment/types';
import { axisNames } from '../../../i18n/catalog-text';
import { runNames } from '../../../i18n/run-names';
import type { Lab } from '../../../state/lab/lab';
import { formatTick } from '../../canvas/ticks';
import { formatNumber } from '../../format';
import type { Mark } from './landmarks';
import type { Pointed, PointedHead } from './pointed';

/** What the stage tells around its canvases, written to the page without React. */
export interface StageReports {
  pointed(pointed: Pointed | undefined): void;
  head(head: PointedHead | undefined): void;
  /** The minimum or saddle under the pointer, where no head is. */
  mark(mark: Mark): void;
}

interface Outputs {
  readonly readout: RefObject<HTMLElement | null>;
  /** Beside what is pointed at. */
  readonly label: RefObject<HTMLElement | null>;
}

const LABEL_ROOM = { right: 150, above: 40 };
const AWAY = 14;

const put = (element: HTMLElement, stage: HTMLElement, x: number, y: number): void => {
  const right = x > stage.clientWidth - LABEL_ROOM.right;
  const below = y < LABEL_ROOM.above;
  element.style.transform =
    `translate(${x + (right ? -AWAY : AWAY)}px, ${y + (below ? AWAY : -AWAY)}px) ` +
    `translate(${right ? '-100%' : '0'}, ${below ? '0' : '-100%'})`;
};

const named = (t: TFunction, objective: ObjectiveSpec) => {
  const [nameX, nameY] = axisNames(t, objective);
  return { nameX, nameY };
};

export const writeReports = (
  { document }: Pick<Lab, 'document'>,
  { readout, label }: Outputs,
  stage: HTMLElement,
  words: RefObject<TFunction>,
): StageReports => ({
  pointed: (at) => {
    if (!readout.current) return;
    readout.current.textContent = at
      ? words.current(at.curve ? 'stage.curve.readout' : 'surface.stage.readout', {
          x: formatTick(at.point[0], 10 ** at.powers[0]),
          y: formatTick(at.point[1], 10 ** at.powers[1]),
          ...named(words.current, document.getState().experiment.objective),
          f: formatNumber(at.value),
        })
      : '';
  },
  mark: ({ kind, place, x: left, y: top }) => {
    const element = label.current;
    if (!element) return;
    element.style.display = 'block';
    const [x = '', y = '', f = ''] = place.map(formatNumber);
    element.textContent = words.current(`stage.point.${kind}`, { x, y, f });
    put(element, stage, left, top);
  },
  head: (at) => {
    const element = label.current;
    if (!element) return;
    element.style.display = at ? 'block' : 'none';
    const name = at && runNames(words.current, document.getState().experiment.runs)[at.run];
    if (!at || name === undefined) return;
    element.textContent =
      at.divergedAt === undefined
        ? words.current('surface.stage.head', { name, loss: formatNumber(at.loss) })
        : words.current('surface.stage.diverged', { name, step: at.divergedAt });
    put(element, stage, at.x, at.y);
  },
});
