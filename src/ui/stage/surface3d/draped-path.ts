import { type Box, clipSegment } from '../../canvas/clip';
import { enough } from './enough';
import type { ReliefGrid } from './relief-grid';

/** Lifted by this much, so that the surface does not swallow it. */
export const LIFT = 0.006;
/** Pieces are no longer than this, in the floor's units: about a cell of the mesh. */
const LONGEST = 0.012;
/** Points closer together than this can't be told apart. */
const SHORTEST = 0.0015;
const MOST_PIECES = 40_000;

/** A path laid over the surface in short straight pieces. Its arrays are kept when another one is laid. */
export class DrapedPath {
  /** x, y, z of both ends of every piece; only the first `pieces` of them count. */
  positions = new Float32Array(0);
  /** How far both ends of every piece are along the path, for dashes. */
  distances = new Float32Array(0);
  pieces = 0;
  /** How many pieces lie before each point. */
  private before = new Uint32Array(0);
  private points = 0;
  private length = 0;

  /** The index of the last point. */
  get last(): number {
    return this.points - 1;
  }

  /**
   * Lays the points (x, y) over the surface. What lies outside its domain or in a hole is left out, and so is everything
   * after a point that is not finite.
   */
  lay(xs: ArrayLike<number>, ys: ArrayLike<number>, grid: ReliefGrid): this {
    const count = Math.min(xs.length, ys.length);
    const [[left, right], [low, high]] = grid.domain;
    const box: Box = { left, top: low, right, bottom: high };
    const part = { from: 0, to: 0 };
    const scaleX = (2 * grid.half[0]) / (right - left);
    const scaleY = (2 * grid.half[1]) / (high - low);
    if (this.before.length < count) this.before = new Uint32Array(2 * count);
    this.before[0] = 0;
    this.points = count;
    this.pieces = 0;
    this.length = 0;
    let x0 = xs[0] ?? Number.NaN;
    let y0 = ys[0] ?? Number.NaN;
    for (let k = 1; k < count; k += 1) {
      this.before[k] = this.pieces;
      const x1 = xs[k] ?? Number.NaN;
      const y1 = ys[k] ?? Number.NaN;
      const dx = x1 - x0;
      const dy = y1 - y0;
      if (!Number.isFinite(dx) || !Number.isFinite(dy)) {
        this.before.fill(this.pieces, k, count);
        break;
      }
      const length = Math.hypot(dx * scaleX, dy * scaleY);
      if (length < SHORTEST && k < count - 1) continue;
      if (clipSegment(box, x0, y0, x1, y1, part)) {
        const share = part.to - part.from;
        const parts = Math.min(
          Math.ceil((share * length) / LONGEST) || 1,
          MOST_PIECES - this.pieces,
        );
        for (let i = 0; i < parts; i += 1) {
          const a = part.from + (share * i) / parts;
          const b = part.from + (share * (i + 1)) / parts;
          this.put(x0 + a * dx, y0 + a * dy, x0 + b * dx, y0 + b * dy, grid);
        }
      }
      this.before[k] = this.pieces;
      x0 = x1;
      y0 = y1;
    }
    return this;
  }

  /** How many pieces are behind a point, counted from 0; it may lie between two. */
  piecesAt(point: number): number {
    const { before, pieces, last } = this;
    if (last < 1 || point <= 0) return 0;
    if (point >= last) return pieces;
    const k = Math.floor(point);
    const from = before[k] ?? 0;
    const to = before[k + 1] ?? from;
    return from + Math.round((point - k) * (to - from));
  }

  private put(x0: number, y0: number, x1: number, y1: number, grid: ReliefGrid): void {
    const from = grid.heightAt(x0, y0);
    const to = grid.heightAt(x1, y1);
    if (Number.isNaN(from) || Number.isNaN(to)) return;
    const at = 6 * this.pieces;
    this.positions = enough(this.positions, at + 6);
    this.distances = enough(this.distances, 2 * this.pieces + 2);
    const { positions, distances } = this;
    const fromX = grid.acrossX(x0);
    const fromY = grid.acrossY(y0);
    const toX = grid.acrossX(x1);
    const toY = grid.acrossY(y1);
    positions[at] = fromX;
    positions[at + 1] = from + LIFT;
    positions[at + 2] = fromY;
    positions[at + 3] = toX;
    positions[at + 4] = to + LIFT;
    positions[at + 5] = toY;
    distances[2 * this.pieces] = this.length;
    this.length += Math.hypot(toX - fromX, to - from, toY - fromY);
    distances[2 * this.pieces + 1] = this.length;
    this.pieces += 1;
  }
}
