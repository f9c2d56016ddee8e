import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import { MOST_POINTS } from '../../../catalog/point-sets/params';
import { cos, sin } from '../../../formula/math/float64';
import type { Domain, Point } from '../../types';

/** What a brush does where it is drawn. */
export type Brush =
  | { readonly tool: 'paint'; readonly answer: number; readonly width: number }
  | { readonly tool: 'erase'; readonly width: number };

/** Of the plane's width, from one painted point to the next along the way. */
const SPACING = 0.03;
/** Of the plane's width: a rubber is never so fine that it meets nothing. */
const LEAST_REACH = 0.015;
/**
 * Of a wide brush's area and of its turn, from point to point: the additive sequence of the plastic number, which fills
 * evenly without drawing lots (M. Roberts, The unreasonable effectiveness of quasirandom sequences, 2018).
 */
const AREA_STEP = 0.7548776662466927;
const TURN_STEP = 0.5698402909980532;

/** A brush on its way over the plane. */
export interface Stroke {
  /** Painted so far. */
  readonly added: readonly PlanarPoint[];
  /** Of the points that there were: those that are gone. */
  readonly erased: ReadonlySet<PlanarPoint>;
  /** Whether there was no room for a further point. */
  readonly full: boolean;
  /** The brush goes straight there, with what that leaves behind. @param to in the plane's units */
  draw(to: Point): void;
  /** The points as the stroke leaves them. */
  points(): readonly PlanarPoint[];
}

const squared = (dx: number, dy: number): number => dx * dx + dy * dy;

/** Squared distance of a point from the way between two. */
const awayFrom = ([x, y]: PlanarPoint, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const long = squared(dx, dy);
  const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long));
  return squared(x - ax - share * dx, y - ay - share * dy);
};

/**
 * @param before the points that there are
 * @param brush its width in shares of the plane's
 * @param view the part of the plane that is seen: nothing is painted outside
 */
export const createStroke = (
  before: readonly PlanarPoint[],
  brush: Brush,
  view: Domain,
): Stroke => {
  const [[left, right], [bottom, top]] = view;
  const unit = right - left;
  const added: PlanarPoint[] = [];
  const erased = new Set<PlanarPoint>();
  let full = false;
  let last: Point | undefined;
  /** How far it is to the next point. */
  let ahead = 0;

  const drop = (at: Point, answer: number) => {
    if (before.length + added.length >= MOST_POINTS) {
      full = true;
      return;
    }
    const k = added.length;
    const off = (brush.width * unit * Math.sqrt((k * AREA_STEP) % 1)) / 2;
    const turn = 2 * Math.PI * ((k * TURN_STEP) % 1);
    const x = at[0] + off * cos(turn);
    const y = at[1] + off * sin(turn);
    added.push([Math.min(right, Math.max(left, x)), Math.min(top, Math.max(bottom, y)), answer]);
  };
  const paint = (from: Point, to: Point, answer: number) => {
    const long = Math.sqrt(squared(to[0] - from[0], to[1] - from[1]));
    while (ahead <= long) {
      const share = long === 0 ? 0 : ahead / long;
      drop([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])], answer);
      ahead += SPACING * unit;
    }
    ahead -= long;
  };
  const erase = (from: Point, to: Point) => {
    const reach = unit * Math.max(LEAST_REACH, brush.width / 2);
    for (const point of before) if (awayFrom(point, from, to) <= reach * reach) erased.add(point);
  };

  return {
    added,
    erased,
    get full() {
      return full;
    },
    draw: (to) => {
      const from = last ?? to;
      last = to;
      if (brush.tool === 'paint') paint(from, to, brush.answer);
      else erase(from, to);
    },
    points: () => [...before.filter((point) => !erased.has(point)), ...added],
  };
};
