import type { AxisChart as OnThePage } from '../charts/AxisChart';
import { labelWidth, pixelX, pixelY, plotArea } from '../charts/geometry';

const LABEL = { fill: 'var(--muted)', fontFamily: 'var(--font-mono)', fontSize: 11 } as const;

/**
 * Grid and axes of a chart in a hand-out, where they stand in the place of `AxisChart`: recharts alone would make the
 * file a third larger.
 */
export const AxisChart: typeof OnThePage = ({ x, y, size, vertical = false, children }) => {
  const area = plotArea(size, labelWidth(y));
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  return (
    <svg {...size} aria-hidden="true">
      <g stroke="var(--border)">
        {y.ticks.map((tick) => {
          const at = pixelY(area, y, tick);
          return <path key={tick} d={`M${area.left} ${at}H${right}`} />;
        })}
        {vertical &&
          x.ticks.map((tick) => {
            const at = pixelX(area, x, tick);
            return <path key={tick} d={`M${at} ${area.top}V${bottom}`} />;
          })}
        <path d={`M${area.left} ${bottom}H${right}`} />
      </g>
      <g {...LABEL} textAnchor="end">
        {y.ticks.map((tick, k) => (
          <text key={tick} x={area.left - 6} y={pixelY(area, y, tick) + 4}>
            {y.labels[k]}
          </text>
        ))}
      </g>
      <g {...LABEL} textAnchor="middle">
        {x.ticks.map((tick, k) => (
          <text key={tick} x={pixelX(area, x, tick)} y={bottom + 14}>
            {x.labels[k]}
          </text>
        ))}
      </g>
      {children}
    </svg>
  );
};
