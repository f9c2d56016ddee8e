import type { SVGProps } from 'react';
import type { PlotArea } from './geometry';

interface Props
  extends Omit<SVGProps<SVGSVGElement>, 'x' | 'y' | 'width' | 'height' | 'overflow' | 'ref'> {
  readonly area: PlotArea;
}

/** What is drawn between a chart's axes, from its own upper left corner, and cut off there. */
export const PlotInside = ({ area, ...more }: Props) => (
  <svg
    x={area.left}
    y={area.top}
    width={area.width}
    height={area.height}
    overflow="hidden"
    aria-hidden="true"
    {...more}
  />
);
