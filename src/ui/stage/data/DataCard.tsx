import '../../../i18n/later';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { createBatchNumbers } from '../../../experiment/fit/batches';
import { pointsOf } from '../../../experiment/fit/data';
import { isStochastic } from '../../../experiment/starts';
import type { FitSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument, useLab, useView } from '../../context/use-lab';
import { IconButton } from '../../controls/IconButton';
import { stepSeen } from '../../step-seen';
import { useLive } from '../../use-live';
import { useNarrow } from '../../use-narrow';
import classes from './DataCard.module.css';
import { DataPlot } from './DataPlot';

const SMALL = { width: 264, height: 176 };
const LARGE = { width: 520, height: 360 };

/** The data of a fit beside its surface: the points, and every run's present model as a curve in its colour. */
export const DataCard = ({ objective }: { readonly objective: FitSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { seed, runs } = useDocument((state) => state.experiment);
  const selected = useView((state) => state.run);
  const [large, setLarge] = useState(false);
  const narrow = useNarrow();
  const [folded, setFolded] = useState(narrow);
  const [residuals, setResiduals] = useState(false);
  const step = useLive(() => Math.max(0, stepSeen(lab)));
  const points = pointsOf(objective.data);
  const batched = isStochastic(objective);
  const numbers = useMemo(
    () => createBatchNumbers(points.length, objective.batchSize, seed),
    [points.length, objective.batchSize, seed],
  );
  const batch = useMemo(
    () => (batched ? new Set(numbers(step)) : undefined),
    [batched, numbers, step],
  );
  const name = runNames(t, runs)[selected] ?? '';
  return (
    <section
      className={classes.card}
      data-large={large || undefined}
      aria-label={t('fit.plot.title')}
      data-testid="data-card"
    >
      <header className={classes.head}>
        <h3>{t('fit.plot.title')}</h3>
        {!folded && (
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={residuals}
            title={t('fit.plot.residualsLong', { name })}
            onClick={() => setResiduals(!residuals)}
          >
            {t('fit.plot.residuals')}
          </button>
        )}
        {!folded && (
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={large}
            title={t('fit.plot.enlarge')}
            onClick={() => setLarge(!large)}
          >
            {t('fit.plot.large')}
          </button>
        )}
        <IconButton
          label={t(folded ? 'fit.plot.unfold' : 'fit.plot.fold')}
          aria-expanded={!folded}
          className={folded ? classes.turned : ''}
          onClick={() => setFolded(!folded)}
        >
          <IconChevronDown size={14} />
        </IconButton>
      </header>
      {!folded && (
        <DataPlot
          objective={objective}
          step={step}
          batch={batch}
          residualsOf={residuals ? selected : undefined}
          {...(large ? LARGE : SMALL)}
        />
      )}
      {!folded && batched && <p className={classes.note}>{t('fit.plot.inBatch')}</p>}
    </section>
  );
};
