import type { Dataset, Plane } from '../../../catalog/dataset';
import { exp } from '../../../formula/math/float64';
import type { Domain } from '../../types';

/** Places a side at which a network is asked about the plane. */
export const PLANE_SIDE = 40;

/** So much wider than the points is what is seen around them. */
const MARGIN = 1.15;

/** The square that holds all points. */
export const planeView = (plane: Plane): Domain => {
  const { train, test } = plane.split();
  const all = [...train, ...test];
  const extent = (axis: 0 | 1) => {
    const values = all.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  const [across, up] = [extent(0), extent(1)];
  const half = (MARGIN * Math.max(across[1] - across[0], up[1] - up[0])) / 2 || 1;
  const around = ([low, high]: readonly [number, number]) =>
    [(low + high) / 2 - half, (low + high) / 2 + half] as const;
  return [around(across), around(up)];
};

/** The place of a cell of a grid with so many places a side, row by row from above. */
export const sidePlace = (
  [[left, right], [bottom, top]]: Domain,
  side: number,
  cell: number,
): readonly [number, number] => {
  const share = (k: number) => (k + 0.5) / side;
  const [column, row] = [cell % side, Math.floor(cell / side)];
  return [left + share(column) * (right - left), top - share(row) * (top - bottom)];
};

/** What a network is given of every place of a grid over what is seen, row by row from above. */
export const planeInputs = (plane: Plane, side: number): readonly (readonly number[])[] => {
  const view = planeView(plane);
  return Array.from({ length: side * side }, (_, cell) =>
    plane.inputs(...sidePlace(view, side, cell)),
  );
};

export const planePlace = (view: Domain, cell: number): readonly [number, number] =>
  sidePlace(view, PLANE_SIDE, cell);

/** The largest magnitude of a value, by which answers are told. */
const valueScale = (plane: Plane): number => {
  const { train, test } = plane.split();
  return Math.max(...[...train, ...test].map(([, , value]) => Math.abs(value))) || 1;
};

/** Of classes: the class that a byte names, and how sure it is, from 0 (a guess) to 1. Of values: from -1 to 1. */
export type PlaneAnswer =
  | { readonly kind: 'class'; readonly label: number; readonly certainty: number }
  | { readonly kind: 'value'; readonly share: number };

/** So many bytes a class has. */
const PER_CLASS = 51;

const classByte = (logits: readonly number[]): number => {
  const best = logits.reduce((at, z, k) => (z > (logits[at] ?? 0) ? k : at), 0);
  const sum = logits.reduce((total, z) => total + exp(z - (logits[best] ?? 0)), 0);
  const guess = 1 / logits.length;
  const certainty = (1 / sum - guess) / (1 - guess);
  return best * PER_CLASS + Math.round((PER_CLASS - 1) * certainty);
};

/** How a network's outputs become a byte a place. A byte for each is enough for a picture, and can be kept of every step. */
export const planeEncoder = ({
  target,
  plane,
}: Pick<Dataset, 'target' | 'plane'>): ((outputs: readonly number[]) => number) => {
  if (target.kind === 'classes') return classByte;
  const scale = plane === undefined ? 1 : valueScale(plane);
  return ([value = Number.NaN]) =>
    Math.round(255 * Math.min(1, Math.max(0, (value / scale + 1) / 2)));
};

export const planeAnswer = ({ target }: Pick<Dataset, 'target'>, byte: number): PlaneAnswer =>
  target.kind === 'classes'
    ? {
        kind: 'class',
        label: Math.floor(byte / PER_CLASS),
        certainty: (byte % PER_CLASS) / (PER_CLASS - 1),
      }
    : { kind: 'value', share: (2 * byte) / 255 - 1 };
