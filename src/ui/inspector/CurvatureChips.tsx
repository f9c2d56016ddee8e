import type { CurvatureReport } from '../../experiment/step-trace';
import { useTranslation } from '../../i18n';
import { formatShort } from '../format';
import classes from './Inspector.module.css';

/** Condition number and sharpness in two short numbers. */
export const CurvatureChips = ({ curvature }: { readonly curvature: CurvatureReport }) => {
  const { t } = useTranslation();
  const { condition, stability } = curvature;
  const scaled = stability.kind === 'preconditioned';
  return (
    <span className={classes.chips}>
      {Number.isFinite(condition) && (
        <span title={t('inspector.curvature.conditionLong')}>
          {t('inspector.curvature.condition', { value: formatShort(condition) })}
        </span>
      )}
      {stability.kind !== 'unknown' && (
        <span
          title={t(`inspector.curvature.${scaled ? 'scaledLong' : 'sharpnessLong'}`)}
          data-bad={stability.sharpness > stability.bound || undefined}
        >
          {t('inspector.curvature.sharpness', { value: formatShort(stability.sharpness) })}
        </span>
      )}
    </span>
  );
};
