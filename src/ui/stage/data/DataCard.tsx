import '../../../i18n/later';
import { IconChevronDown } from '@tabler/icons-react';
import { isStochastic } from '../../../experiment/starts';
import type { FitSpec } from '../../../experiment/types';
import type { DataSize } from '../../../experiment/view/choices';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument, useLab, useView } from '../../context/use-lab';
import { IconButton } from '../../controls/IconButton';
import classes from './DataCard.module.css';
import { DataPlot } from './DataPlot';

interface Props {
  readonly objective: FitSpec;
  readonly size: DataSize;
}

/** The data of a fit beside its surface: the points, and every run's present model as a curve in its colour. */
export const DataCard = ({ objective, size }: Props) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const runs = useDocument((state) => state.experiment.runs);
  const selected = useView((state) => state.run);
  const residuals = useView((state) => state.residuals);
  const folded = size === 'folded';
  const name = runNames(t, runs)[selected] ?? '';
  return (
    <section className={classes.card} aria-label={t('fit.plot.title')} data-testid="data-card">
      <header className={classes.head}>
        <h3>{t('fit.plot.title')}</h3>
        {!folded && isStochastic(objective) && (
          <span className={classes.note}>{t('fit.plot.inBatch')}</span>
        )}
        <div className={classes.tools}>
          {!folded && (
            <>
              <button
                type="button"
                className={classes.toggle}
                aria-pressed={residuals}
                title={t('fit.plot.residualsLong', { name })}
                onClick={() => view.change({ residuals: !residuals })}
              >
                {t('fit.plot.residuals')}
              </button>
              <button
                type="button"
                className={classes.toggle}
                aria-pressed={size === 'large'}
                title={t('fit.plot.enlarge')}
                onClick={() => view.change({ dataSize: size === 'large' ? 'open' : 'large' })}
              >
                {t('fit.plot.large')}
              </button>
            </>
          )}
          <IconButton
            label={t(folded ? 'fit.plot.unfold' : 'fit.plot.fold')}
            aria-expanded={!folded}
            className={folded ? classes.turned : ''}
            onClick={() => view.change({ dataSize: folded ? 'open' : 'folded' })}
          >
            <IconChevronDown size={14} />
          </IconButton>
        </div>
      </header>
      {!folded && <DataPlot objective={objective} />}
    </section>
  );
};
