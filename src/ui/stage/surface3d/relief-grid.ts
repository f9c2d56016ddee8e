import type { Domain } from '../../../experiment/types';
import { spanOf } from '../../canvas/view';

/** Values at every node, row 0 at the highest y; node 0 of a row stands at the lowest x. */
export interface NodeField {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** How high the highest value stands, where the longer side of the floor is 2. */
export const HEIGHT = 0.85;
/** Up to here both axes get one scale; beyond, the floor is square. */
const MOST_UNIFORM = 4;

/** The floor's half sides: the longer one is 1. */
export const floorOf = ([xs, ys]: Domain): readonly [number, number] => {
  const [x, y] = [spanOf(xs), spanOf(ys)];
  const most = Math.max(x, y);
  return most > MOST_UNIFORM * Math.min(x, y) ? [1, 1] : [x / most, y / most];
};

/** The view to ask a field for so that its cells' middles are nodes from edge to edge of the domain. */
export const nodeView = ([xs, ys]: Domain, nodes: number): Domain => {
  const x = spanOf(xs) / (nodes - 1) / 2;
  const y = spanOf(ys) / (nodes - 1) / 2;
  return [
    [xs[0] - x, xs[1] + x],
    [ys[0] - y, ys[1] + y],
  ];
};

/**
 * The surface as it stands in the room: x to the right, the value up, y away from the viewer. Heights are shares of the
 * colours' scale, so that a colour is a height.
 */
export class ReliefGrid {
  readonly width: number;
  readonly height: number;
  /** Share in [0, 1] at every node; where the function has no value, not a number: the surface has a hole there. */
  readonly shares: Float32Array;
  readonly half: readonly [number, number];

  constructor(
    field: NodeField,
    readonly domain: Domain,
    share: (value: number) => number,
  ) {
    this.width = field.width;
    this.height = field.height;
    this.half = floorOf(domain);
    this.shares = Float32Array.from(field.values, (value) =>
      Number.isNaN(value) ? Number.NaN : Math.min(1, Math.max(0, share(value))),
    );
  }

  isInside(x: number, y: number): boolean {
    const [xs, ys] = this.domain;
    return x >= xs[0] && x <= xs[1] && y >= ys[0] && y <= ys[1];
  }

  /** Across the floor, from -half to half. */
  acrossX(x: number): number {
    const [low, high] = this.domain[0];
    return this.half[0] * ((2 * (x - low)) / (high - low) - 1);
  }

  /** Towards the viewer, so that y grows away from him. */
  acrossY(y: number): number {
    const [low, high] = this.domain[1];
    return -this.half[1] * ((2 * (y - low)) / (high - low) - 1);
  }

  /** The x of a place on the floor: the inverse of `acrossX`. */
  xOf(across: number): number {
    const [low, high] = this.domain[0];
    return low + ((high - low) * (across / this.half[0] + 1)) / 2;
  }

  yOf(across: number): number {
    const [low, high] = this.domain[1];
    return low + ((high - low) * (1 - across / this.half[1])) / 2;
  }

  /** Where something stands that must be somewhere: in a hole on the floor. */
  standAt(x: number, y: number): number {
    const height = this.heightAt(x, y);
    return Number.isNaN(height) ? 0 : height;
  }

  /**
   * How high the mesh stands over a point: on its very triangles, so that what lies on it neither floats nor sinks.
   * Not a number over a hole.
   */
  heightAt(x: number, y: number): number {
    const [xs, ys] = this.domain;
    const column = ((x - xs[0]) / (xs[1] - xs[0])) * (this.width - 1);
    const row = ((ys[1] - y) / (ys[1] - ys[0])) * (this.height - 1);
    return HEIGHT * this.shareAt(column, row);
  }

  shareAt(column: number, row: number): number {
    const c = Math.min(Math.max(Math.floor(column), 0), this.width - 2);
    const r = Math.min(Math.max(Math.floor(row), 0), this.height - 2);
    const u = Math.min(Math.max(column - c, 0), 1);
    const v = Math.min(Math.max(row - r, 0), 1);
    const node = r * this.width + c;
    const topRight = this.shares[node + 1] ?? 0;
    const bottomLeft = this.shares[node + this.width] ?? 0;
    // Each cell is cut from its upper right to its lower left node.
    if (u + v <= 1) {
      const topLeft = this.shares[node] ?? 0;
      return topLeft + u * (topRight - topLeft) + v * (bottomLeft - topLeft);
    }
    const bottomRight = this.shares[node + this.width + 1] ?? 0;
    return bottomRight + (1 - u) * (bottomLeft - bottomRight) + (1 - v) * (topRight - bottomRight);
  }
}
