import type { CurveProps } from 'recharts';
import { dotsPath, linePath } from './path';

type Shape = Pick<CurveProps, 'points' | 'clipPath' | 'stroke' | 'strokeWidth' | 'strokeDasharray'>;

/**
 * The shape of a recharts line. Its own shape measures the path's length at every update, for the animation that is
 * off here.
 */
export const RunLine = ({ points = [], clipPath, stroke, strokeWidth, strokeDasharray }: Shape) => (
  <path
    d={linePath(points)}
    clipPath={clipPath}
    fill="none"
    stroke={stroke}
    strokeWidth={strokeWidth}
    strokeDasharray={strokeDasharray}
    strokeLinejoin="round"
  />
);

/** The same with a dot at every point. */
export const DottedRunLine = (props: Shape) => (
  <>
    <RunLine {...props} />
    <path
      d={dotsPath(props.points ?? [])}
      clipPath={props.clipPath}
      fill="none"
      stroke={props.stroke}
      strokeWidth={5}
      strokeLinecap="round"
    />
  </>
);
