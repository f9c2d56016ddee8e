import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshLambertMaterial,
  SRGBColorSpace,
} from 'three';
import { colorTable, ENTRIES, type Scheme } from '../kit/color-map';
import { edges, triangles } from './mesh-topology';
import { HEIGHT, type ReliefGrid } from './relief-grid';

const linearColors = (scheme: Scheme): Float32Array => {
  const table = colorTable(scheme);
  const color = new Color();
  const linear = new Float32Array(ENTRIES * 3);
  for (let entry = 0; entry < ENTRIES * 3; entry += 3) {
    const [red = 0, green = 0, blue = 0] = table.subarray(entry, entry + 3);
    color.setRGB(red / 255, green / 255, blue / 255, SRGBColorSpace).toArray(linear, entry);
  }
  return linear;
};

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
  const table = plain ? undefined : linearColors(scheme);
  const { r, g, b } = new Color(plain);
  for (let node = 0; node < nodes; node += 1) {
    const column = node % width;
    const row = (node - column) / width;
    const share = shares[node] ?? 0;
    // No triangle touches a node without a value.
    const known = Number.isNaN(share) ? 0 : share;
    positions[node * 3] = half[0] * ((2 * column) / (width - 1) - 1);
    positions[node * 3 + 1] = HEIGHT * known;
    positions[node * 3 + 2] = half[1] * ((2 * row) / (height - 1) - 1);
    const entry = Math.round(known * (ENTRIES - 1)) * 3;
    colors[node * 3] = table?.[entry] ?? r;
    colors[node * 3 + 1] = table?.[entry + 1] ?? g;
    colors[node * 3 + 2] = table?.[entry + 2] ?? b;
  }
  const index = triangles(grid);
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

/** The mesh's edges, so that pale heights do not melt into the page. */
export const createRim = (
  grid: ReliefGrid,
  color: string,
  opacity: number,
): LineSegments<BufferGeometry, LineBasicMaterial> => {
  const { width, height, shares, half } = grid;
  const positions: number[] = [];
  for (const node of edges(grid)) {
    const column = node % width;
    positions.push(
      half[0] * ((2 * column) / (width - 1) - 1),
      HEIGHT * (shares[node] ?? 0),
      half[1] * ((2 * ((node - column) / width)) / (height - 1) - 1),
    );
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  return new LineSegments(geometry, new LineBasicMaterial({ color, opacity, transparent: true }));
};
