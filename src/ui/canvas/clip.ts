/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const isInside = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/**
 * The part of the segment (x0, y0) to (x1, y1) inside the box, as the range of its parameter in [0, 1], written to
 * `out`; false where nothing is inside. Liang and Barsky, 1984. Coordinates must be finite.
 */
export const clipSegment = (
  box: Box,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  out: { from: number; to: number },
): boolean => {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let from = 0;
  let to = 1;
  for (let side = 0; side < 4; side += 1) {
    const p = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const q =
      side === 0
        ? x0 - box.left
        : side === 1
          ? box.right - x0
          : side === 2
            ? y0 - box.top
            : box.bottom - y0;
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const r = q / p;
    if (p < 0) from = Math.max(from, r);
    else to = Math.min(to, r);
    if (from > to) return false;
  }
  out.from = from;
  out.to = to;
  return true;
};
