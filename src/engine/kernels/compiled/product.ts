import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ActivationCode } from './activation';
import { emitReadLanes, emitWriteLanes } from './lanes';
import { PANEL } from './pack';

/** Rows of the result that one pass over the terms computes; as many sums as registers hold. */
const tileRows = (rows: number) => (rows % 4 > 0 && rows % 5 === 0 ? 5 : 4);
/** Terms added up before they join the sum of all: short sums lose little. */
const BLOCK = 64;

/** How so many terms are added up: in so many blocks, each of so many terms, and the rest. */
export const sumBlocks = (terms: number) => {
  const blocks = Math.ceil(terms / BLOCK);
  const perBlock = Math.floor(terms / blocks);
  return { blocks, perBlock, rest: terms - blocks * perBlock };
};
const UNROLL = 4;
const FLOAT = 4;

/** What is done to a sum before it is written. */
export type Finish =
  | { readonly kind: 'none' }
  /** + bias[column], then an activation if it is a cheap one. */
  | { readonly kind: 'bias'; readonly activation: ActivationCode | undefined }
  /** Back through the activation whose output the gate is, with the rows of the result. */
  | { readonly kind: 'gate'; readonly activation: ActivationCode };

/** Back through an activation. */
export const gateFinish = (activation: ActivationCode | undefined): Finish =>
  activation === undefined ? { kind: 'none' } : { kind: 'gate', activation };

/** out[rows, columns] = left · right. All steps in numbers, not bytes. */
export interface ProductShape {
  readonly rows: number;
  readonly terms: number;
  readonly columns: number;
  /** From one row of the left factor to the next, and from one term to the next. */
  readonly leftRowStep: number;
  readonly leftTermStep: number;
  /** The terms again and again: so many times, each so many numbers further on in the left factor. */
  readonly segments?: { readonly count: number; readonly step: number };
  /** Terms that a panel of the right factor has, where they are more than are used. */
  readonly panelTerms?: number;
  /** From one row of the result to the next, where it is one of more columns. */
  readonly outRowStep?: number;
  /** Adds to what is there. */
  readonly accumulate?: boolean;
  readonly finish: Finish;
  /** Multiply and add with one rounding. */
  readonly fused: boolean;
}

/** Addresses; `right` is packed (see `emitPack`). `extra`: the bias or the gate. */
export interface ProductPointers {
  readonly left: Local;
  readonly right: Local;
  readonly out: Local;
  readonly extra: Local;
}

interface Tile {
  readonly rows: number;
  /** Numbers of the panel's columns that exist. */
  readonly columns: number;
}

/**
 * Writes the product of a matrix with a packed one: tiles of 4 or 5 by 8 sums in registers, panel by panel, so that a
 * panel stays in the nearest cache. The pointers come back as they were.
 */
export const emitProduct = (
  f: FunctionBuilder,
  shape: ProductShape,
  pointers: ProductPointers,
): void => {
  const { rows, terms, columns, leftRowStep, leftTermStep, finish, fused } = shape;
  const { segments = { count: 1, step: 0 }, accumulate = false } = shape;
  const { panelTerms = terms * segments.count, outRowStep = columns } = shape;
  const most = tileRows(rows);
  const left = f.local('i32');
  const right = f.local('i32');
  const out = f.local('i32');
  const extra = f.local('i32');
  const panel = f.local('i32');
  const panelOut = f.local('i32');
  const panelExtra = f.local('i32');
  const from = f.local('i32');
  const sums = f.locals('v128', most * 2);
  const factors = f.locals('v128', 2);
  const lane = f.local('v128');
  const outStep = outRowStep * FLOAT;
  const { blocks, perBlock, rest } =
    segments.count > 1 ? { blocks: 1, perBlock: terms, rest: 0 } : sumBlocks(terms);

  const sum = (row: number, half: number): Local => {
    const found = sums[row * 2 + half];
    if (found === undefined) throw new RangeError(`no sum ${row}, ${half}`);
    return found;
  };
  const [low, high] = factors;
  if (low === undefined || high === undefined) throw new Error('no registers for the factors');
  const halves = ({ columns: n }: Tile) => (n > 4 ? [low, high] : [low]);

  const oneTerm = (tile: Tile, k: number) => {
    const factor = halves(tile);
    factor.forEach((register, half) => {
      f.get(right)
        .memory('v128.load', (k * PANEL + half * 4) * FLOAT)
        .set(register);
    });
    for (let row = 0; row < tile.rows; row += 1) {
      f.get(from)
        .memory('v128.load32_splat', (row * leftRowStep + k * leftTermStep) * FLOAT)
        .set(lane);
      factor.forEach((register, half) => {
        const to = sum(row, half);
        if (fused) f.get(lane).get(register).get(to).op('f32x4.relaxed_madd').set(to);
        else f.get(lane).get(register).op('f32x4.mul').get(to).op('f32x4.add').set(to);
      });
    }
  };
  const manyTerms = (tile: Tile, count: number) => {
    const step = (n: number) => {
      for (let k = 0; k < n; k += 1) oneTerm(tile, k);
      f.advance(from, n * leftTermStep * FLOAT).advance(right, n * PANEL * FLOAT);
    };
    f.repeat(Math.floor(count / UNROLL), () => step(UNROLL));
    if (count % UNROLL > 0) step(count % UNROLL);
  };
  const each = (tile: Tile, visit: (row: number, half: number) => void) => {
    for (let row = 0; row < tile.rows; row += 1) {
      for (let half = 0; half < halves(tile).length; half += 1) visit(row, half);
    }
  };
  const clear = (tile: Tile) => each(tile, (row, half) => f.f32x4(0).set(sum(row, half)));
  const lanesOf = (tile: Tile, half: number) => Math.min(4, tile.columns - half * 4);
  const read = (pointer: Local, offset: number, lanes: number) =>
    emitReadLanes(f, pointer, offset, lanes, lane);
  const write = (tile: Tile) =>
    each(tile, (row, half) => {
      const offset = row * outStep + half * 4 * FLOAT;
      emitWriteLanes(f, out, offset, lanesOf(tile, half), sum(row, half));
    });
  const addWritten = (tile: Tile) =>
    each(tile, (row, half) => {
      read(out, row * outStep + half * 4 * FLOAT, lanesOf(tile, half));
      f.get(sum(row, half)).op('f32x4.add').set(sum(row, half));
    });
  const finishTile = (tile: Tile) =>
    each(tile, (row, half) => {
      const to = sum(row, half);
      switch (finish.kind) {
        case 'none':
          return;
        case 'bias':
          read(extra, half * 4 * FLOAT, lanesOf(tile, half));
          f.get(to).op('f32x4.add').set(to);
          if (finish.activation?.cheap) finish.activation.value(f, to);
          return;
        case 'gate':
          read(extra, row * outStep + half * 4 * FLOAT, lanesOf(tile, half));
          f.set(lane);
          finish.activation.back(f, lane, to);
          return;
        default:
          finish satisfies never;
      }
    });

  const computeTile = (tile: Tile) => {
    f.get(left).set(from).get(panel).set(right);
    clear(tile);
    if (blocks > 1) {
      if (!accumulate) write(tile);
      f.repeat(blocks, () => {
        manyTerms(tile, perBlock);
        addWritten(tile);
        write(tile);
        clear(tile);
      });
      manyTerms(tile, rest);
      addWritten(tile);
    } else {
      f.repeat(segments.count, () => {
        manyTerms(tile, terms);
        f.advance(from, (segments.step - terms * leftTermStep) * FLOAT);
      });
      if (accumulate) addWritten(tile);
    }
    finishTile(tile);
    write(tile);
  };

  const extraStep = finish.kind === 'gate' ? outStep : 0;
  const computePanel = (width: number) => {
    f.get(pointers.left).set(left).get(panelOut).set(out).get(panelExtra).set(extra);
    f.repeat(Math.floor(rows / most), () => {
      computeTile({ rows: most, columns: width });
      f.advance(left, most * leftRowStep * FLOAT);
      f.advance(out, most * outStep).advance(extra, most * extraStep);
    });
    if (rows % most > 0) computeTile({ rows: rows % most, columns: width });
  };
  f.get(pointers.right).set(panel).get(pointers.out).set(panelOut);
  f.get(pointers.extra).set(panelExtra);
  f.repeat(Math.floor(columns / PANEL), () => {
    computePanel(PANEL);
    f.advance(panel, panelTerms * PANEL * FLOAT).advance(panelOut, PANEL * FLOAT);
    f.advance(panelExtra, PANEL * FLOAT);
  });
  if (columns % PANEL > 0) computePanel(columns % PANEL);
};
