import { IconAdjustments } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { areOpeningRuns } from '../../experiment/opening-runs';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useDocument, useSurfaceLab } from '../context/use-lab';
import classes from './GoodRatesButton.module.css';

/** Runs that are the surface's own have good rates already, and methods have none. */
const hasUse = ({ objective, runs }: Experiment): boolean =>
  runs.some(({ hyper }) => typeof hyper.lr === 'number') &&
  !(objective.kind === 'surface' && areOpeningRuns(runs, objective.surface));

/** Offered where the runs are the visitor's own: another surface asks for other rates. */
export const GoodRatesButton = () => {
  const { t } = useTranslation();
  const { goodRates } = useSurfaceLab();
  const experiment = useDocument((state) => state.experiment);
  const { busy, taken } = useStore(goodRates.store);
  if (!busy && (taken === experiment || !hasUse(experiment))) return null;
  return (
    <button
      type="button"
      className={classes.button}
      title={t('shell.objective.goodRatesAbout')}
      aria-disabled={busy}
      onClick={goodRates.find}
    >
      <IconAdjustments size={15} aria-hidden="true" />
      {t(busy ? 'shell.objective.goodRatesBusy' : 'shell.objective.goodRates')}
    </button>
  );
};
