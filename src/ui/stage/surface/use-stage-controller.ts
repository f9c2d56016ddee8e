import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { axisNames } from '../../../i18n/catalog-text';
import { pageFont } from '../../canvas/page-font';
import { useDocument, useSurfaceLab } from '../../context/use-lab';
import type { Scheme } from '../kit/color-map';
import { writeReports } from '../kit/stage-reports';
import { createStageController, type StageController, type StageElements } from './controller';

/** Makes the controller once the elements are there, and writes what it reports into the page. */
export const useStageController = (
  controller: RefObject<StageController | undefined>,
  scheme: Scheme,
) => {
  const { t } = useTranslation();
  const lab = useSurfaceLab();
  const elements = useRef<Partial<Record<keyof StageElements, HTMLElement>>>({});
  const readout = useRef<HTMLOutputElement>(null);
  const label = useRef<HTMLDivElement>(null);
  const objective = useDocument((state) => state.experiment.objective);
  const named = objective.kind === 'fit' ? objective.names.join() : '';
  const [xName, yName] = axisNames(t, objective);
  const look = useMemo(
    () => ({
      scheme,
      font: pageFont('mono'),
      names: named === '' ? undefined : ([xName, yName] as const),
      words: {
        gradient: t('stage.arrow.gradient'),
        momentum: t('stage.arrow.momentum'),
        step: t('stage.arrow.step'),
      },
      key: {
        field: t('stage.key.field'),
        gradient: t('stage.key.gradient'),
        momentum: t('stage.key.momentum'),
        step: t('stage.key.step'),
        curvature: t('stage.key.curvature'),
        falling: t('stage.key.falling'),
        model: t('stage.key.model'),
      },
    }),
    [scheme, t, named, xName, yName],
  );
  const initial = useRef(look);
  const words = useRef(t);
  words.current = t;

  useEffect(() => {
    const { map, start, further, heat, base, future, past, live } = elements.current;
    if (!map || !start || !further) return;
    if (!isCanvas(heat) || !isCanvas(base)) return;
    if (!isCanvas(future) || !isCanvas(past) || !isCanvas(live)) return;

    const made = createStageController(
      lab,
      { map, start, further, heat, base, future, past, live },
      initial.current,
      writeReports(lab, { readout, label }, map, words),
    );
    controller.current = made;
    return () => {
      made.dispose();
      controller.current = undefined;
    };
  }, [lab, controller]);

  useEffect(() => controller.current?.setLook(look), [controller, look]);

  const bind = (name: keyof StageElements) => (element: HTMLElement | null) => {
    if (element) elements.current[name] = element;
    else delete elements.current[name];
  };
  return { bind, readout, label };
};

const isCanvas = (element: HTMLElement | undefined): element is HTMLCanvasElement =>
  element instanceof HTMLCanvasElement;
