import { memo } from 'react';
import { useRunStyle } from '../use-run-style';
import { type PlotArea, pixelX, pixelY } from './geometry';
import type { PlotLine } from './model';
import { PlotInside } from './PlotInside';
import { dotsPath, linePath, lonePath } from './path';
import type { AxisScale } from './scale';

type Role = PlotLine['role'];

interface Axes {
  readonly area: PlotArea;
  readonly x: AxisScale;
  readonly y: AxisScale;
}

export interface Line {
  readonly run: number;
  readonly role: Role;
  readonly points: PlotLine['points'];
}

const WIDTHS: Readonly<Record<Role, number>> = { raw: 1, main: 1.4, held: 2.4, train: 1 };
const RAW_OPACITY = 0.28;
const SELECTED_MORE = 0.9;
const DOT = 5;

/** Batches behind, held-out images in front; of its like the selected run on top. */
const inOrder = (lines: readonly Line[], selected: number): Line[] => {
  const rank = { raw: 0, main: 2, train: 4, held: 6 };
  const place = ({ role, run }: Line) => rank[role] + (run === selected ? 1 : 0);
  return [...lines].sort((a, b) => place(a) - place(b));
};

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
    const inside = { ...area, left: 0, top: 0 };
    const pixels = points.map((point) => ({
      x: pixelX(inside, x, point.x),
      y: point.y === null ? null : pixelY(inside, y, point.y),
    }));
    const raw = role === 'raw';
    const dots = role === 'held' ? dotsPath(pixels) : lonePath(pixels);
    return (
      <>
        <path
          d={linePath(pixels)}
          stroke={color}
          strokeOpacity={raw ? RAW_OPACITY : undefined}
          strokeWidth={WIDTHS[role] + (selected && !raw ? SELECTED_MORE : 0)}
          strokeDasharray={raw ? undefined : dash}
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
