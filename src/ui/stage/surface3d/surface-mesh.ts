import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  LineBasicMaterial,
  LineLoop,
  Mesh,
  MeshLambertMaterial,
  SRGBColorSpace,
} from 'three';
import { colorTable, ENTRIES, type Scheme } from '../surface/color-map';
import { HEIGHT, type ReliefGrid } from './relief-grid';

/** The surface itself, coloured like the map by its values, or in one colour where the heat map is off. */
export const createSurfaceMesh = (
  grid: ReliefGrid,
  scheme: Scheme,
  plain: string | undefined,
): Mesh<BufferGeometry, MeshLambertMaterial> => {
  const { width, height, shares, half } = grid;
  const nodes = width * height;
  const positions = new Float32Array(nodes * 3);
  const colors = new Float32Array(nodes * 3);
  const table = colorTable(scheme);
  const color = new Color();
  for (let node = 0; node < nodes; node += 1) {
    const column = node % width;
    const row = (node - column) / width;
    const share = shares[node] ?? 0;
    positions[node * 3] = half[0] * ((2 * column) / (width - 1) - 1);
    positions[node * 3 + 1] = HEIGHT * share;
    positions[node * 3 + 2] = half[1] * ((2 * row) / (height - 1) - 1);
    const entry = Math.round(share * (ENTRIES - 1)) * 3;
    if (plain) color.set(plain);
    else
      color.setRGB(
        (table[entry] ?? 0) / 255,
        (table[entry + 1] ?? 0) / 255,
        (table[entry + 2] ?? 0) / 255,
        SRGBColorSpace,
      );
    color.toArray(colors, node * 3);
  }
  const index = new Uint32Array((width - 1) * (height - 1) * 6);
  let at = 0;
  for (let row = 0; row + 1 < height; row += 1)
    for (let column = 0; column + 1 < width; column += 1) {
      const node = row * width + column;
      index.set([node, node + width, node + 1], at);
      index.set([node + 1, node + width, node + width + 1], at + 3);
      at += 6;
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('color', new BufferAttribute(colors, 3));
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.computeVertexNormals();
  const material = new MeshLambertMaterial({
    vertexColors: true,
    side: DoubleSide,
    // Lines on it win.
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 2,
  });
  return new Mesh(geometry, material);
};

/** The mesh's four edges, so that pale heights do not melt into the page. */
export const createRim = (
  { width, height, shares, half }: ReliefGrid,
  color: string,
  opacity: number,
): LineLoop<BufferGeometry, LineBasicMaterial> => {
  const [right, bottom] = [width - 1, height - 1];
  const nodes = [
    ...Array.from({ length: right }, (_, k) => [k, 0] as const),
    ...Array.from({ length: bottom }, (_, k) => [right, k] as const),
    ...Array.from({ length: right }, (_, k) => [right - k, bottom] as const),
    ...Array.from({ length: bottom }, (_, k) => [0, bottom - k] as const),
  ];
  const positions = nodes.flatMap(([column, row]) => [
    half[0] * ((2 * column) / right - 1),
    HEIGHT * (shares[row * width + column] ?? 0),
    half[1] * ((2 * row) / bottom - 1),
  ]);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  return new LineLoop(geometry, new LineBasicMaterial({ color, opacity, transparent: true }));
};
