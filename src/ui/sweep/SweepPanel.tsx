import { useStore } from 'zustand';
import { isStochastic } from '../../experiment/starts';
import { useDocument, useSurfaceLab, useView } from '../context/use-lab';
import '../../i18n/later';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { isVisible } from '../../state/lab/looks';
import { lowestMinimum } from '../charts/distance';
import { minimaOf } from '../charts/use-recorded';
import { useSize } from '../charts/use-size';
import { IconButton } from '../controls/IconButton';
import { focusNext } from '../focus-next';
import { formatInteger } from '../format';
import { SweepChart } from './SweepChart';
import classes from './SweepPanel.module.css';
import { SweepRow } from './SweepRow';
import { sweepModel } from './sweep-model';

/** Every run at its best: its loss by learning rate, how wide the best is, and the rate to take over. */
export const SweepPanel = () => {
  const { t } = useTranslation();
  const { document, sweep } = useSurfaceLab();
  const close = () => {
    sweep.close();
    // Charts take the place of the panel with the next frame, and with them what opened it.
    focusNext('[data-open-sweep]');
  };
  const { runs, objective, steps } = useDocument((state) => state.experiment);
  const { curves, busy } = useStore(sweep.store);
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  const selected = useView((state) => state.run);
  const [box, size] = useSize<HTMLDivElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const floor = useMemo(() => lowestMinimum(minimaOf(objective)), [objective]);
  const rates = useMemo(
    () => runs.map(({ hyper }) => (typeof hyper.lr === 'number' ? hyper.lr : undefined)),
    [runs],
  );
  const model = useMemo(
    () => sweepModel({ curves, visible: (run) => isVisible({ hidden, solo }, run), rates, floor }),
    [curves, hidden, solo, rates, floor],
  );
  const bests = new Map(
    [...curves].flatMap(([run, { good }]) =>
      good === undefined || good.best.rate === rates[run] ? [] : [[run, good.best.rate] as const],
    ),
  );
  const names = runNames(t, runs);
  const nothingToUse = bests.size === 0 || busy;
  const noisy = objective.kind !== 'network' && isStochastic(objective);
  const { setRates } = document.getState();
  const head = (label: string, about: string, optional = false) => (
    <th scope="col" title={about} aria-label={about} data-optional={optional}>
      {label}
    </th>
  );
  return (
    <section
      className={classes.panel}
      aria-label={t('sweep.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('sweep.title')}
        </h2>
        <span className={classes.busy} role="status">
          {busy ? t('sweep.working') : ''}
        </span>
        <IconButton label={t('sweep.close')} onClick={close}>
          <IconX size={16} />
        </IconButton>
      </header>
      <p className={classes.about}>
        {t(floor === undefined ? 'sweep.about' : 'sweep.aboutGap', {
          count: steps,
          replace: { count: formatInteger(steps) },
        })}
        {noisy && ` ${t('sweep.noisy')}`}
      </p>
      <div className={classes.plot} ref={box}>
        {model && size && (
          <div
            role="img"
            aria-label={t('sweep.figure', {
              runs: t('charts.runs', { count: model.lines.length }),
            })}
          >
            <SweepChart model={model} size={size} selected={selected} />
          </div>
        )}
      </div>
      <p className={classes.axis} aria-hidden="true">
        {t('sweep.axis')}
      </p>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('sweep.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sweep.run')}</th>
            {head(t('sweep.best'), t('sweep.bestLong'))}
            {head(t('sweep.loss'), t('sweep.lossLong'), true)}
            {head(t('sweep.width'), t('sweep.widthLong'))}
            <td />
          </tr>
        </thead>
        <tbody>
          {runs.map((_, index) => (
            <SweepRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a run is.
              key={index}
              run={index}
              name={names[index] ?? ''}
              rate={rates[index]}
              curve={curves.get(index)}
              busy={busy}
              selected={index === selected}
              onUse={(rate) => setRates(new Map([[index, rate]]))}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <button
          type="button"
          className={classes.all}
          aria-disabled={nothingToUse}
          onClick={() => !nothingToUse && setRates(bests)}
        >
          {t('sweep.useAll')}
        </button>
        <p>{t('sweep.foot')}</p>
      </div>
    </section>
  );
};
