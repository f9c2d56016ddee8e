import type { Plane } from '../../../catalog/dataset';
import type { EvaluatedSet } from '../../../experiment/network/held-out';
import { planeView } from '../../../experiment/network/planar/answers';
import { formatNumber } from '../../format';
import classes from './Mistakes.module.css';

const SIDE = 56;
const DOT = 0.9;
const RING = 4.5;

const places = new WeakMap<Plane, (x1: number, x2: number) => readonly [number, number]>();
const others = new WeakMap<Plane, string>();

const placeIn = (plane: Plane) => {
  const known = places.get(plane);
  if (known) return known;
  const [[left, right], [bottom, top]] = planeView(plane);
  const place = (x1: number, x2: number) =>
    [(SIDE * (x1 - left)) / (right - left), (SIDE * (top - x2)) / (top - bottom)] as const;
  places.set(plane, place);
  return place;
};

/** All points that are trained on, as dots: computed once for all pictures. */
const othersIn = (plane: Plane): string => {
  const known = others.get(plane);
  if (known !== undefined) return known;
  const place = placeIn(plane);
  const path = plane
    .split()
    .train.map(([x1, x2]) => {
      const [x, y] = place(x1, x2);
      return `M${(x - DOT).toFixed(1)} ${y.toFixed(1)}h${2 * DOT}`;
    })
    .join('');
  others.set(plane, path);
  return path;
};

/** Where in the plane one judged point lies, among those that are trained on. */
export const PointPicture = ({
  plane,
  number,
  set,
  label,
}: {
  readonly plane: Plane;
  /** Its place among the examples of its split. */
  readonly number: number;
  readonly set: EvaluatedSet;
  readonly label: string;
}) => {
  const { train, test } = plane.split();
  const point = (set === 'test' ? test : train)[number];
  if (!point) return null;
  const [x, y] = placeIn(plane)(point[0], point[1]);
  const title = `${label} (${formatNumber(point[0])}, ${formatNumber(point[1])})`;
  return (
    <svg width={SIDE} height={SIDE} className={classes.plane} role="img" aria-label={title}>
      <title>{title}</title>
      <path d={othersIn(plane)} className={classes.others} />
      <circle cx={x} cy={y} r={RING} className={classes.marked} />
    </svg>
  );
};
