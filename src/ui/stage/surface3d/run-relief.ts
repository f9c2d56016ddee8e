import { Group, type Sprite } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import { lineWidth, type RunColumns, type RunLook } from '../surface/run-paths';
import { type DrapedPath, drape, LIFT, piecesAt } from './drape';
import { createCross, createHead } from './landmarks';
import type { ReliefGrid } from './relief-grid';
import { disposeSprite, scaleSprite } from './sprites';

/** The whole path as a hint, which hills do not hide. */
const FUTURE_OPACITY = 0.3;

const createLine = (path: DrapedPath, look: RunLook, future: boolean): LineSegments2 => {
  const geometry = new LineSegmentsGeometry();
  geometry.setPositions(path.positions);
  const material = new LineMaterial({
    color: look.color,
    linewidth: lineWidth(look) + (future ? -0.5 : 0.75),
    transparent: true,
    opacity: future ? FUTURE_OPACITY : 1,
    depthTest: !future,
    depthWrite: false,
    dashed: look.dash.length > 0,
    dashSize: (look.dash[0] ?? 1) * 0.006,
    gapSize: (look.dash[1] ?? 1) * 0.006,
  });
  const line = new LineSegments2(geometry, material);
  if (look.dash.length > 0) line.computeLineDistances();
  line.renderOrder = (future ? 1 : 2) + (look.selected ? 0.5 : 0);
  line.frustumCulled = false;
  return line;
};

/** One run on the relief. Made once a race; a frame only moves the end of its line and its head. */
export class RunRelief {
  readonly group = new Group();
  private readonly path: DrapedPath;
  private readonly future: LineSegments2;
  private readonly past: LineSegments2;
  private readonly head: Sprite;
  private readonly cross: Sprite | undefined;
  private readonly lastStep: number;

  private readonly xs: Float64Array;
  private readonly ys: Float64Array;

  constructor(
    columns: RunColumns,
    private readonly grid: ReliefGrid,
    look: RunLook,
    outline: string,
  ) {
    this.xs = columns.column('x');
    this.ys = columns.column('y');
    this.path = drape(this.xs, this.ys, grid);
    this.future = createLine(this.path, look, true);
    this.past = createLine(this.path, look, false);
    this.head = createHead(look.marker, look.color, outline, look.selected);
    this.cross = look.diverged ? createCross(look.color, outline) : undefined;
    this.lastStep = this.path.piecesBefore.length - 1;
    this.group.add(this.future, this.past, this.head);
    if (this.cross) this.group.add(this.cross);
    if (this.path.pieces === 0) {
      this.future.visible = false;
      this.past.visible = false;
    }
  }

  scale(pixel: number): void {
    scaleSprite(this.head, pixel);
    if (this.cross) scaleSprite(this.cross, pixel);
  }

  /** Shows the run at a step, which may lie between two. */
  moveTo(step: number): void {
    const { past, head, cross, lastStep, path, xs, ys } = this;
    const pieces = piecesAt(path, step);
    past.geometry.instanceCount = pieces;
    past.visible = pieces > 0;
    const at = Math.min(Math.max(step, 0), Math.max(lastStep, 0));
    const k = Math.min(Math.floor(at), Math.max(lastStep - 1, 0));
    const share = at - k;
    const x0 = xs[k] ?? Number.NaN;
    const y0 = ys[k] ?? Number.NaN;
    const x = share === 0 ? x0 : x0 + share * ((xs[k + 1] ?? x0) - x0);
    const y = share === 0 ? y0 : y0 + share * ((ys[k + 1] ?? y0) - y0);
    const [[left, right], [low, high]] = this.grid.domain;
    const inside = x >= left && x <= right && y >= low && y <= high;
    head.visible = inside;
    if (inside)
      head.position.set(
        this.grid.acrossX(x),
        this.grid.heightAt(x, y) + LIFT,
        this.grid.acrossY(y),
      );
    if (!cross) return;
    const gone = pieces === path.pieces && (!inside || step >= lastStep);
    cross.visible = gone && pieces > 0;
    if (gone) head.visible = false;
    const end = path.positions.length - 3;
    if (end >= 0)
      cross.position.set(
        path.positions[end] ?? 0,
        path.positions[end + 1] ?? 0,
        path.positions[end + 2] ?? 0,
      );
  }

  dispose(): void {
    for (const line of [this.future, this.past]) {
      line.geometry.dispose();
      line.material.dispose();
    }
    disposeSprite(this.head);
    if (this.cross) disposeSprite(this.cross);
  }
}
