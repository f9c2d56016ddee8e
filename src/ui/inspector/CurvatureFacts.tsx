import type { CurvatureReport } from '../../experiment/step-trace';
import { useTranslation } from '../../i18n';
import { formatNumber } from '../format';
import { boundName } from './bound-name';
import classes from './Inspector.module.css';
import { StabilityMeter } from './StabilityMeter';

interface Props {
  readonly curvature: CurvatureReport;
  readonly hyper: Readonly<Record<string, number>>;
}

/** The Hessian under the run, its eigenvalues, and how far the update is from instability on them. */
export const CurvatureFacts = ({ curvature, hyper }: Props) => {
  const { t } = useTranslation();
  const { hessian, eigenvalues, stability } = curvature;
  const [xx, xy, yy] = hessian.map(formatNumber);
  return (
    <dl className={classes.facts}>
      <dt>{t('inspector.curvature.eigenvalues')}</dt>
      <dd>{eigenvalues.map(formatNumber).join(', ')}</dd>
      <dt>{t('inspector.curvature.hessian')}</dt>
      <dd>{`[${xx}, ${xy}; ${xy}, ${yy}]`}</dd>
      {stability.kind === 'preconditioned' && (
        <>
          <dt>{t('inspector.curvature.rates')}</dt>
          <dd>{stability.rates.map(formatNumber).join(', ')}</dd>
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
