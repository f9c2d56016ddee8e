import { IconTargetArrow } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import { sessionStore } from '../../state/session';
import { openSweep } from '../../state/sweep';
import { telemetry } from '../../state/telemetry';
import { wantTiming } from '../../state/timing';
import type { Page } from '../../state/types';
import { CompactSelect } from '../controls/CompactSelect';
import { ChartSlot } from './ChartSlot';
import classes from './ChartsPanel.module.css';
import { batchSizeOf } from './model';
import { type Pace, referenceSeries } from './pace';
import { quantitiesOf, ratesVary, shownQuantities, xModesOf } from './quantities';
import { useRecorded } from './use-recorded';
import { chartsView } from './view-store';

/** The charts of the page that is open. */
export const ChartsPanel = () => {
  const page = useStore(documentStore, (state) => state.page);
  return <Charts key={page} page={page} />;
};

const Charts = ({ page }: { readonly page: Page }) => {
  const { t } = useTranslation();
  const recorded = useRecorded(page);
  const selected = useStore(sessionStore, (state) => state.selectedRun);
  const chosen = useStore(chartsView, (state) => state.slots[page]);
  const mode = useStore(chartsView, (state) => state.x[page]);
  const { experiment, minima } = recorded;
  const pace = useMemo(
    (): Pace => ({
      mode,
      batchSize: batchSizeOf(experiment),
      lastStep: () => telemetry(page).lastStep,
      reference: () => referenceSeries(telemetry(page).runs, selected),
      recorded,
    }),
    [mode, experiment, page, selected, recorded],
  );
  const possible = quantitiesOf(page, minima.length);
  const shown = shownQuantities(chosen, possible, ratesVary(experiment));
  const { chooseQuantity, chooseX } = chartsView.getState();
  const modes = xModesOf(page);
  useEffect(() => {
    wantTiming(mode === 'microseconds');
    return () => wantTiming(false);
  }, [mode]);
  return (
    <div className={classes.panel}>
      {shown.map((quantity, slot) => (
        <ChartSlot
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a slot is.
          key={slot}
          number={slot + 1}
          quantity={quantity}
          pace={pace}
          selected={selected}
          possible={slot < chosen.length ? possible : []}
          onChoose={(next) => chooseQuantity(page, slot, next)}
        />
      ))}
      <div className={classes.foot}>
        <CompactSelect
          label={t('charts.x.label')}
          value={mode}
          options={modes.map((value) => ({ value, label: t(`charts.x.${value}`) }))}
          onChange={(value) => {
            const next = modes.find((option) => option === value);
            if (next) chooseX(page, next);
          }}
        />
        {page === 'surface' && (
          <button type="button" className={classes.sweep} data-open-sweep onClick={openSweep}>
            <IconTargetArrow size={14} />
            {t('sweep.title')}
          </button>
        )}
      </div>
    </div>
  );
};
