import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useDocument, useSurfaceLab } from '../../context/use-lab';
import { usePage } from '../../context/use-page';
import '../../../i18n/later';
import { useTranslation } from '../../../i18n';
import { axisNames } from '../../../i18n/catalog-text';
import { toggledLayer } from '../../../state/lab/view';
import { pageFont } from '../../canvas/page-font';
import { formatNumber } from '../../format';
import type { Scheme } from '../kit/color-map';
import { PointerReadout } from '../kit/PointerReadout';
import { StageLabel } from '../kit/StageLabel';
import { writeReports } from '../kit/stage-reports';
import { FurtherStarts } from '../starts/FurtherStarts';
import { StartHandle } from '../starts/StartHandle';
import { createReliefController, type ReliefController } from './relief-controller';
import classes from './Surface3d.module.css';
import type { ReliefHeight } from './world';

interface Props {
  readonly name: string;
  readonly scheme: Scheme;
  /** What "Fit" calls while the relief is shown. */
  readonly fit: RefObject<(() => void) | undefined>;
}

const TURNS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The surface in space, with the paths laid over it. */
export const Surface3d = ({ name, scheme, fit }: Props) => {
  const { t } = useTranslation();
  const lab = useSurfaceLab();
  const { notices } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const further = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLOutputElement>(null);
  const label = useRef<HTMLDivElement>(null);
  const controller = useRef<ReliefController | undefined>(undefined);
  const words = useRef(t);
  words.current = t;
  const objective = useDocument((state) => state.experiment.objective);
  const [xName, yName] = axisNames(t, objective);
  const look = useMemo(() => ({ scheme, names: [xName, yName] as const }), [scheme, xName, yName]);
  const first = useRef(look);
  const [height, setHeight] = useState<ReliefHeight | undefined>(undefined);

  useEffect(() => {
    if (!host.current || !start.current || !further.current) return undefined;
    const { view } = lab;
    const elements = { host: host.current, start: start.current, further: further.current };
    try {
      const looks = { ...first.current, font: pageFont('mono') };
      const reports = writeReports(lab, { readout, label }, elements.host, words);
      controller.current = createReliefController(lab, elements, looks, reports, setHeight);
    } catch {
      // No WebGL: the map stays.
      view.change({ layers: toggledLayer(view.store.getState(), 'relief') });
      notices.getState().notify('error', 'relief.noWebgl');
      return undefined;
    }
    const made = controller.current;
    fit.current = made.fit;
    return () => {
      fit.current = undefined;
      made.dispose();
      controller.current = undefined;
    };
  }, [lab, notices, fit]);

  useEffect(() => controller.current?.setWords(look), [look]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const turn = TURNS[event.key];
    // A click leaves the arrow keys to the steps of the race, as on the map.
    if (!turn || !event.currentTarget.matches(':focus-visible')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    controller.current?.turn(...turn);
  };

  return (
    <div className={classes.relief}>
      <div
        ref={host}
        className={classes.host}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is turned by keys.
        tabIndex={0}
        aria-label={t('relief.label', { name })}
        aria-description={t('relief.places')}
        data-testid="surface-relief"
        onKeyDown={onKeyDown}
      />
      <FurtherStarts ref={further} />
      <StartHandle ref={start} />
      <StageLabel ref={label} />
      <PointerReadout ref={readout} />
      {height && (
        <button
          type="button"
          className={classes.note}
          title={t(height.kind === 'log' ? 'relief.toLinear' : 'relief.toLog')}
          onClick={() => lab.view.change({ height: height.kind === 'log' ? 'linear' : 'log' })}
        >
          {height.kind === 'linear'
            ? t('relief.height')
            : height.floor === 0
              ? t('relief.logHeight')
              : t('relief.logHeightAbove', { floor: formatNumber(height.floor) })}
        </button>
      )}
    </div>
  );
};
