import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { runName } from '../../../i18n/catalog-text';
import { documentStore } from '../../../state/document';
import { formatTick } from '../../canvas/ticks';
import { formatNumber } from '../../format';
import type { Scheme } from './color-map';
import { createStageController, type StageController, type StageElements } from './controller';
import type { Mark } from './landmarks';
import type { Pointed, PointedHead } from './pointer-report';

const FONT = '"JetBrains Mono Variable", ui-monospace, monospace';

/** Makes the controller once the elements are there, and writes what it reports into the page. */
export const useStageController = (
  controller: RefObject<StageController | undefined>,
  scheme: Scheme,
) => {
  const { t } = useTranslation();
  const elements = useRef<Partial<Record<keyof StageElements, HTMLElement>>>({});
  const readout = useRef<HTMLOutputElement>(null);
  const label = useRef<HTMLDivElement>(null);
  const look = useMemo(
    () => ({
      scheme,
      font: FONT,
      words: {
        gradient: t('stage.arrow.gradient'),
        momentum: t('stage.arrow.momentum'),
        step: t('stage.arrow.step'),
      },
    }),
    [scheme, t],
  );
  const initial = useRef(look);
  const words = useRef(t);
  words.current = t;

  useEffect(() => {
    const { map, start, further, heat, base, future, past, live } = elements.current;
    if (!map || !start || !further) return;
    if (!isCanvas(heat) || !isCanvas(base)) return;
    if (!isCanvas(future) || !isCanvas(past) || !isCanvas(live)) return;

    const pointed = (at: Pointed | undefined) => {
      if (!readout.current) return;
      readout.current.textContent = at
        ? words.current(at.curve ? 'stage.curve.readout' : 'surface.stage.readout', {
            x: formatTick(at.point[0], 10 ** at.powers[0]),
            y: formatTick(at.point[1], 10 ** at.powers[1]),
            f: formatNumber(at.value),
          })
        : '';
    };
    const put = (element: HTMLElement, at: { readonly x: number; readonly y: number }) => {
      const right = at.x > map.clientWidth - 150;
      const below = at.y < 40;
      element.style.transform =
        `translate(${at.x + (right ? -14 : 14)}px, ${at.y + (below ? 14 : -14)}px) ` +
        `translate(${right ? '-100%' : '0'}, ${below ? '0' : '-100%'})`;
    };
    const mark = (at: Mark) => {
      const element = label.current;
      if (!element) return;
      element.style.display = 'block';
      const [x, y, f] = at.place.map(formatNumber);
      element.textContent = words.current(`stage.point.${at.kind}`, { x, y, f });
      put(element, at);
    };
    const head = (at: PointedHead | undefined) => {
      const element = label.current;
      if (!element) return;
      element.style.display = at ? 'block' : 'none';
      const run = at && documentStore.getState().experiments.surface.runs[at.run];
      if (!at || !run) return;
      const name = runName(words.current, run);
      element.textContent =
        at.divergedAt === undefined
          ? words.current('surface.stage.head', { name, loss: formatNumber(at.loss) })
          : words.current('surface.stage.diverged', { name, step: at.divergedAt });
      put(element, at);
    };

    const made = createStageController(
      { map, start, further, heat, base, future, past, live },
      initial.current,
      {
        pointed,
        head,
        mark,
      },
    );
    controller.current = made;
    return () => {
      made.dispose();
      controller.current = undefined;
    };
  }, [controller]);

  useEffect(() => controller.current?.setLook(look), [controller, look]);

  const bind = (name: keyof StageElements) => (element: HTMLElement | null) => {
    if (element) elements.current[name] = element;
    else delete elements.current[name];
  };
  return { bind, readout, label };
};

const isCanvas = (element: HTMLElement | undefined): element is HTMLCanvasElement =>
  element instanceof HTMLCanvasElement;
