import { type Box, clipSegment } from '../../canvas/clip';
import type { ReliefGrid } from './relief-grid';

/** A path laid over the surface, in short straight pieces. */
export interface DrapedPath {
  /** x, y, z of both ends of every piece. */
  readonly positions: Float32Array;
  readonly pieces: number;
  /** How many pieces lie before the point of every step. */
  readonly piecesBefore: Uint32Array;
}

/** Lifted by this much, so that the surface does not swallow it. */
export const LIFT = 0.006;
/** Pieces are no longer than this, in the floor's units: about a cell of the mesh. */
const LONGEST = 0.012;
/** Points closer together than this can't be told apart. */
const SHORTEST = 0.0015;
const MOST_PIECES = 40_000;

/**
 * Lays the points (x, y), one a step, over the surface. What lies outside its domain is left out, and so is everything
 * after a point that is not finite.
 */
export const drape = (
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  grid: ReliefGrid,
): DrapedPath => {
  const count = Math.min(xs.length, ys.length);
  const piecesBefore = new Uint32Array(count);
  const [[left, right], [low, high]] = grid.domain;
  const box: Box = { left, top: low, right, bottom: high };
  const part = { from: 0, to: 0 };
  const scaleX = (2 * grid.half[0]) / (right - left);
  const scaleY = (2 * grid.half[1]) / (high - low);
  const positions: number[] = [];
  let pieces = 0;
  let x0 = xs[0] ?? Number.NaN;
  let y0 = ys[0] ?? Number.NaN;
  const put = (x: number, y: number) =>
    positions.push(grid.acrossX(x), grid.heightAt(x, y) + LIFT, grid.acrossY(y));
  for (let k = 1; k < count; k += 1) {
    piecesBefore[k] = pieces;
    const x1 = xs[k] ?? Number.NaN;
    const y1 = ys[k] ?? Number.NaN;
    const dx = x1 - x0;
    const dy = y1 - y0;
    if (!Number.isFinite(dx) || !Number.isFinite(dy)) {
      piecesBefore.fill(pieces, k);
      break;
    }
    const length = Math.hypot(dx * scaleX, dy * scaleY);
    if (length < SHORTEST && k < count - 1) continue;
    if (clipSegment(box, x0, y0, x1, y1, part)) {
      const inside = (part.to - part.from) * length;
      const parts = Math.min(Math.ceil(inside / LONGEST) || 1, MOST_PIECES - pieces);
      for (let i = 0; i < parts; i += 1) {
        const a = part.from + ((part.to - part.from) * i) / parts;
        const b = part.from + ((part.to - part.from) * (i + 1)) / parts;
        put(x0 + a * dx, y0 + a * dy);
        put(x0 + b * dx, y0 + b * dy);
      }
      pieces += Math.max(parts, 0);
    }
    piecesBefore[k] = pieces;
    x0 = x1;
    y0 = y1;
  }
  return { positions: Float32Array.from(positions), pieces, piecesBefore };
};

/** How many pieces are behind a step, which may lie between two recorded ones. */
export const piecesAt = ({ piecesBefore, pieces }: DrapedPath, step: number): number => {
  const last = piecesBefore.length - 1;
  if (last < 1 || step <= 0) return 0;
  if (step >= last) return pieces;
  const k = Math.floor(step);
  const before = piecesBefore[k] ?? 0;
  const after = piecesBefore[k + 1] ?? before;
  return before + Math.round((step - k) * (after - before));
};
