import '../../i18n/later';
import { useMemo } from 'react';
import { pointsOf } from '../../experiment/fit/data';
import { knownFit } from '../../experiment/fit/known';
import { isStochastic } from '../../experiment/starts';
import type { FitSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { axisNames } from '../../i18n/catalog-text';
import { fitAbout } from '../../i18n/fit-text';
import { AboutSurfaceButton } from '../about/AboutSurfaceButton';
import { useLab } from '../context/use-lab';
import { FieldRow } from './FieldRow';
import { FormulaText } from './FormulaText';
import { repeats } from './number-specs';
import classes from './rail.module.css';
import { SliderRow } from './SliderRow';

/** What a fit minimises, what it teaches, and how many points a step sees. */
export const FitObjective = ({ objective }: { readonly objective: FitSpec }) => {
  const { t } = useTranslation();
  const { document } = useLab();
  const { setObjective } = document.getState();
  const { data, formula, batchSize } = objective;
  const count = pointsOf(data).length;
  const known = useMemo(() => knownFit({ formula, data }), [formula, data]);
  const [x, y] = axisNames(t, objective);
  const spec = useMemo(
    () =>
      ({
        default: count,
        min: 1,
        max: count,
        scale: 'integer',
        allow: { atLeast: 1, atMost: count },
      }) as const,
    [count],
  );
  const kind = batchSize === count ? 'batchAll' : batchSize === 1 ? 'batchOne' : 'batchSome';
  return (
    <>
      <div className={classes.formula}>
        <FormulaText formula={formula} over="data" />
        <AboutSurfaceButton />
      </div>
      <p className={classes.about}>
        {known && `${fitAbout(t, known)} `}
        {t('fit.parameters', { x, y })}
      </p>
      <SliderRow
        control="batch-size"
        label={t('fit.batch')}
        name={t('fit.batchLong')}
        spec={spec}
        value={batchSize}
        onChange={(size) => setObjective({ batchSize: size })}
      />
      <p className={classes.about}>{t(`fit.${kind}`, { size: batchSize, count })}</p>
      {isStochastic(objective) && (
        <FieldRow
          control="repeats"
          label={t('noise.repeats')}
          name={t('noise.repeatsLong')}
          spec={repeats}
          value={objective.repeats ?? 0}
          onChange={(value) => setObjective({ repeats: value })}
        />
      )}
    </>
  );
};
