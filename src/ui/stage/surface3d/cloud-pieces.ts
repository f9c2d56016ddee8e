import { type Box, clipSegment } from '../../canvas/clip';
import { LIFT } from './draped-path';
import { enough } from './enough';
import type { ReliefGrid } from './relief-grid';

/** As in the protocol: all x, then all y, every `stride`-th step and the last. */
export interface CloudPath {
  readonly lastStep: number;
  readonly data: Float64Array;
}

/** Coarser than a run's own path: many of them are read as a whole. */
const LONGEST = 0.03;
const SHORTEST = 0.006;
/** All paths together have about so many pieces; more become longer ones. */
const MOST_PIECES = 100_000;
/** A step is cut into so many, so that all paths grow together within it. */
const PARTS = 4;
const ROUNDING = 1e-6;

/**
 * Many paths over the surface as one set of pieces in the order of their steps: what lies behind a step, of all of
 * them, is how the set begins. Its arrays are kept when others are laid.
 */
export class CloudPieces {
  /** x, y, z of both ends of every piece; only the first `pieces` of them count. */
  positions = new Float32Array(0);
  pieces = 0;
  private before = new Uint32Array(0);
  private stride = 1;
  private lastStep = 0;
  private unsorted = new Float32Array(0);
  private times = new Uint32Array(0);

  lay(paths: readonly CloudPath[], stride: number, grid: ReliefGrid): this {
    this.stride = stride;
    this.lastStep = 0;
    this.pieces = 0;
    let points = 0;
    let length = 0;
    const scaleX = (2 * grid.half[0]) / (grid.domain[0][1] - grid.domain[0][0]);
    const scaleY = (2 * grid.half[1]) / (grid.domain[1][1] - grid.domain[1][0]);
    for (const { data, lastStep } of paths) {
      this.lastStep = Math.max(this.lastStep, lastStep);
      const count = data.length / 2;
      points = Math.max(points, count);
      for (let k = 1; k < count; k += 1) {
        const step = Math.hypot(
          ((data[k] ?? 0) - (data[k - 1] ?? 0)) * scaleX,
          ((data[count + k] ?? 0) - (data[count + k - 1] ?? 0)) * scaleY,
        );
        // What left the domain far behind is not drawn.
        if (step < 3) length += step;
      }
    }
    const longest = Math.max(LONGEST, length / MOST_PIECES);
    for (const { data } of paths) this.layPath(data, grid, scaleX, scaleY, longest);
    this.sort(PARTS * points + 1);
    return this;
  }

  /** How many pieces lie behind a step. */
  piecesAt(step: number): number {
    if (step >= this.lastStep) return this.pieces;
    return step <= 0 ? 0 : (this.before[Math.floor((step / this.stride) * PARTS)] ?? this.pieces);
  }

  private layPath(
    data: Float64Array,
    grid: ReliefGrid,
    scaleX: number,
    scaleY: number,
    longest: number,
  ): void {
    const count = data.length / 2;
    const box: Box = {
      left: grid.domain[0][0],
      right: grid.domain[0][1],
      top: grid.domain[1][0],
      bottom: grid.domain[1][1],
    };
    const part = { from: 0, to: 0 };
    let x0 = data[0] ?? Number.NaN;
    let y0 = data[count] ?? Number.NaN;
    for (let k = 1; k < count; k += 1) {
      const dx = (data[k] ?? Number.NaN) - x0;
      const dy = (data[count + k] ?? Number.NaN) - y0;
      if (!Number.isFinite(dx) || !Number.isFinite(dy)) return;
      const length = Math.hypot(dx * scaleX, dy * scaleY);
      if (length < SHORTEST && k < count - 1) continue;
      if (clipSegment(box, x0, y0, x0 + dx, y0 + dy, part)) {
        const share = part.to - part.from;
        const parts = Math.ceil((share * length) / longest) || 1;
        for (let i = 0; i < parts; i += 1) {
          const a = part.from + (share * i) / parts;
          const b = part.from + (share * (i + 1)) / parts;
          const time = Math.ceil((k - 1 + b) * PARTS - ROUNDING);
          this.put(x0 + a * dx, y0 + a * dy, x0 + b * dx, y0 + b * dy, grid, time);
        }
      }
      x0 += dx;
      y0 += dy;
    }
  }

  private put(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    grid: ReliefGrid,
    time: number,
  ): void {
    const from = grid.heightAt(x0, y0);
    const to = grid.heightAt(x1, y1);
    if (Number.isNaN(from) || Number.isNaN(to)) return;
    const at = 6 * this.pieces;
    this.unsorted = enough(this.unsorted, at + 6);
    if (this.times.length <= this.pieces) {
      const larger = new Uint32Array(2 * this.pieces + 64);
      larger.set(this.times);
      this.times = larger;
    }
    const { unsorted } = this;
    unsorted[at] = grid.acrossX(x0);
    unsorted[at + 1] = from + LIFT;
    unsorted[at + 2] = grid.acrossY(y0);
    unsorted[at + 3] = grid.acrossX(x1);
    unsorted[at + 4] = to + LIFT;
    unsorted[at + 5] = grid.acrossY(y1);
    this.times[this.pieces] = time;
    this.pieces += 1;
  }

  /** A counting sort by time; afterwards `before` says how many pieces end at a time or earlier. */
  private sort(times: number): void {
    const { pieces } = this;
    if (this.before.length !== times) this.before = new Uint32Array(times);
    const { before, unsorted } = this;
    before.fill(0);
    this.positions = enough(this.positions, 6 * pieces);
    for (let i = 0; i < pieces; i += 1) {
      const time = this.times[i] ?? 0;
      before[time] = (before[time] ?? 0) + 1;
    }
    for (let time = 1; time < times; time += 1)
      before[time] = (before[time] ?? 0) + (before[time - 1] ?? 0);
    // From the last piece to the first, so that those of one time keep their order.
    for (let i = pieces - 1; i >= 0; i -= 1) {
      const time = this.times[i] ?? 0;
      const to = (before[time] ?? 0) - 1;
      before[time] = to;
      for (let k = 0; k < 6; k += 1) this.positions[6 * to + k] = unsorted[6 * i + k] ?? 0;
    }
    // Each entry now says where its time begins; shifted by one, where it ends.
    for (let time = 0; time < times; time += 1)
      before[time] = time + 1 < times ? (before[time + 1] ?? 0) : pieces;
  }
}
