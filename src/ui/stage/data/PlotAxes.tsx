import { formatTick } from '../../canvas/ticks';
import classes from './DataPlot.module.css';
import { MARGIN, type PlotScale } from './plot';

interface Props {
  readonly scale: PlotScale;
  /** Of what lies across, and of what goes up. */
  readonly names: readonly [string, string];
}

/** Room for the last tick's label and the name behind it. */
const NAME_ROOM = 8;

/** Ticks with their numbers, lines across, and what the two columns are called. */
export const PlotAxes = ({ scale, names }: Props) => {
  const { width, height } = scale;
  const [xTicks, yTicks] = scale.ticks;
  const nameWidth = NAME_ROOM + 6 * names[0].length;
  return (
    <g>
      {xTicks.values.map((tick) => {
        const x = scale.x(tick);
        return x > width - MARGIN.right - nameWidth ? null : (
          <text key={tick} className={classes.tick} x={x} y={height - 6} textAnchor="middle">
            {formatTick(tick, xTicks.step)}
          </text>
        );
      })}
      {yTicks.values.map((tick) => {
        const y = scale.y(tick);
        return (
          <g key={tick}>
            <line
              className={classes.grid}
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y}
              y2={y}
            />
            <text
              className={classes.tick}
              x={MARGIN.left - 5}
              y={y}
              textAnchor="end"
              dominantBaseline="middle"
            >
              {formatTick(tick, yTicks.step)}
            </text>
          </g>
        );
      })}
      <text className={classes.name} x={width - MARGIN.right} y={height - 6} textAnchor="end">
        {names[0]}
      </text>
      <text className={classes.name} x={MARGIN.left + 5} y={MARGIN.top + 9}>
        {names[1]}
      </text>
    </g>
  );
};
