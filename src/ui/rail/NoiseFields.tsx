import '../../i18n/later';
import { noiseDeviation } from '../../experiment/starts';
import type { FormulaSpec, SurfaceSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { formatNumber } from '../format';
import { FieldRow } from './FieldRow';
import { planeBatch, repeats } from './number-specs';
import classes from './rail.module.css';

/** What the noise means: the batch that it is averaged over, and how often the race is repeated in it. */
export const NoiseFields = ({ objective }: { readonly objective: SurfaceSpec | FormulaSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { setObjective } = lab.document.getState();
  return (
    <>
      <div className={classes.pairs}>
        <FieldRow
          control="batch-size"
          label={t('noise.batch')}
          name={t('noise.batchLong')}
          spec={planeBatch}
          value={objective.batchSize ?? 1}
          messageAlign="start"
          onChange={(batchSize) => setObjective({ batchSize })}
        />
        <FieldRow
          control="repeats"
          label={t('noise.repeats')}
          name={t('noise.repeatsLong')}
          spec={repeats}
          value={objective.repeats ?? 0}
          onChange={(count) => setObjective({ repeats: count })}
        />
      </div>
      <p className={classes.about}>
        {t('noise.effective', {
          noise: formatNumber(objective.gradientNoise),
          batch: objective.batchSize ?? 1,
          deviation: formatNumber(noiseDeviation(objective)),
        })}
      </p>
    </>
  );
};
