import type { Point } from '../../../../experiment/types';

/** Of wider layers the first so many units are drawn. */
export const MOST_UNITS = 16;

/** A column of a drawn network: the inputs, or the units of a layer. */
export interface NetColumn {
  /** Units that there are, and those of them that are drawn. */
  readonly units: number;
  readonly shown: number;
  /** The middle, in pixels. */
  readonly x: number;
  readonly ys: readonly number[];
}

export interface NetLayout {
  /** Of a unit's picture, in pixels. */
  readonly side: number;
  readonly columns: readonly NetColumn[];
}

const MARGIN = { across: 6, top: 20, bottom: 8 };
const SIDE = { least: 10, most: 44 };
/** Pixels between pictures in a column. */
const GAP = 5;
/** A picture takes no more than this part of a column's way to the next. */
const PART = 0.5;

/**
 * Where the units of a network are drawn, column by column from the inputs to the answers.
 * @param sizes how many inputs, and units of every layer
 */
export const layoutNet = (sizes: readonly number[], width: number, height: number): NetLayout => {
  const shown = sizes.map((units) => Math.min(MOST_UNITS, units));
  const room = Math.max(1, height - MARGIN.top - MARGIN.bottom);
  const side = Math.max(
    SIDE.least,
    Math.min(SIDE.most, room / Math.max(...shown) - GAP, (PART * width) / sizes.length),
  );
  const left = MARGIN.across + side / 2;
  const step = (width - 2 * left) / Math.max(1, sizes.length - 1);
  const columns = sizes.map((units, k) => {
    const count = shown[k] ?? 0;
    const apart = Math.min(room / count, 1.9 * side);
    const middle = MARGIN.top + room / 2;
    return {
      units,
      shown: count,
      x: left + k * step,
      ys: Array.from({ length: count }, (_, unit) => middle + (unit - (count - 1) / 2) * apart),
    };
  });
  return { side, columns };
};

/** A weight, from a unit (or input) to one of the layer; of a bias `from` is left out. Layers count from 0. */
export interface WeightPlace {
  readonly layer: number;
  readonly to: number;
  readonly from?: number;
}

export const samePlace = (a: WeightPlace | undefined, b: WeightPlace | undefined): boolean =>
  a?.layer === b?.layer && a?.to === b?.to && a?.from === b?.from;

/** The curve of an edge: its ends, and how far its handles reach. */
export const edgeEnds = (
  { columns, side }: NetLayout,
  { layer, to, from }: WeightPlace,
): { readonly start: Point; readonly end: Point; readonly reach: number } | undefined => {
  const [before, after] = [columns[layer], columns[layer + 1]];
  const [y0, y1] = [before?.ys[from ?? -1], after?.ys[to]];
  if (!before || !after || y0 === undefined || y1 === undefined) return undefined;
  const [x0, x1] = [before.x + side / 2, after.x - side / 2];
  return { start: [x0, y0], end: [x1, y1], reach: (x1 - x0) / 2 };
};

/** Where on an edge one is after a share of its curve. */
export const edgePoint = (
  { start, end, reach }: NonNullable<ReturnType<typeof edgeEnds>>,
  share: number,
): Point => {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return [
    a * start[0] + b * (start[0] + reach) + c * (end[0] - reach) + d * end[0],
    (a + b) * start[1] + (c + d) * end[1],
  ];
};

/** An edge is meant within so many pixels. */
const REACH = 6;
const PIECES = 24;

/** Every edge that is drawn. */
export const edgesOf = ({ columns }: NetLayout): readonly WeightPlace[] =>
  columns
    .slice(1)
    .flatMap((after, layer) =>
      after.ys.flatMap((_, to) =>
        (columns[layer]?.ys ?? []).map((__, from): WeightPlace => ({ layer, to, from })),
      ),
    );

/** What a point in pixels means: a unit's picture, which stands for its bias, else the nearest edge. */
export const weightAt = (layout: NetLayout, [x, y]: Point): WeightPlace | undefined => {
  const half = layout.side / 2;
  for (const [k, column] of layout.columns.entries()) {
    const unit = column.ys.findIndex((at) => Math.abs(at - y) <= half);
    if (Math.abs(column.x - x) > half || unit < 0) continue;
    return k === 0 ? undefined : { layer: k - 1, to: unit };
  }
  let found: WeightPlace | undefined;
  let least = REACH;
  for (const place of edgesOf(layout)) {
    const ends = edgeEnds(layout, place);
    if (!ends || x < ends.start[0] || x > ends.end[0]) continue;
    for (let piece = 0; piece <= PIECES; piece += 1) {
      const [px, py] = edgePoint(ends, piece / PIECES);
      const away = Math.hypot(px - x, py - y);
      if (away < least) {
        least = away;
        found = place;
      }
    }
  }
  return found;
};

/** The place to which an arrow key leads; a bias is one above the first of the weights. */
export const placeByKey = (
  { columns }: NetLayout,
  place: WeightPlace | undefined,
  key: string,
): WeightPlace | undefined => {
  if (place === undefined)
    return key.startsWith('Arrow') ? { layer: 0, to: 0, from: 0 } : undefined;
  const { layer, to, from } = place;
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const shown = (column: number) => columns[column]?.shown ?? 1;
  const moved = (next: number): WeightPlace =>
    next < 0 ? { layer, to } : { layer, to, from: within(next, shown(layer)) };
  switch (key) {
    case 'ArrowUp':
      return moved((from ?? -1) - 1);
    case 'ArrowDown':
      return moved((from ?? -1) + 1);
    case 'PageUp':
    case 'PageDown': {
      const next = within(to + (key === 'PageDown' ? 1 : -1), shown(layer + 1));
      return from === undefined ? { layer, to: next } : { layer, to: next, from };
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = within(layer + (key === 'ArrowRight' ? 1 : -1), columns.length - 1);
      const there = { layer: next, to: within(to, shown(next + 1)) };
      return from === undefined ? there : { ...there, from: within(from, shown(next)) };
    }
    default:
      return undefined;
  }
};
