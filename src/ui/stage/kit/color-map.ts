/**
 * The surface's colours, from the lowest values (0) to the highest (1): teal valley on slate for the dark theme, a
 * pale one for the light. The stops are bent to even steps in OKLab, so that equal differences of the scaled value
 * look equally different everywhere. OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export type Scheme = 'light' | 'dark';
export type Rgb = readonly [number, number, number];

export const STOPS: Readonly<Record<Scheme, readonly string[]>> = {
  dark: [
    '#143a4b',
    '#1e5262',
    '#2b636b',
    '#3f6f6e',
    '#4d746c',
    '#47645f',
    '#3d5054',
    '#333d47',
    '#282f39',
  ],
  light: ['#a9d6df', '#c4e2e5', '#d9ebe8', '#e7eee8', '#eff1ec', '#f3f3f1', '#f7f7f6'],
};

export const ENTRIES = 512;

export const parseHex = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const linear = (channel: number) => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const encoded = (c: number) =>
  255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.max(c, 0) ** (1 / 2.4) - 0.055);

/** sRGB (0 to 255) to OKLab. */
export const toOklab = ([red, green, blue]: Rgb): Rgb => {
  const r = linear(red);
  const g = linear(green);
  const b = linear(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** OKLab to sRGB (0 to 255, not rounded). */
export const fromOklab = ([L, a, b]: Rgb): Rgb => {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Between two colours: the first at a share of 0, the second at 1. */
export const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
  a[2] + share * (b[2] - a[2]),
];

/** A table of sRGB colours (0 to 255, not rounded) at even perceptual distances along the stops. */
export const evenRamp = (stops: readonly string[], entries: number): readonly Rgb[] => {
  const labs = stops.map((hex) => toOklab(parseHex(hex)));
  const lengths = labs.slice(1).map((lab, index) => distance(lab, labs[index] ?? lab));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: entries }, (_, entry) => {
    let left = (total * entry) / (entries - 1);
    let index = 0;
    while (index < lengths.length - 1 && left > (lengths[index] ?? 0)) {
      left -= lengths[index] ?? 0;
      index += 1;
    }
    const from = labs[index] ?? [0, 0, 0];
    const share = Math.min(1, left / (lengths[index] || 1));
    return fromOklab(mix(from, labs[index + 1] ?? from, share));
  });
};

const clampByte = (x: number) => Math.min(255, Math.max(0, Math.round(x)));

const tables = new Map<Scheme, Uint8ClampedArray>();

/** ENTRIES × 3 bytes: red, green, blue. */
export const colorTable = (scheme: Scheme): Uint8ClampedArray => {
  const known = tables.get(scheme);
  if (known) return known;
  const table = new Uint8ClampedArray(ENTRIES * 3);
  evenRamp(STOPS[scheme], ENTRIES).forEach((color, entry) => {
    table.set(color.map(clampByte), entry * 3);
  });
  tables.set(scheme, table);
  return table;
};

/** The colour of the highest values, behind everything: seen only until a field arrives. */
export const backdrop = (scheme: Scheme): string => STOPS[scheme].at(-1) ?? '#000000';
