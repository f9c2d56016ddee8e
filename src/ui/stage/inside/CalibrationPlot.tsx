import type { RunJudgement } from '../../../experiment/network/judgement';
import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { useDocument } from '../../context/use-lab';
import { RunMarker } from '../../controls/RunMarker';
import { formatPercent } from '../../format';
import { runStyle } from '../../run-style';
import classes from './Confusion.module.css';
import frame from './inside.module.css';

const SIDE = 220;
const LEFT = 34;
const BOTTOM = 30;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Bins with fewer examples say nothing that can be relied on; they are drawn as points, but no line leads to them. */
const FEW = 10;

interface Props {
  readonly judged: readonly RunJudgement[];
  /** By run. */
  readonly names: readonly string[];
}

/** How often a network is right where it says how sure it is: on the diagonal it knows itself. */
export const CalibrationPlot = ({ judged, names }: Props) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const x = (share: number) => LEFT + share * SIDE;
  const y = (share: number) => 6 + (1 - share) * SIDE;
  return (
    <section className={frame.card} aria-label={t('inside.calibration.title')}>
      <h2 className={frame.head} title={t('inside.calibration.about')}>
        {t('inside.calibration.title')}
      </h2>
      <svg
        className={classes.plot}
        viewBox={`0 0 ${LEFT + SIDE + 8} ${SIDE + BOTTOM + 6}`}
        role="img"
        aria-label={t('inside.calibration.label')}
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text x={x(0) - 4} y={y(tick) + 3} textAnchor="end">
              {formatPercent(tick, 0)}
            </text>
            <text x={x(tick)} y={y(0) + 13} textAnchor="middle">
              {100 * tick}
            </text>
          </g>
        ))}
        <text x={x(0.5)} y={y(0) + 27} textAnchor="middle">
          {t('inside.calibration.x')}
        </text>
        <line className={classes.perfect} x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
        {judged.map(({ run, calibration }) => {
          const { color, dash } = runStyle(lookOf(runs, run));
          const points = calibration.bins.flatMap(({ count, confidence, accuracy }) =>
            confidence === undefined || accuracy === undefined
              ? []
              : [{ count, at: `${x(confidence).toFixed(1)},${y(accuracy).toFixed(1)}` }],
          );
          return (
            <g key={run} data-run={run}>
              <polyline
                className={classes.curve}
                stroke={color}
                strokeDasharray={dash}
                points={points.flatMap(({ count, at }) => (count < FEW ? [] : [at])).join(' ')}
              />
              {points.map(({ count, at }) => {
                const [cx, cy] = at.split(',');
                return (
                  <circle
                    key={at}
                    cx={cx}
                    cy={cy}
                    r={2.6}
                    fill={count < FEW ? 'none' : color}
                    stroke={color}
                  >
                    <title>{t('inside.calibration.bin', { count })}</title>
                  </circle>
                );
              })}
            </g>
          );
        })}
      </svg>
      <ul className={classes.errors}>
        {judged.map(({ run, calibration }) => (
          <li key={run} className={classes.error}>
            <RunMarker run={run} size={10} />
            <span className={frame.name}>{names[run]}</span>
            <span className={frame.facts} title={t('inside.calibration.eceLong')}>
              {t('inside.calibration.ece', { error: formatPercent(calibration.error, 2) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
