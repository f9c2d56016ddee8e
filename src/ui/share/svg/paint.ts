/** A colour and how much it covers, apart: few programs but browsers read `rgb(… / 13%)`. */
export interface Paint {
  readonly color: string;
  readonly opacity: number | undefined;
}

const MODERN = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/;

export const paintOf = (css: string): Paint => {
  const [, red, green, blue, percent] = MODERN.exec(css) ?? [];
  return percent === undefined
    ? { color: css, opacity: undefined }
    : { color: `rgb(${red},${green},${blue})`, opacity: Number(percent) / 100 };
};

export const strokeOf = (css: string) => {
  const { color, opacity } = paintOf(css);
  return { stroke: color, 'stroke-opacity': opacity };
};

export const fillOf = (css: string) => {
  const { color, opacity } = paintOf(css);
  return { fill: color, 'fill-opacity': opacity };
};
