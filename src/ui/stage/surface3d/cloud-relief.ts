import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Group,
  LineBasicMaterial,
  LineSegments,
  Sphere,
} from 'three';
import { type CloudPath, CloudPieces } from './cloud-pieces';
import { LIFT } from './draped-path';
import { PicturePoints } from './picture-points';
import { dot } from './pictures';
import type { ReliefGrid } from './relief-grid';

/** As a run's own: hills do not hide it. */
const FUTURE_OPACITY = 0.14;
const PAST_OPACITY = 0.6;
const DOT = 8;
const DOT_RADIUS = 2.6;

const createLines = (opacity: number, order: number, depthTest: boolean) => {
  const geometry = new BufferGeometry();
  geometry.boundingSphere = new Sphere();
  const material = new LineBasicMaterial({
    opacity,
    transparent: true,
    depthTest,
    depthWrite: false,
  });
  const lines = new LineSegments(geometry, material);
  lines.frustumCulled = false;
  lines.renderOrder = order;
  return lines;
};

/** A run from its further starts and with other noise: thin lines, a dot at the end of each. */
export class CloudRelief {
  readonly group = new Group();
  private readonly pieces = new CloudPieces();
  private readonly future = createLines(FUTURE_OPACITY, 0.2, false);
  private readonly past = createLines(PAST_OPACITY, 0.5, true);
  private dots: PicturePoints | undefined;
  private look = '';
  private paths: readonly CloudPath[] = [];
  private stride = 1;
  private grid: ReliefGrid | undefined;

  constructor() {
    this.group.add(this.future, this.past);
  }

  setLook(color: string, outline: string): void {
    const look = `${color} ${outline}`;
    if (look === this.look) return;
    this.look = look;
    this.future.material.color.set(color);
    this.past.material.color.set(color);
    this.clearDots();
    this.dots = new PicturePoints(DOT, 7, dot(DOT_RADIUS, color, outline));
    this.group.add(this.dots.object);
  }

  /** Whether the way before it is drawn faintly. */
  setGhost(ghost: boolean): void {
    this.future.visible = ghost && this.future.geometry.drawRange.count > 0;
  }

  setPaths(paths: readonly CloudPath[], stride: number, grid: ReliefGrid): void {
    // While a start is dragged the first race is a new one more often than these are.
    if (grid === this.grid && samePaths(paths, this.paths)) return;
    this.paths = paths;
    this.stride = stride;
    this.grid = grid;
    const { positions, pieces } = this.pieces.lay(paths, stride, grid);
    const known = this.past.geometry.getAttribute('position');
    if (known instanceof BufferAttribute && known.array === positions) {
      known.clearUpdateRanges();
      known.addUpdateRange(0, 6 * pieces);
      known.needsUpdate = true;
    } else {
      const attribute = new BufferAttribute(positions, 3).setUsage(DynamicDrawUsage);
      for (const { geometry } of [this.future, this.past]) {
        geometry.dispose();
        geometry.setAttribute('position', attribute);
      }
    }
    this.future.geometry.setDrawRange(0, 2 * pieces);
    this.future.visible = pieces > 0;
  }

  moveTo(step: number): void {
    const { dots, grid, paths, stride } = this;
    const pieces = this.pieces.piecesAt(step);
    this.past.geometry.setDrawRange(0, 2 * pieces);
    this.past.visible = pieces > 0;
    if (!dots || !grid) return;
    dots.clear();
    for (let i = 0; i < paths.length; i += 1) {
      const path = paths[i];
      if (!path) continue;
      const { data } = path;
      const count = data.length / 2;
      const at = pointAt(path, stride, step);
      const x = between(data, 0, count, at);
      const y = between(data, count, count, at);
      const height = grid.isInside(x, y) ? grid.heightAt(x, y) : Number.NaN;
      if (!Number.isNaN(height)) dots.add(grid.acrossX(x), height + LIFT, grid.acrossY(y));
    }
    dots.flush();
  }

  dispose(): void {
    for (const { geometry, material } of [this.future, this.past]) {
      geometry.dispose();
      material.dispose();
    }
    this.clearDots();
  }

  private clearDots(): void {
    if (!this.dots) return;
    this.group.remove(this.dots.object);
    this.dots.dispose();
    this.dots = undefined;
  }
}

const samePaths = (a: readonly CloudPath[], b: readonly CloudPath[]): boolean =>
  a.length === b.length && a.every((path, k) => path === b[k]);

/** The index, which may lie between two, of a step in a thinned path, whose last point is nearer than the others. */
export const pointAt = ({ data, lastStep }: CloudPath, stride: number, step: number): number => {
  const last = data.length / 2 - 1;
  if (step >= lastStep) return last;
  const k = Math.min(Math.floor(step / stride), last - 1);
  const from = k * stride;
  const to = k + 1 === last ? lastStep : from + stride;
  return k + (step - from) / (to - from);
};

const between = (values: Float64Array, offset: number, count: number, at: number): number => {
  const k = Math.max(0, Math.floor(at));
  const value = values[offset + k] ?? Number.NaN;
  return at <= k || k + 1 >= count
    ? value
    : value + (at - k) * ((values[offset + k + 1] ?? value) - value);
};
