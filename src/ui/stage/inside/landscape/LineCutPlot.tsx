import { barrierOf } from '../../../../experiment/network/landscape';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import { formatTick, niceTicks } from '../../../canvas/ticks';
import { useDocument } from '../../../context/use-lab';
import { formatInteger, formatNumber } from '../../../format';
import { runStyle } from '../../../run-style';
import { InsideState } from '../InsideState';
import frame from '../inside.module.css';
import { Scroll } from '../Scroll';
import { useAnswer } from '../use-answer';
import { useJudgedAt } from '../use-judged-at';
import classes from './Landscape.module.css';
import { usePair } from './use-pair';

const SIZE = { width: 520, height: 280, left: 54, right: 16, top: 14, bottom: 40 };

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));

/** The loss along the straight line from one run's parameters to another's: is there a barrier? */
export const LineCutPlot = () => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const [first, second] = usePair();
  const [from] = useJudgedAt(first);
  const [to] = useJudgedAt(second);
  const asked = useAnswer('lineCut', from && to && first !== second ? { from, to } : undefined);
  const cut = asked.answer;
  const known = cut?.values.filter(Number.isFinite) ?? [];
  const [start = Number.NaN, end = Number.NaN] = [cut?.values[0], cut?.values.at(-1)];
  if (!cut || !Number.isFinite(start + end) || cut.from.run !== first || cut.to.run !== second)
    return (
      <Scroll label={t('inside.landscape.plane.line')}>
        <InsideState {...asked} nothing={t('inside.landscape.none.line')} />
      </Scroll>
    );
  const names = runNames(t, runs);
  const { left, right, top, bottom, width, height } = SIZE;
  const low = Math.min(0, ...known);
  const high = Math.max(...known) * 1.05 || 1;
  const x = (share: number) => left + share * (width - left - right);
  const y = (loss: number) =>
    height - bottom - ((loss - low) / (high - low)) * (height - top - bottom);
  const ticks = niceTicks(low, high, 5);
  const places = cut.values.flatMap((loss, k) =>
    Number.isFinite(loss) ? [[x(k / (cut.values.length - 1)), y(loss)] as const] : [],
  );
  const barrier = barrierOf(cut.values);
  const nameOf = (run: number) => names[run] ?? '';
  return (
    <Scroll label={t('inside.landscape.plane.line')}>
      <p className={frame.about} data-testid="line-cut">
        {t('inside.landscape.cut', {
          from: nameOf(first),
          to: nameOf(second),
          fromStep: cut.from.step,
          toStep: cut.to.step,
          distance: rounded(cut.distance),
          n: formatInteger(cut.examples),
        })}{' '}
        {t(
          barrier > 0.05 * Math.max(start, end)
            ? 'inside.landscape.barrier'
            : 'inside.landscape.noBarrier',
          {
            height: rounded(barrier),
          },
        )}
      </p>
      <svg
        className={classes.cut}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('inside.landscape.cutLabel', {
          from: nameOf(first),
          to: nameOf(second),
          start: rounded(start),
          end: rounded(end),
          highest: rounded(Math.max(...known)),
        })}
      >
        {ticks.values.map((value) => (
          <g key={value}>
            <line
              className={classes.grid}
              x1={left}
              x2={width - right}
              y1={y(value)}
              y2={y(value)}
            />
            <text x={left - 6} y={y(value) + 4} textAnchor="end">
              {formatTick(value, ticks.step)}
            </text>
          </g>
        ))}
        <line className={classes.chord} x1={x(0)} y1={y(start)} x2={x(1)} y2={y(end)} />
        <polyline
          className={classes.way}
          points={places.map((place) => place.join(',')).join(' ')}
        />
        {[first, second].map((run, k) => (
          <g key={run} color={runStyle(lookOf(runs, run)).color}>
            <circle cx={x(k)} cy={y(k === 0 ? start : end)} r={5} fill="currentColor" />
            <text x={x(k)} y={height - bottom + 20} textAnchor={k === 0 ? 'start' : 'end'}>
              {nameOf(run)}
            </text>
          </g>
        ))}
      </svg>
    </Scroll>
  );
};
