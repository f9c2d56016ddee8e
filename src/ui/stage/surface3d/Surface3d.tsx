import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../i18n';
import { sessionStore } from '../../../state/session';
import type { Scheme } from '../surface/color-map';
import { stageViewStore } from '../surface/stage-view-store';
import type { Relief } from './relief';
import { createReliefController, type ReliefController } from './relief-controller';
import classes from './Surface3d.module.css';

interface Props {
  readonly name: string;
  readonly scheme: Scheme;
  /** What "Fit" calls while the relief is shown. */
  readonly fit: RefObject<(() => void) | undefined>;
}

const FONT = '"JetBrains Mono Variable", ui-monospace, monospace';

const KEYS: Readonly<Record<string, (relief: Relief) => void>> = {
  ArrowLeft: (relief) => relief.turn(-1, 0),
  ArrowRight: (relief) => relief.turn(1, 0),
  ArrowUp: (relief) => relief.turn(0, -1),
  ArrowDown: (relief) => relief.turn(0, 1),
  '+': (relief) => relief.zoom(1),
  '=': (relief) => relief.zoom(1),
  '-': (relief) => relief.zoom(-1),
  '0': (relief) => relief.fit(),
};

/** The surface in space, with the paths laid over it. */
export const Surface3d = ({ name, scheme, fit }: Props) => {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const controller = useRef<ReliefController | undefined>(undefined);
  const first = useRef(scheme);
  const [logarithmic, setLogarithmic] = useState<boolean | undefined>(undefined);

  useEffect(() => {
    if (!host.current) return undefined;
    try {
      const look = { scheme: first.current, font: FONT };
      controller.current = createReliefController(host.current, look, setLogarithmic);
    } catch {
      // No WebGL: the map stays.
      stageViewStore.getState().toggle('relief');
      sessionStore.getState().notify('error', 'relief.noWebgl');
      return undefined;
    }
    const made = controller.current;
    fit.current = () => made.relief.fit();
    return () => {
      fit.current = undefined;
      made.dispose();
      controller.current = undefined;
    };
  }, [fit]);

  useEffect(() => controller.current?.setScheme(scheme), [scheme]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key];
    if (!act || !controller.current) return;
    event.preventDefault();
    event.stopPropagation();
    act(controller.current.relief);
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
        data-testid="surface-relief"
        onKeyDown={onKeyDown}
      />
      {logarithmic !== undefined && (
        <p className={classes.note}>{t(logarithmic ? 'relief.logHeight' : 'relief.height')}</p>
      )}
    </div>
  );
};
