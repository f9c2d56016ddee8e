import type { Contraction, Precision, SumIndex } from './contraction';
import type { Tile } from './contraction-tile';

export const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** a + b + … by pairs, whose error grows with the logarithm of their number. */
const pairwise = (terms: readonly string[]): string => {
  if (terms.length <= 1) return terms[0] ?? '0.0';
  const half = terms.length >> 1;
  return `(${pairwise(terms.slice(0, half))} + ${pairwise(terms.slice(half))})`;
};

/** Terms added up before the sum so far is touched. */
const BLOCK = 32;

/**
 * Terms written out at once: a divisor of their number where there is a handy one. Fewer where each is much code,
 * which a software adapter compiles for seconds.
 */
const unrolling = (size: number, precision: Precision) => {
  const handy = precision === 'exact' ? [2, 3] : [4, 5, 6, 7, 3];
  return handy.find((n) => size % n === 0) ?? Math.min(size, 2);
};

/** The pieces of WGSL that differ between ways of adding up. A cell is one result of the tile, `row_column`. */
interface Summation {
  readonly functions: string;
  /** Variables of a cell. */
  declare(cell: string): string;
  /** Prepares what `add` needs of a factor: `a_u` of a row or `b_u_column`. */
  prepare(factor: string): string;
  /** Adds a_u * b_u_column over `count` terms. */
  add(cell: string, column: number, count: number): string;
  /** Before and after every block, where there are blocks. */
  readonly block?: { start(cell: string): string; end(cell: string): string };
  total(cell: string): string;
}

/** Knuth's two-sum (1969): next = a + b, and what that loses. */
const twoSum = (a: string, b: string, next: string) =>
  `let ${next} = ${a} + ${b}; let part = ${next} - ${a}; let lost = (${a} - (${next} - part)) + (${b} - part);`;

const products = (column: number, count: number) =>
  pairwise(range(count).map((u) => `a_${u} * b_${u}_${column}`));

/** A single block needs nothing but its sum. */
const oneBlock: Summation = {
  functions: '',
  declare: (cell) => `var s_${cell} = 0.0;`,
  prepare: () => '',
  add: (cell, column, count) => `s_${cell} += ${products(column, count)};`,
  total: (cell) => `s_${cell}`,
};

const blocks: Summation = {
  ...oneBlock,
  declare: (cell) => `var s_${cell} = 0.0; var t_${cell} = 0.0; var c_${cell} = 0.0;`,
  block: {
    start: (cell) => `s_${cell} = 0.0;`,
    end: (cell) =>
      `{ ${twoSum(`t_${cell}`, `s_${cell}`, 'next')} c_${cell} += lost; t_${cell} = next; }`,
  },
  total: (cell) => `t_${cell} + c_${cell}`,
};

const exact: Summation = {
  // The upper 12 bits: a product of two such numbers has no rounding (Dekker 1971).
  functions: 'fn upper(x: f32) -> f32 { return bitcast<f32>(bitcast<u32>(x) & 0xfffff000u); }',
  declare: (cell) => `var s_${cell} = 0.0; var c_${cell} = 0.0;`,
  prepare: (factor) =>
    `let upper_${factor} = upper(${factor}); let lower_${factor} = ${factor} - upper_${factor};`,
  add: (cell, column, count) => {
    const steps = range(count).map((u) => {
      const [a, b] = [`a_${u}`, `b_${u}_${column}`];
      const before = u === 0 ? `s_${cell}` : `n_${u - 1}`;
      return `let p_${u} = upper_${a} * upper_${b};
          let n_${u} = ${before} + p_${u}; let part_${u} = n_${u} - ${before};
          let lost_${u} = ((${before} - (n_${u} - part_${u})) + (p_${u} - part_${u}))
            + (upper_${a} * lower_${b} + lower_${a} * ${b});`;
    });
    const lost = pairwise(range(count).map((u) => `lost_${u}`));
    return `{ ${steps.join('\n          ')}
          s_${cell} = n_${count - 1}; c_${cell} += ${lost}; }`;
  },
  total: (cell) => `s_${cell} + c_${cell}`,
};

export interface SumCode {
  readonly functions: string;
  readonly declarations: string;
  /** Adds everything up; reads `left_<k>`, where the rows that are loaded start, and `right_0`. */
  readonly loops: string;
  total(cell: string): string;
}

/** At which loop a block is whole: the deepest one with enough terms inside. */
const blockLevel = (sum: readonly SumIndex[]): number => {
  let terms = sum.at(-1)?.size ?? 1;
  let level = sum.length - 1;
  for (; level > 0 && terms < BLOCK / 2; level -= 1) terms *= sum[level - 1]?.size ?? 1;
  return level;
};

/** What an invocation has of its neighbours in a quad: that of the lane whose number is its own xor 1, 2, 3. */
const SWAPS = ['', 'quadSwapX', 'quadSwapY', 'quadSwapDiagonal'] as const;

/** Rows whose left factors an invocation loads. */
export const loadedRows = ({ rows, quads }: Tile): readonly number[] =>
  range(quads ? rows / SWAPS.length : rows);

/** WGSL of the row that an invocation's loaded row k is, from `row` and `lane`. */
export const loadedRow = ({ quads }: Tile, k: number): string =>
  quads ? `row + ${SWAPS.length * k} + lane` : `row + ${k}`;

/** WGSL of the row that row i of an invocation's results is. */
export const resultRow = ({ quads }: Tile, i: number): string =>
  quads ? `row + ${i - (i % SWAPS.length)} + (lane ^ ${i % SWAPS.length})` : `row + ${i}`;

/** WGSL of the sums of one tile. */
export const sumCode = (contraction: Contraction, tile: Tile): SumCode => {
  const { sum, parts, onesRow, columnStep, precision } = contraction;
  const columns = range(tile.columns);
  const cells = range(tile.rows).flatMap((i) => columns.map((j) => `${i}_${j}`));
  const depth = sum.length - 1;
  const inner = sum[depth];
  if (inner === undefined) throw new Error('a contraction needs an index to sum over');
  const unroll = unrolling(inner.size, precision);
  const level = blockLevel(sum);
  const cut = inner.size > 1.5 * BLOCK;
  const single = !cut && level === 0 && parts === 1;
  const way = precision === 'exact' ? exact : single ? oneBlock : blocks;
  const { block } = way;
  const each = (code: (cell: string) => string) => cells.map(code).join('\n    ');
  const asBlock = (code: string) =>
    block === undefined ? code : `${each(block.start)}\n    { ${code} }\n    ${each(block.end)}`;

  const load = (k: number, u: number) => {
    const value = `left[left_${k} + at_left + ${u * inner.left}]`;
    return onesRow ? `select(${value}, 1.0, ${loadedRow(tile, k)} == uniforms.rows - 1)` : value;
  };
  const lets = (count: number, name: string, value: (u: number) => string) =>
    range(count)
      .map((u) => `let ${name}_${u} = ${value(u)};`)
      .join(' ');
  /** Adds the products of row i, whose factors are given. */
  const addRow = (i: number, count: number, factor: (u: number) => string) => {
    const prepared = range(count).map((u) => way.prepare(`a_${u}`));
    const adds = columns.map((j) => way.add(`${i}_${j}`, j, count));
    return `{ ${[lets(count, 'a', factor), ...prepared, ...adds].join('\n        ')} }`;
  };
  const ownRow = (i: number, count: number) => addRow(i, count, (u) => load(i, u));
  const rowsOfQuad = (k: number, count: number) => {
    const rows = SWAPS.map((swap, lane) =>
      addRow(SWAPS.length * k + lane, count, (u) => `${swap}(q_${u})`),
    );
    return `{ ${lets(count, 'q', (u) => load(k, u))}\n      ${rows.join('\n      ')} }`;
  };
  const step = (count: number) => {
    const rightLoads = range(count).flatMap((u) =>
      columns.map((j) => {
        const offset = u * inner.right + j * columnStep;
        return `let b_${u}_${j} = right[at_right + ${offset}]; ${way.prepare(`b_${u}_${j}`)}`;
      }),
    );
    const rowSums = loadedRows(tile).map((k) => (tile.quads ? rowsOfQuad : ownRow)(k, count));
    return `
      let at_left = base_left_${depth} + k * ${inner.left};
      let at_right = base_right_${depth} + k * ${inner.right};
      ${[...rightLoads, ...rowSums].join('\n      ')}`;
  };
  const run = (from: string, to: string) => `
    var k = ${from};
    for (; k + ${unroll} <= ${to}; k += ${unroll}) {${step(unroll)}
    }
    ${inner.size % unroll === 0 ? '' : `for (; k < ${to}; k += 1) {${step(1)}\n    }`}`;

  const piece = unroll * Math.ceil(BLOCK / unroll);
  let loops =
    block !== undefined && cut
      ? `for (var first = 0; first < ${inner.size}; first += ${piece}) {
    let end = min(first + ${piece}, ${inner.size});
    ${asBlock(run('first', 'end'))}
    }`
      : run('0', String(inner.size));
  for (let k = depth; k >= 0; k -= 1) {
    if (!cut && k === level) loops = asBlock(loops);
    const outer = sum[k - 1];
    if (outer === undefined) break;
    const [first, end] = k === 1 && parts > 1 ? ['firstTerm', 'lastTerm'] : ['0', outer.size];
    loops = `for (var k_${k} = ${first}; k_${k} < ${end}; k_${k} += 1) {
    let base_left_${k} = base_left_${k - 1} + k_${k} * ${outer.left};
    let base_right_${k} = base_right_${k - 1} + k_${k} * ${outer.right};
    ${loops}
    }`;
  }
  return {
    functions: way.functions,
    declarations: each(way.declare),
    loops: `let base_left_0 = 0;\n    let base_right_0 = right_0;\n    ${loops}`,
    total: way.total,
  };
};
