import { useMemo } from 'react';
import { useTranslation } from '../../i18n';
import { useView } from '../context/use-lab';
import { formatNumber } from '../format';
import { type Curve, courseUntil, curveOf, HEIGHT, WIDTH } from './curve';
import classes from './Inspector.module.css';

interface Props {
  readonly name: string;
  readonly updates: Float64Array;
  readonly values: Float64Array;
  /** Which coordinates: 0 for x, 1 for y. */
  readonly coordinates: readonly (0 | 1)[];
  /** The update that is shown. */
  readonly at: number;
}

/** A variable of the rule over the whole race, with the present update marked. */
export const Sparkline = ({ name, updates, values, coordinates, at }: Props) => {
  const { t } = useTranslation();
  const hidesFuture = useView((state) => state.hideFuture);
  const until = hidesFuture ? at : Number.POSITIVE_INFINITY;
  const curve: Curve | undefined = useMemo(() => {
    const course = courseUntil(updates, values, until);
    return curveOf(course.updates, course.values, coordinates);
  }, [updates, values, coordinates, until]);
  if (!curve) return <span />;
  const x = curve.xOf(at);
  const label = t('inspector.curve', {
    name,
    low: formatNumber(curve.low),
    high: formatNumber(curve.high),
  });
  return (
    <svg
      className={classes.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <line className={classes.now} x1={x} x2={x} y1={0} y2={HEIGHT} />
      {curve.paths.map((path, k) => (
        <path key={coordinates[k]} d={path} data-coordinate={coordinates[k]} />
      ))}
    </svg>
  );
};
