import type { Places } from '../../../../experiment/network/sharpness';
import { useTranslation } from '../../../../i18n';
import { logTicks } from '../../../charts/scale';
import { useSize } from '../../../charts/use-size';
import { formatNumber } from '../../../format';
import classes from './Landscape.module.css';

const SIZE = { height: 260, left: 54, right: 16, top: 14, bottom: 34 };

export interface CurvatureLine {
  readonly run: number;
  readonly color: string;
  /** Steps and values. */
  readonly values: Places;
  /** Up to where the rule is stable, by step; none where that is not known. */
  readonly limit: Places;
}

interface CurvaturePlotProps {
  readonly label: string;
  readonly lines: readonly CurvatureLine[];
  readonly steps: number;
  readonly step: number;
}

/** Curvatures along the runs on a logarithmic scale, and dashed what their rules bear. */
export const CurvaturePlot = ({ label, lines, steps, step }: CurvaturePlotProps) => {
  const { t } = useTranslation();
  const positive = lines
    .flatMap(({ values, limit }) => [...values, ...limit])
    .map(([, value]) => value)
    .filter((value) => value > 0 && Number.isFinite(value));
  const [box, { width = 0 } = {}] = useSize<HTMLDivElement>();
  const { left, right, top, bottom, height } = SIZE;
  const low = Math.min(...positive) / 1.4;
  const high = Math.max(...positive) * 1.4;
  const x = (at: number) => left + (at / Math.max(1, steps)) * (width - left - right);
  const y = (value: number) =>
    height -
    bottom -
    (Math.log(Math.max(value, low) / low) / Math.log(high / low)) * (height - top - bottom);
  const path = (points: Places) =>
    points.map(([at, value], k) => `${k === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
  return (
    <div ref={box} className={classes.plot}>
      {positive.length > 0 && width > 0 && (
        <svg
          className={classes.cut}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={label}
        >
          {logTicks(low, high).map((value) => (
            <g key={value}>
              <line
                className={classes.grid}
                x1={left}
                x2={width - right}
                y1={y(value)}
                y2={y(value)}
              />
              <text x={left - 6} y={y(value) + 4} textAnchor="end">
                {formatNumber(value)}
              </text>
            </g>
          ))}
          <text x={left} y={height - bottom + 18}>
            0
          </text>
          <text x={width - right} y={height - bottom + 18} textAnchor="end">
            {t('charts.stepAt', { step: steps })}
          </text>
          <line
            className={classes.chord}
            x1={x(Math.min(step, steps))}
            x2={x(Math.min(step, steps))}
            y1={top}
            y2={height - bottom}
          />
          {lines.map(({ run, color, values, limit }) => (
            <g key={run} stroke={color} fill="none" data-run={run}>
              <path d={path(limit)} strokeWidth={1.5} strokeDasharray="2 4" />
              <path d={path(values)} strokeWidth={2} />
              {values.map(([at, value]) => (
                <circle key={at} cx={x(at)} cy={y(value)} r={2.5} fill={color} />
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
};
