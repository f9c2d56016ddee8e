import { useTranslation } from '../../i18n';
import { formatShort } from '../format';
import classes from './Inspector.module.css';

interface Props {
  readonly sharpness: number;
  readonly bound: number;
  /** The formula of the bound, if it is a known one. */
  readonly name: string | undefined;
}

/** How much of what is stable an update uses up; the mark is the bound. */
export const StabilityMeter = ({ sharpness, bound, name }: Props) => {
  const { t } = useTranslation();
  if (!Number.isFinite(bound)) return <span>{t('inspector.curvature.always')}</span>;
  // The bound stands at four fifths, so that what is beyond it is seen to be.
  const share = Math.min(1, Math.max(0, sharpness / bound) * 0.8);
  const limit = name === undefined ? formatShort(bound) : `${name} = ${formatShort(bound)}`;
  return (
    <>
      <span
        className={classes.meter}
        role="img"
        aria-label={t('inspector.curvature.meter', { value: formatShort(sharpness), bound: limit })}
        data-bad={sharpness > bound || undefined}
        style={{ '--share': share }}
      />
      <span>{t('inspector.curvature.limit', { bound: limit })}</span>
    </>
  );
};
