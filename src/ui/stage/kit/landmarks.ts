import { type Size, type Transform, toPixel } from '../../canvas/view';
import type { StageColors } from './stage-colors';

export type LandmarkKind = 'global' | 'local' | 'saddle';
type Place = readonly [number, number, number];

/** As in `state/critical.ts`. */
export interface Landmarks {
  readonly global: readonly Place[];
  readonly local: readonly Place[];
  readonly saddles: readonly Place[];
}

/** A mark in pixels. */
export interface Mark {
  readonly kind: LandmarkKind;
  readonly x: number;
  readonly y: number;
  readonly place: Place;
}

const STAR_POINTS = 5;
const STAR_INNER = 0.45;
const RADIUS: Readonly<Record<LandmarkKind, number>> = { global: 8, local: 6, saddle: 5 };
/** More of a kind than this are drawn at half the size: they are a texture then. */
const MANY = 30;
/** A mark is meant within this many pixels. */
const REACH = 10;

const addStar = (path: Path2D, x: number, y: number, radius: number): void => {
  for (let k = 0; k < 2 * STAR_POINTS; k += 1) {
    const r = k % 2 === 0 ? radius : radius * STAR_INNER;
    const angle = (Math.PI * k) / STAR_POINTS - Math.PI / 2;
    const [px, py] = [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    if (k === 0) path.moveTo(px, py);
    else path.lineTo(px, py);
  }
  path.closePath();
};

/** Two bows back to back, as the level lines of a saddle. */
const addSaddle = (path: Path2D, x: number, y: number, radius: number): void => {
  path.moveTo(x - radius, y - radius);
  path.quadraticCurveTo(x + radius * 0.4, y, x - radius, y + radius);
  path.moveTo(x + radius, y - radius);
  path.quadraticCurveTo(x - radius * 0.4, y, x + radius, y + radius);
};

/** The marks in view; without `all` only the lowest minima. */
export const marksOf = (
  landmarks: Landmarks,
  all: boolean,
  transform: Transform,
  size: Size,
): readonly Mark[] => {
  const inView = (kind: LandmarkKind, places: readonly Place[]) =>
    places.flatMap((place): Mark[] => {
      const [x, y] = toPixel(transform, [place[0], place[1]]);
      const outside = x < -10 || y < -10 || x > size.width + 10 || y > size.height + 10;
      return outside ? [] : [{ kind, x, y, place }];
    });
  return [
    ...(all ? inView('saddle', landmarks.saddles) : []),
    ...(all ? inView('local', landmarks.local) : []),
    ...inView('global', landmarks.global),
  ];
};

export const markAt = (marks: readonly Mark[], [px, py]: readonly [number, number]) =>
  marks.findLast(({ x, y }) => Math.hypot(x - px, y - py) <= REACH);

/** A filled star at every lowest minimum, an empty one at every other, two bows at every saddle. */
export const paintMarks = (
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  colors: StageColors,
): void => {
  const paths = { global: new Path2D(), local: new Path2D(), saddle: new Path2D() };
  const counts = { global: 0, local: 0, saddle: 0 };
  for (const { kind } of marks) counts[kind] += 1;
  for (const { kind, x, y } of marks) {
    const radius = RADIUS[kind] * (counts[kind] > MANY ? 0.55 : 1);
    (kind === 'saddle' ? addSaddle : addStar)(paths[kind], x, y, radius);
  }
  context.setLineDash([]);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const stroke = (path: Path2D, color: string, width: number) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke(path);
  };
  for (const kind of ['saddle', 'local'] as const) {
    const many = counts[kind] > MANY;
    stroke(paths[kind], colors.outline, many ? 2.5 : 4);
    stroke(paths[kind], colors.star, many ? 1 : 1.75);
  }
  stroke(paths.global, colors.outline, 2.5);
  context.fillStyle = colors.star;
  context.fill(paths.global);
};
