import type { ReliefGrid } from './relief-grid';

type Nodes = Pick<ReliefGrid, 'width' | 'height' | 'shares'>;

/** Each cell is cut from its upper right to its lower left node; triangles at a node without a value are left out. */
const createTest = ({ width, height, shares }: Nodes) => {
  const has = (node: number) => !Number.isNaN(shares[node] ?? Number.NaN);
  const isCell = (column: number, row: number) =>
    column >= 0 && row >= 0 && column + 1 < width && row + 1 < height;
  const diagonal = (node: number) => has(node + 1) && has(node + width);
  return {
    upper: (column: number, row: number) => {
      const node = row * width + column;
      return isCell(column, row) && has(node) && diagonal(node);
    },
    lower: (column: number, row: number) => {
      const node = row * width + column;
      return isCell(column, row) && has(node + width + 1) && diagonal(node);
    },
  };
};

/** The nodes of every triangle of the surface. */
export const triangles = (nodes: Nodes): Uint32Array => {
  const { width, height } = nodes;
  const { upper, lower } = createTest(nodes);
  const index = new Uint32Array((width - 1) * (height - 1) * 6);
  let at = 0;
  for (let row = 0; row + 1 < height; row += 1)
    for (let column = 0; column + 1 < width; column += 1) {
      const node = row * width + column;
      if (upper(column, row)) {
        index[at] = node;
        index[at + 1] = node + width;
        index[at + 2] = node + 1;
        at += 3;
      }
      if (lower(column, row)) {
        index[at] = node + 1;
        index[at + 1] = node + width;
        index[at + 2] = node + width + 1;
        at += 3;
      }
    }
  return index.subarray(0, at);
};

/** Both nodes of every edge with a triangle on one side only: the rim, and the rims of holes. */
export const edges = (nodes: Nodes): readonly number[] => {
  const { width, height } = nodes;
  const { upper, lower } = createTest(nodes);
  const found: number[] = [];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const node = row * width + column;
      const here = upper(column, row);
      if (here !== lower(column, row - 1)) found.push(node, node + 1);
      if (here !== lower(column - 1, row)) found.push(node, node + width);
      if (here !== lower(column, row)) found.push(node + 1, node + width);
    }
  return found;
};
