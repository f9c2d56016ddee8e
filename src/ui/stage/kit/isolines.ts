/** Cells that are looked at together: those between whose lowest and highest value no level lies are passed over. */
const SPAN = 16;

/**
 * Contour lines of a grid by marching squares, as polylines in grid coordinates (column, row); closed ones end where
 * they begin. A cell with a value that is not finite has none. Saddle cells are decided by the cell's mean.
 *
 * Our own and not d3-contour: its polygons, with frames and holes that a line drawing throws away, took 3 times as long
 * on Rosenbrock's valley and 8 times on Rastrigin's (315 × 333 values, 12 levels), and a zoom brings many fields a second.
 */
export class Isolines {
  /** Crossed edges: the horizontal one right of node k has number k, the vertical one below it number nodes + k. */
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly crossed: Int32Array;
  private count = 0;
  /** The values whose spans are measured. */
  private measured: ArrayLike<number> | undefined;
  private readonly low: Float64Array;
  private readonly high: Float64Array;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    const edges = 2 * width * height;
    this.first = new Int32Array(edges).fill(-1);
    this.second = new Int32Array(edges).fill(-1);
    this.crossed = new Int32Array(edges);
    const spans = Math.max(0, height - 1) * Math.ceil(Math.max(0, width - 1) / SPAN);
    this.low = new Float64Array(spans);
    this.high = new Float64Array(spans);
  }

  /** `values`: width × height, row by row; the same array holds the same values. */
  lines(values: ArrayLike<number>, level: number): Float64Array[] {
    this.connect(values, level);
    const lines: Float64Array[] = [];
    // Open lines first, from an end; what is left then are closed ones.
    for (let k = 0; k < this.count; k += 1) {
      const edge = this.crossed[k] ?? 0;
      if (this.first[edge] !== -1 && this.second[edge] === -1) {
        lines.push(this.follow(edge, values, level));
      }
    }
    for (let k = 0; k < this.count; k += 1) {
      const edge = this.crossed[k] ?? 0;
      if (this.first[edge] !== -1) lines.push(this.follow(edge, values, level));
    }
    this.count = 0;
    return lines;
  }

  private link(a: number, b: number): void {
    this.linkOneWay(a, b);
    this.linkOneWay(b, a);
  }

  private linkOneWay(from: number, to: number): void {
    if (this.first[from] === -1) {
      this.first[from] = to;
      this.crossed[this.count] = from;
      this.count += 1;
    } else this.second[from] = to;
  }

  /** The lowest and the highest value around the cells of every span. */
  private measure(values: ArrayLike<number>): void {
    const { width, height, low, high } = this;
    for (let row = 0, span = 0; row + 1 < height; row += 1)
      for (let column = 0; column + 1 < width; column += SPAN, span += 1) {
        let least = Number.POSITIVE_INFINITY;
        let most = Number.NEGATIVE_INFINITY;
        const first = row * width + column;
        const last = row * width + Math.min(width - 1, column + SPAN);
        for (let node = first; node <= last; node += 1) {
          const [top, bottom] = [values[node] ?? 0, values[node + width] ?? 0];
          if (top < least) least = top;
          if (top > most) most = top;
          if (bottom < least) least = bottom;
          if (bottom > most) most = bottom;
        }
        low[span] = least;
        high[span] = most;
      }
    this.measured = values;
  }

  private connect(values: ArrayLike<number>, level: number): void {
    const { width, height, low, high } = this;
    if (values !== this.measured) this.measure(values);
    for (let row = 0, span = 0; row + 1 < height; row += 1)
      for (let column = 0; column + 1 < width; column += SPAN, span += 1)
        if ((low[span] ?? 0) < level && (high[span] ?? 0) >= level)
          this.connectSpan(
            values,
            level,
            row * width + column,
            row * width + Math.min(width - 1, column + SPAN),
          );
  }

  private connectSpan(values: ArrayLike<number>, level: number, first: number, end: number): void {
    const { width } = this;
    const nodes = width * this.height;
    let topLeft = values[first] ?? 0;
    let bottomLeft = values[first + width] ?? 0;
    for (let node = first; node < end; node += 1) {
      const topRight = values[node + 1] ?? 0;
      const bottomRight = values[node + width + 1] ?? 0;
      const cell =
        (topLeft >= level ? 1 : 0) |
        (topRight >= level ? 2 : 0) |
        (bottomRight >= level ? 4 : 0) |
        (bottomLeft >= level ? 8 : 0);
      if (cell !== 0 && cell !== 15) {
        const mean = (topLeft + topRight + bottomRight + bottomLeft) / 4;
        if (Number.isFinite(mean)) this.cell(cell, node, nodes, mean >= level);
      }
      topLeft = topRight;
      bottomLeft = bottomRight;
    }
  }

  private cell(cell: number, node: number, nodes: number, high: boolean): void {
    const top = node;
    const bottom = node + this.width;
    const left = nodes + node;
    const right = nodes + node + 1;
    switch (cell) {
      case 1:
      case 14:
        this.link(left, top);
        break;
      case 2:
      case 13:
        this.link(top, right);
        break;
      case 3:
      case 12:
        this.link(left, right);
        break;
      case 4:
      case 11:
        this.link(right, bottom);
        break;
      case 6:
      case 9:
        this.link(top, bottom);
        break;
      case 7:
      case 8:
        this.link(left, bottom);
        break;
      default: {
        // Two opposite corners are high: the mean says whether they are joined.
        const cutTopLeft = (cell === 5) !== high;
        this.link(left, cutTopLeft ? top : bottom);
        this.link(right, cutTopLeft ? bottom : top);
      }
    }
  }

  /** Takes a line out of the links, from one crossed edge to its end or back. */
  private follow(start: number, values: ArrayLike<number>, level: number): Float64Array {
    const points: number[] = [];
    let previous = -1;
    let edge = start;
    let closed = false;
    while (edge !== -1) {
      this.pushCrossing(points, edge, values, level);
      const a = this.first[edge] ?? -1;
      const b = this.second[edge] ?? -1;
      this.first[edge] = -1;
      this.second[edge] = -1;
      const next = a === previous ? b : a;
      previous = edge;
      edge = next;
      if (edge === start) {
        closed = true;
        break;
      }
    }
    if (closed) points.push(points[0] ?? 0, points[1] ?? 0);
    return Float64Array.from(points);
  }

  private pushCrossing(
    points: number[],
    edge: number,
    values: ArrayLike<number>,
    level: number,
  ): void {
    const nodes = this.width * this.height;
    const vertical = edge >= nodes;
    const node = vertical ? edge - nodes : edge;
    const from = values[node] ?? 0;
    const to = values[node + (vertical ? this.width : 1)] ?? 0;
    const share = to === from ? 0.5 : (level - from) / (to - from);
    const column = node % this.width;
    const row = (node - column) / this.width;
    points.push(vertical ? column : column + share, vertical ? row + share : row);
  }
}
