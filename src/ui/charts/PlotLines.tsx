import { memo } from 'react';
import { useRunStyle } from '../use-run-style';
import type { PlotArea } from './geometry';
import { DOT, inOrder, type Line, lineDash, linePaths, lineWidth, RAW_OPACITY } from './line-look';
import { PlotInside } from './PlotInside';
import type { AxisScale } from './scale';

interface Axes {
  readonly area: PlotArea;
  readonly x: AxisScale;
  readonly y: AxisScale;
}

/**
 * The runs' lines inside a recharts chart, placed by the scales that its axes are told. A `Line` of recharts makes an
 * object for every point, for labels and animations that are off here, and took most of the page's time while a start
 * was dragged; here a line is one path, and a line that has not changed is none of the work.
 */
export const PlotLines = ({
  lines,
  selected,
  area,
  x,
  y,
}: Axes & { readonly lines: readonly Line[]; readonly selected: number }) => (
  <PlotInside area={area} fill="none" strokeLinejoin="round">
    {inOrder(lines, selected).map(({ run, role, points }) => (
      <OneLine
        key={`${run}/${role}`}
        run={run}
        role={role}
        points={points}
        selected={run === selected}
        area={area}
        x={x}
        y={y}
      />
    ))}
  </PlotInside>
);

const OneLine = memo(
  ({ run, role, points, selected, area, x, y }: Axes & Line & { readonly selected: boolean }) => {
    const { color, dash } = useRunStyle(run);
    const raw = role === 'raw';
    const { line, dots } = linePaths({ role, points }, area, x, y);
    return (
      <>
        <path
          d={line}
          stroke={color}
          strokeOpacity={raw ? RAW_OPACITY : undefined}
          strokeWidth={lineWidth(role, selected)}
          strokeDasharray={lineDash(role, dash)}
        />
        {dots !== '' && (
          <path
            d={dots}
            stroke={color}
            strokeOpacity={raw ? RAW_OPACITY : undefined}
            strokeWidth={DOT}
            strokeLinecap="round"
          />
        )}
      </>
    );
  },
);
OneLine.displayName = 'OneLine';
