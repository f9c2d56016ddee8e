import { memo } from 'react';
import { runStyle } from '../run-style';
import { type PlotArea, pixelX, pixelY } from './geometry';
import type { PlotModel } from './model';
import { linePath } from './path';
import classes from './RawLines.module.css';

/** The unsmoothed values, faint behind the lines: one path each, for there are many of them ten times a second. */
export const RawLines = memo(({ model, area }: { model: PlotModel; area: PlotArea }) => {
  const raw = model.lines.filter(({ role }) => role === 'raw');
  if (raw.length === 0) return null;
  const inside = { ...area, left: 0, top: 0 };
  return (
    <svg
      className={classes.raw}
      style={{ left: area.left, top: area.top }}
      width={area.width}
      height={area.height}
      aria-hidden="true"
    >
      {raw.map(({ run, points }) => (
        <path
          key={run}
          stroke={runStyle(run).color}
          d={linePath(
            points.map(({ x, y }) => ({
              x: pixelX(inside, model.x, x),
              y: y === null ? null : pixelY(inside, model.y, y),
            })),
          )}
        />
      ))}
    </svg>
  );
});
RawLines.displayName = 'RawLines';
