/** One pixel of one picture. */
export interface PixelPlace {
  readonly picture: number;
  /** Row by row. */
  readonly pixel: number;
}

interface Shape {
  readonly height: number;
  readonly width: number;
  readonly count: number;
}

const GAP = 1;

/** Pictures side by side on one canvas: where their pixels are, and which one is where. */
export interface PictureGrid {
  readonly across: number;
  readonly down: number;
  /** Of a canvas pixel; nothing in the gaps and behind the last picture. */
  at(x: number, y: number): PixelPlace | undefined;
  /** Left, top and side of a pixel, in canvas pixels. */
  boxOf(place: PixelPlace): readonly [number, number, number];
  /** The pixel beside another, over the gaps; the same where there is none. */
  beside(place: PixelPlace, dx: number, dy: number): PixelPlace;
}

/**
 * @param most canvas pixels that a row may take
 * @param scale canvas pixels a side of a pixel
 */
export const pictureGrid = (
  { height, width, count }: Shape,
  most: number,
  scale: number,
): PictureGrid => {
  const [stepX, stepY] = [scale * width + GAP, scale * height + GAP];
  const columns = Math.max(1, Math.min(count, Math.floor(most / stepX)));
  const rows = Math.ceil(count / columns);
  const placeOf = (px: number, py: number): PixelPlace | undefined => {
    const [column, row] = [Math.floor(px / width), Math.floor(py / height)];
    const picture = row * columns + column;
    if (px < 0 || py < 0 || column >= columns || picture >= count) return undefined;
    return { picture, pixel: (py - row * height) * width + px - column * width };
  };
  /** Counted over all pictures, as if there were no gaps. */
  const countOf = ({ picture, pixel }: PixelPlace): readonly [number, number] => [
    (picture % columns) * width + (pixel % width),
    Math.floor(picture / columns) * height + Math.floor(pixel / width),
  ];
  return {
    across: columns * stepX - GAP,
    down: rows * stepY - GAP,
    at: (x, y) => {
      const [column, row] = [Math.floor(x / stepX), Math.floor(y / stepY)];
      const [px, py] = [
        Math.floor((x - column * stepX) / scale),
        Math.floor((y - row * stepY) / scale),
      ];
      if (px >= width || py >= height) return undefined;
      return placeOf(column * width + px, row * height + py);
    },
    boxOf: (place) => {
      const [px, py] = countOf(place);
      const x = Math.floor(px / width) * stepX + (px % width) * scale;
      return [x, Math.floor(py / height) * stepY + (py % height) * scale, scale];
    },
    beside: (place, dx, dy) => {
      const [px, py] = countOf(place);
      return placeOf(px + dx, py + dy) ?? place;
    },
  };
};
