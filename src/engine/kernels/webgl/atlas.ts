import { GLSL_HEAD } from './plain';
import { STRIPES } from './stripes';

/** A layer's weights as a matrix [rows, units], its bias behind it. */
export interface AtlasLayer {
  /** Of the weights in the vector of all parameters. */
  readonly offset: number;
  readonly rows: number;
  readonly units: number;
  /** The first row in the atlas, a multiple of 4. */
  readonly base: number;
}

/** All weights in one texture, layer below layer, four units a texel, so that a product reads them as they lie. */
export interface Atlas {
  readonly layers: readonly AtlasLayer[];
  readonly width: number;
  /** A multiple of 4. */
  readonly height: number;
}

export const placeInAtlas = (
  layers: readonly { readonly offset: number; readonly rows: number; readonly units: number }[],
): Atlas => {
  let height = 0;
  const placed = layers.map((layer) => {
    const base = height;
    height += 4 * Math.ceil((layer.rows + 1) / 4);
    return { ...layer, base };
  });
  const width = Math.max(...layers.map(({ units }) => Math.ceil(units / 4)));
  return { layers: placed, width, height };
};

/** Sets `base`, `offset`, `rows`, `units` to those of the last layer whose `key` is not above `at`. */
const findLayer = ({ layers }: Atlas, at: string, key: (layer: AtlasLayer) => number): string =>
  ['  int base, offset, rows, units;']
    .concat(
      layers.map(
        (layer, k) =>
          `  ${k === 0 ? '' : `if (${at} >= ${key(layer)}) `}{ base = ${layer.base}; offset = ${layer.offset}; rows = ${layer.rows + 1}; units = ${layer.units}; }`,
      ),
    )
    .join('\n');

/** The atlas of the parameters in the plain texture `theta`; what lies between layers is 0. */
export const atlasOfVector = (atlas: Atlas): string => `${GLSL_HEAD}
uniform sampler2D theta;
out vec4 texel;
void main() {
  int column = 4 * int(gl_FragCoord.x);
  int y = int(gl_FragCoord.y);
${findLayer(atlas, 'y', ({ base }) => base)}
  int row = y - base;
  int width = textureSize(theta, 0).x;
  vec4 found = vec4(0.0);
  for (int j = 0; j < 4; j += 1) {
    int k = offset + row * units + column + j;
    if (row < rows && column + j < units) found[j] = texelFetch(theta, ivec2(k % width, k / width), 0).r;
  }
  texel = found;
}`;

/** The way back: a plain vector of an atlas whose row r is in texture `part<r % 4>`, row floor(r / 4). */
export const vectorOfAtlas = (atlas: Atlas): string => `${GLSL_HEAD}
${STRIPES.map((i) => `uniform sampler2D part${i};`).join('\n')}
uniform float columns;
out vec4 value;
void main() {
  int k = int(gl_FragCoord.y) * int(columns) + int(gl_FragCoord.x);
${findLayer(atlas, 'k', ({ offset }) => offset)}
  int row = (k - offset) / units;
  int column = (k - offset) - row * units;
  ivec2 at = ivec2(column / 4, (base + row) / 4);
  int part = row % 4;
  vec4 texel = part == 0 ? texelFetch(part0, at, 0) : part == 1 ? texelFetch(part1, at, 0)
    : part == 2 ? texelFetch(part2, at, 0) : texelFetch(part3, at, 0);
  value = vec4(texel[column % 4], 0.0, 0.0, 0.0);
}`;
