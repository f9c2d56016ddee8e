import { hypot } from '../../formula/math/float64';

/** A place on the pad: across and down, each from 0 to 1. */
export type PadPoint = readonly [number, number];
/** What a pen drew without being lifted. */
export type Stroke = readonly PadPoint[];

/** Of MNIST's pictures, 28 pixels wide: the box into which every digit was fitted, and about how thick its lines are. */
const SIDE = 28;
const BOX = 20;
const PEN = 2.4;

interface Segment {
  readonly from: PadPoint;
  readonly to: PadPoint;
}

/** A dot is a line of no length. */
const segmentsOf = (strokes: readonly Stroke[]): readonly Segment[] =>
  strokes.flatMap((stroke) =>
    stroke.flatMap((to, k) => {
      const from = stroke[k - 1] ?? (stroke.length === 1 ? to : undefined);
      return from === undefined ? [] : [{ from, to }];
    }),
  );

const distanceTo = ({ from, to }: Segment, x: number, y: number): number => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((x - from[0]) * dx + (y - from[1]) * dy) / length : 0;
  const t = Math.max(0, Math.min(1, along));
  return hypot(x - from[0] - t * dx, y - from[1] - t * dy);
};

/** How much of every pixel a pen of this radius covers, from 0 to 1; the edge is as wide as a pixel. */
const coverage = (segments: readonly Segment[], side: number, radius: number): Float64Array =>
  Float64Array.from({ length: side * side }, (_, k) => {
    const [x, y] = [(k % side) + 0.5, Math.floor(k / side) + 0.5];
    let nearest = Number.POSITIVE_INFINITY;
    for (const segment of segments) nearest = Math.min(nearest, distanceTo(segment, x, y));
    return Math.max(0, Math.min(1, radius + 0.5 - nearest));
  });

const massCentre = (ink: Float64Array, side: number): PadPoint => {
  let [sum, x, y] = [0, 0, 0];
  ink.forEach((amount, k) => {
    sum += amount;
    x += amount * ((k % side) + 0.5);
    y += amount * (Math.floor(k / side) + 0.5);
  });
  return [x / sum, y / sum];
};

/**
 * What was drawn as a picture like MNIST's: fitted by its longer side into a box of 20 of 28 pixels, its centre of mass
 * in the middle, edges antialiased. However large it was drawn, the pen is as thick as MNIST's. Source of the
 * normalisation: LeCun, Cortes, Burges, "The MNIST database of handwritten digits".
 * @param side of the square picture, in pixels
 * @returns a byte a pixel, 0 is empty, row by row; nothing where nothing was drawn
 */
export const drawnDigit = (
  strokes: readonly Stroke[],
  side: number,
): Uint8Array<ArrayBuffer> | undefined => {
  const segments = segmentsOf(strokes);
  const points = strokes.flat();
  if (segments.length === 0) return undefined;
  const radius = (PEN / 2 / SIDE) * side;
  const inner = (BOX / SIDE) * side - 2 * radius;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  const extent = Math.max(x1 - x0, y1 - y0);
  const scale = extent > 0 ? inner / extent : 0;
  const placed = ([dx, dy]: PadPoint): readonly Segment[] => {
    const at = ([x, y]: PadPoint): PadPoint => [
      side / 2 + dx + scale * (x - (x0 + x1) / 2),
      side / 2 + dy + scale * (y - (y0 + y1) / 2),
    ];
    return segments.map(({ from, to }) => ({ from: at(from), to: at(to) }));
  };
  const [cx, cy] = massCentre(coverage(placed([0, 0]), side, radius), side);
  const ink = coverage(placed([side / 2 - cx, side / 2 - cy]), side, radius);
  return Uint8Array.from(ink, (amount) => Math.round(255 * amount));
};
