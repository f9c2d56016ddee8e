import { useTranslation } from '../../../../i18n';
import { formatNumber } from '../../../format';
import classes from './RidgePlot.module.css';
import { type Ridge, ridgeDomain, ridgePaths } from './ridge-paths';

const SIZE = { width: 300, height: 190, left: 46, right: 8, top: 4, bottom: 18 };

interface Props {
  readonly label: string;
  /** By step. */
  readonly ridges: readonly Ridge[];
  readonly color: string;
  /** The step that is looked at: the last row up to there is drawn strongly. */
  readonly step: number;
}

/** How something spreads, step behind step. */
export const RidgePlot = ({ label, ridges, color, step }: Props) => {
  const { t } = useTranslation();
  if (ridges.length === 0) return null;
  const domain = ridgeDomain(ridges);
  const rows = ridgePaths(ridges, domain, SIZE);
  const seen = rows.findLast((row) => row.step <= step);
  const tick = (value: number) => formatNumber(Number(value.toPrecision(2)));
  const named = new Set([rows[0], rows.at(-1), seen]);
  return (
    <svg
      className={classes.ridges}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={t('inside.ridges.label', {
        what: label,
        first: rows[0]?.step ?? 0,
        last: rows.at(-1)?.step ?? 0,
      })}
    >
      {rows.map((row) => (
        <g key={row.step} data-seen={row === seen || undefined} style={{ '--run': color }}>
          <path d={row.path} />
          {named.has(row) && (row === seen || Math.abs(row.base - (seen?.base ?? 0)) > 9) && (
            <text x={SIZE.left - 6} y={row.base + 3} textAnchor="end">
              {row.step}
            </text>
          )}
        </g>
      ))}
      <text x={SIZE.left} y={SIZE.height - 4}>
        {tick(domain[0])}
      </text>
      <text x={SIZE.width - SIZE.right} y={SIZE.height - 4} textAnchor="end">
        {tick(domain[1])}
      </text>
    </svg>
  );
};
