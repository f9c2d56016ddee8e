import { Group, type Sprite } from 'three';
import { DrapedPath, LIFT } from './draped-path';
import { FatLines } from './fat-lines';
import { ring } from './pictures';
import type { ReliefGrid } from './relief-grid';
import { createSprite, disposeSprite, scaleSprite } from './sprites';

/** How a trail differs from a run's own path. */
export interface TrailStyle {
  readonly width: number;
  readonly halo: number;
  readonly dash: readonly number[];
  /** A ring at its end. */
  readonly ring: boolean;
  readonly order: number;
}

/** Of repeats: bold dashes. */
export const MEAN: TrailStyle = { width: 3, halo: 6.5, dash: [9, 5], ring: false, order: 4 };
/** Of the point that a run is judged on, where that is an average: fine dashes and a ring. */
export const JUDGED: TrailStyle = { width: 2.25, halo: 4, dash: [3, 4], ring: true, order: 3 };

const RING_RADIUS = 6;

/** A dashed line up to a step over a halo, so that it stands out of its cloud. */
export class TrailRelief {
  readonly group = new Group();
  private readonly path = new DrapedPath();
  private readonly lines = new FatLines([true, true]);
  private end: Sprite | undefined;
  private look = '';
  private stride = 1;

  constructor(private readonly style: TrailStyle) {
    this.group.add(...this.lines.lines);
  }

  setLook(color: string, outline: string): void {
    const look = `${color} ${outline}`;
    if (look === this.look) return;
    this.look = look;
    const { width, halo, dash, order } = this.style;
    this.lines.setLook(0, { color: outline, width: halo, opacity: 1, dash: [] }, order);
    this.lines.setLook(1, { color, width, opacity: 1, dash }, order + 0.2);
    if (!this.style.ring) return;
    this.clearEnd();
    this.end = createSprite([20, 20], ring(RING_RADIUS, color, width, outline, halo), {
      hides: false,
      order: 7.5,
    });
    this.group.add(this.end);
  }

  /** @param stride steps from one point to the next */
  setPath(xs: Float64Array, ys: Float64Array, stride: number, grid: ReliefGrid): void {
    this.stride = stride;
    this.lines.setPath(this.path.lay(xs, ys, grid));
  }

  scale(pixel: number): void {
    if (this.end) scaleSprite(this.end, pixel);
  }

  moveTo(step: number): void {
    const { path, end } = this;
    const pieces = path.piecesAt(step / this.stride);
    this.lines.show(0, pieces);
    this.lines.show(1, pieces);
    if (!end) return;
    end.visible = path.pieces > 0;
    const at = pieces > 0 ? 6 * pieces - 3 : 0;
    const { positions } = path;
    end.position.set(positions[at] ?? 0, positions[at + 1] ?? LIFT, positions[at + 2] ?? 0);
  }

  dispose(): void {
    this.lines.dispose();
    this.clearEnd();
  }

  private clearEnd(): void {
    if (!this.end) return;
    this.group.remove(this.end);
    disposeSprite(this.end);
    this.end = undefined;
  }
}
