import { GLSL_HEAD } from './plain';

/** A fragment program writes to four targets on every device. */
export const STRIPES = [0, 1, 2, 3] as const;

/** The components of a texel. */
export const LANES = ['x', 'y', 'z', 'w'] as const;

/**
 * Where a matrix of one row an image is read from.
 * - `stripes`: four textures `<name>0` … `<name>3`, image b in number b % 4, row floor(b / 4), four columns a texel;
 * - `bytes`: one texture `pictures`, a row an image, four pixels a texel, of which `scale * byte / 255 + shift` is meant.
 */
export type Source =
  | { readonly kind: 'stripes'; readonly name: string }
  | { readonly kind: 'bytes'; readonly scale: number; readonly shift: number };

/** A float literal. */
export const float = (value: number): string => {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

export const declareSource = (source: Source): string =>
  source.kind === 'bytes'
    ? 'uniform sampler2D pictures;'
    : STRIPES.map((i) => `uniform sampler2D ${source.name}${i};`).join('\n');

/** A texel of four columns, of image `4 * row + stripe`. */
export const readSource = (source: Source, stripe: number, column: string, row: string): string =>
  source.kind === 'stripes'
    ? `texelFetch(${source.name}${stripe}, ivec2(${column}, ${row}), 0)`
    : `(texelFetch(pictures, ivec2(${column}, 4 * (${row}) + ${stripe}), 0) * ${float(source.scale)} + ${float(source.shift)})`;

/** A text for each stripe. */
export const each = (text: (stripe: number) => string, between = '\n'): string =>
  STRIPES.map((i) => text(i)).join(between);

/** A whole fragment program that writes `acc0` … `acc3`, at `column` and `row` of its targets. */
export const fragment = (declarations: string, body: string): string => `${GLSL_HEAD}
${declarations}
${each((i) => `layout(location = ${i}) out vec4 out${i};`)}
void main() {
  int column = int(gl_FragCoord.x);
  int row = int(gl_FragCoord.y);
${body}
${each((i) => `  out${i} = acc${i};`)}
}`;
