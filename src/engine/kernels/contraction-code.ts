import { activationCode, gateCode } from './activation-wgsl';
import type { Contraction, Finish } from './contraction';
import { loadedRow, loadedRows, range, resultRow, sumCode } from './contraction-sum';
import { type Tile, tilesAcross } from './contraction-tile';

/** WGSL `finished(sum, at, column)`. */
const finishCode = (finish: Finish): string => {
  switch (finish.kind) {
    case 'none':
      return 'fn finished(sum: f32, at: i32, column: i32) -> f32 { return sum; }';
    case 'activate':
      return `${activationCode(finish.activation)}
fn finished(sum: f32, at: i32, column: i32) -> f32 {
  return activated(sum + bias[uniforms.biasOffset + column]);
}`;
    case 'gate':
      return `${gateCode(finish.activation)}
fn finished(sum: f32, at: i32, column: i32) -> f32 {
  return gated(sum, gate[uniforms.gateOffset + at]);
}`;
    default:
      return finish satisfies never;
  }
};

/** Where the rows that an invocation loads start in `left`: `left_0`, `left_1`, … */
const rowStarts = ({ rowSizes, rowSteps }: Contraction, tile: Tile): string => {
  const decode = (row: string, name: string) => {
    const lines = [`var rest_${name} = ${row};`, `var ${name} = uniforms.leftOffset;`];
    for (let k = rowSizes.length - 1; k >= 0; k -= 1) {
      lines.push(`${name} += (rest_${name} % ${rowSizes[k]}) * ${rowSteps[k + 1]};`);
      lines.push(`rest_${name} = rest_${name} / ${rowSizes[k]};`);
    }
    return [...lines, `${name} += rest_${name} * ${rowSteps[0]};`].join(' ');
  };
  const loaded = loadedRows(tile);
  const last = rowSizes.at(-1);
  if (last !== undefined && last % tile.rows !== 0) {
    return loaded.map((k) => decode(loadedRow(tile, k), `left_${k}`)).join('\n  ');
  }
  // A tile within one run of the last digit needs one decoding.
  const step = (rowSteps.at(-1) ?? 0) * (tile.rows / loaded.length);
  const others = loaded.slice(1);
  return [
    decode(loadedRow(tile, 0), 'left_0'),
    ...others.map((k) => `let left_${k} = left_0 + ${k * step};`),
  ].join('\n  ');
};

/**
 * WGSL of a contraction. Each invocation computes a tile of results in registers, without workgroup memory: on a
 * software adapter a load costs as much as thirty multiplications and a barrier far more.
 * Uniforms: rows, leftOffset, rightOffset, outOffset, biasOffset, gateOffset. Loads past the ends of rows or columns
 * only reach results that are not stored. A tile of quads is for `StackedShader.quads`.
 */
export const contractionCode = (contraction: Contraction, tile: Tile): string => {
  const { columns, columnStep, sum, parts, finish } = contraction;
  const { rows, columns: across } = tile;
  const columnTiles = tilesAcross(contraction, tile);
  const sums = sumCode(contraction, tile);
  const outermost = sum[0]?.size ?? 1;
  const perPart = Math.ceil(outermost / parts);
  const store = (i: number, j: number) => {
    const code = `{
      let at = out + r * ${columns} + column + ${j};
      result[uniforms.outOffset + at] = finished(${sums.total(`${i}_${j}`)}, at, column + ${j});
    }`;
    return columns === columnTiles * across ? code : `if (column + ${j} < ${columns}) ${code}`;
  };
  const storeRow = (i: number) => {
    const stores = range(across).map((j) => store(i, j));
    return `{
    let r = ${resultRow(tile, i)};
    if (r < uniforms.rows) {\n    ${stores.join('\n    ')}\n  }
  }`;
  };
  const ofPart = `let firstTerm = part * ${perPart};
  let lastTerm = min(firstTerm + ${perPart}, ${outermost});`;
  return `
${finishCode(finish)}
${sums.functions}
fn main(index: i32) {
  let tiles = (uniforms.rows + ${rows - 1}) / ${rows};
  ${tile.quads ? 'let lane = index & 3;' : ''}
  let column = (index % ${columnTiles}) * ${across};
  let place = index / ${columnTiles};
  let row = (place % tiles) * ${rows};
  let part = place / tiles;
  if (part >= ${parts}) { return; }
  ${parts > 1 ? ofPart : ''}
  ${rowStarts(contraction, tile)}
  let right_0 = uniforms.rightOffset + column * ${columnStep};
  ${sums.declarations}
  {
    ${sums.loops}
  }
  let out = part * uniforms.rows * ${columns};
  ${range(rows).map(storeRow).join('\n  ')}
}
`;
};
