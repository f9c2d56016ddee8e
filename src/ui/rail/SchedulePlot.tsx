import '../../i18n/later';
import { useMemo } from 'react';
import type { HyperValue } from '../../catalog/definition';
import { firstWithoutRate } from '../../experiment/schedule';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { formatInteger, formatNumber } from '../format';
import rail from './rail.module.css';
import classes from './SchedulePlot.module.css';
import { schedulePath, schedulePoints } from './schedule-points';

const WIDTH = 240;
const HEIGHT = 36;

interface Props {
  readonly run: RunSpec;
  readonly lr: HyperValue | undefined;
  readonly steps: number;
}

/** The learning rate over the whole race, at a glance. */
export const SchedulePlot = ({ run: { schedule }, lr, steps }: Props) => {
  const { t } = useTranslation();
  const rate = typeof lr === 'number' ? lr : undefined;
  const points = useMemo(
    () => (rate === undefined ? undefined : schedulePoints(schedule, rate, steps)),
    [schedule, rate, steps],
  );
  const bad = useMemo(
    () => (rate === undefined ? undefined : firstWithoutRate(schedule, rate, steps)),
    [schedule, rate, steps],
  );
  if (rate === undefined) return null;
  if (!points) return <p className={rail.about}>{t('editor.schedule.depends')}</p>;
  const rates = points.map((point) => point.rate);
  const highest = formatNumber(Math.max(...rates.filter(Number.isFinite)));
  const last = formatNumber(rates.at(-1) ?? Number.NaN);
  const warning = bad && (
    <p className={classes.problem} role="status">
      {t('editor.schedule.noRate', {
        step: formatInteger(bad.step),
        t: formatInteger(bad.step - 1),
      })}
    </p>
  );
  return (
    <>
      {warning}
      <div className={classes.plot}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('editor.schedule.plot', {
            steps: formatInteger(steps),
            first: formatNumber(rates[0] ?? Number.NaN),
            last,
            highest,
          })}
        >
          <path d={schedulePath(points, WIDTH, HEIGHT)} vectorEffect="non-scaling-stroke" />
        </svg>
        <span className={classes.high} aria-hidden="true">
          {highest}
        </span>
        <span className={classes.low} aria-hidden="true">
          {last}
        </span>
      </div>
    </>
  );
};
