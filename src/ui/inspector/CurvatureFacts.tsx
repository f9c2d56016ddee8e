import type { CurvatureReport } from '../../experiment/step-trace';
import { useTranslation } from '../../i18n';
import { formatNumber } from '../format';
import { boundName } from './bound-name';
import classes from './Inspector.module.css';
import { StabilityMeter } from './StabilityMeter';

interface Props {
  readonly curvature: CurvatureReport;
  readonly hyper: Readonly<Record<string, number>>;
  readonly dimension: 1 | 2;
}

/** The Hessian under the run, its eigenvalues, and how far the update is from instability on them. */
export const CurvatureFacts = ({ curvature, hyper, dimension }: Props) => {
  const { t } = useTranslation();
  const { hessian, eigenvalues, stability } = curvature;
  const [xx, xy, yy] = hessian.map(formatNumber);
  return (
    <dl className={classes.facts}>
      {dimension === 2 && (
        <>
          <dt>{t('inspector.curvature.eigenvalues')}</dt>
          <dd>{eigenvalues.map(formatNumber).join(', ')}</dd>
        </>
      )}
      <dt>{t('inspector.curvature.hessian')}</dt>
      {dimension === 2 ? (
        <dd className={classes.matrix}>
          <span>{xx}</span>
          <span>{xy}</span>
          <span>{xy}</span>
          <span>{yy}</span>
        </dd>
      ) : (
        <dd>{xx}</dd>
      )}
      {stability.kind === 'preconditioned' && (
        <>
          <dt>{t('inspector.curvature.rates')}</dt>
          <dd>{stability.rates.slice(0, dimension).map(formatNumber).join(', ')}</dd>
        </>
      )}
      {stability.kind === 'unknown' ? (
        <dd className={classes.unknown}>{t(`inspector.curvature.unknown.${stability.because}`)}</dd>
      ) : (
        <dd className={classes.meterRow}>
          <StabilityMeter
            sharpness={stability.sharpness}
            bound={stability.bound}
            name={boundName(stability.bound, hyper)}
          />
        </dd>
      )}
    </dl>
  );
};
