import type { InputForm } from './input-form';
import { sumBlocks } from './product';

const FLOAT = 4;
/** Of an entry: how far into the other factor its row begins, in bytes, and the pixel's number. */
export const ENTRY = 8;
/** Bytes looked at together: most of a picture is black. */
const GROUP = 4;
/** More entries than a list needs, so that lists don't begin a power of two apart and fight for the same few lines. */
const SPARE = 8;

export interface SparseShape {
  readonly rows: number;
  /** Of one example. */
  readonly pixels: number;
  /** The share of them that are not 0. */
  readonly light: number;
  /** Pixels whose weights are one part of the gradient: all parts have as many. */
  readonly part: number;
  /** Of the layer that reads them. */
  readonly units: number;
  /** Lists by pixel too, for the gradient by the weights. */
  readonly byPixel: boolean;
}

/** Numbers before the ends and before the lists; the rest in bytes. */
export interface SparseList {
  /** Addresses where each block of each list ends, the last of them the list itself. */
  readonly ends: number;
  readonly start: number;
  readonly lists: number;
  readonly blocks: number;
  /** From one list to the next, and between their ends. */
  readonly step: number;
  readonly endStep: number;
  /** From the end of one block of a list to the next one's. */
  readonly blockStep: number;
}

/** Blocks of the terms with the rest as one, where there is any. */
const allBlocks = (terms: number) => {
  const { blocks, rest } = sumBlocks(terms);
  return blocks + Math.sign(rest);
};

/**
 * Where the lists lie, of the pixels of each picture and of the pictures that have each pixel. Blocks are those in which
 * a product adds up its terms, so that the sums are the same bit for bit.
 */
export const sparsePlaces = ({ rows, pixels, byPixel }: SparseShape) => {
  const place = (at: number, lists: number, terms: number) => {
    const blocks = allBlocks(terms);
    const start = at + lists * blocks;
    const step = (terms + SPARE) * ENTRY;
    return { ends: at, start, lists, blocks, step, end: start + (lists * step) / FLOAT };
  };
  const byPicture = place(0, rows, pixels);
  const pictures: SparseList = {
    ...byPicture,
    endStep: byPicture.blocks * FLOAT,
    blockStep: FLOAT,
  };
  // Ends of all lists are noted at once when a block of pictures is done.
  const byColumn = place(byPicture.end, pixels, rows);
  const columns: SparseList = { ...byColumn, endStep: FLOAT, blockStep: pixels * FLOAT };
  return { pictures, columns, size: byPixel ? byColumn.end : byPicture.end };
};

/** Whether examples of so many bytes fall into groups, in every block of a product. */
export const fallsIntoGroups = (pixels: number): boolean => {
  const { perBlock, rest } = sumBlocks(pixels);
  return perBlock % GROUP === 0 && rest % GROUP === 0;
};

/** Pixels that are not black, in lists. Byte 0 must stand for the number 0. */
export const sparsePixels = (shape: SparseShape): InputForm => {
  const { rows, pixels, units, byPixel } = shape;
  const { pictures, columns, size } = sparsePlaces(shape);
  const rowBytes = units * FLOAT;
  const perPicture = sumBlocks(pixels);
  const perColumn = sumBlocks(rows);
  if (!fallsIntoGroups(pixels))
    throw new RangeError(`${pixels} pixels do not fall into groups of ${GROUP}`);
  return {
    size,
    rowSize: 0,
    emit: (f, { raw, table, out }) => {
      const from = f.local('i32');
      const list = f.local('i32');
      const entry = f.local('i32');
      const ends = f.local('i32');
      /** Where the lists by pixel end so far; at last the ends of their last block. */
      const columnEnds = f.local('i32');
      const columnEnd = f.local('i32');
      const column = f.local('i32');
      const noted = f.local('i32');
      const weights = f.local('i32');
      const row = f.local('i32');
      const more = f.local('i32');
      const value = f.local('f32');
      const lastBlock = (columns.blocks - 1) * columns.blockStep;

      const pixel = (k: number) => {
        f.get(from).memory('i32.load8_u', k).tee(more).i32(2).op('i32.shl');
        f.get(table).op('i32.add').memory('f32.load').set(value);
        f.get(more).i32(0).op('i32.ne').i32(3).op('i32.shl').set(more);
        // Written whether it counts or not: a branch would be guessed wrong too often.
        f.get(entry)
          .address(weights, k * rowBytes)
          .memory('i32.store');
        f.get(entry).get(value).memory('f32.store', FLOAT);
        f.get(entry).get(more).op('i32.add').set(entry);
        if (!byPixel) return;
        f.get(columnEnd)
          .memory('i32.load', k * FLOAT)
          .tee(column);
        f.get(row).memory('i32.store').get(column).get(value).memory('f32.store', FLOAT);
        f.get(columnEnd).get(column).get(more).op('i32.add');
        f.memory('i32.store', k * FLOAT);
      };
      const somePixels = (count: number) => {
        f.repeat(count / GROUP, () => {
          f.get(from)
            .memory('i32.load')
            .when(() => {
              for (let k = 0; k < GROUP; k += 1) pixel(k);
            });
          f.advance(from, GROUP).advance(weights, GROUP * rowBytes);
          f.advance(columnEnd, GROUP * FLOAT);
        });
        f.get(ends).get(entry).memory('i32.store').advance(ends, FLOAT);
      };
      const somePictures = (count: number) => {
        f.repeat(count, () => {
          f.get(list).set(entry).i32(0).set(weights).get(columnEnds).set(columnEnd);
          f.repeat(perPicture.blocks, () => somePixels(perPicture.perBlock));
          if (perPicture.rest > 0) somePixels(perPicture.rest);
          f.advance(list, pictures.step).advance(row, rowBytes);
        });
      };
      const noteColumns = () => {
        f.copyBytes(
          () => f.get(noted),
          () => f.get(columnEnds),
          pixels * FLOAT,
        );
        f.advance(noted, columns.blockStep);
      };

      f.address(out, columns.ends * FLOAT + lastBlock).set(columnEnds);
      if (byPixel) {
        f.get(columnEnds).set(columnEnd);
        f.address(out, columns.start * FLOAT).set(column);
        f.repeat(pixels, () => {
          f.get(columnEnd).get(column).memory('i32.store');
          f.advance(columnEnd, FLOAT).advance(column, columns.step);
        });
      }
      f.get(raw).set(from).i32(0).set(row);
      f.address(out, pictures.ends * FLOAT).set(ends);
      f.address(out, pictures.start * FLOAT).set(list);
      f.address(out, columns.ends * FLOAT).set(noted);
      f.repeat(perColumn.blocks, () => {
        somePictures(perColumn.perBlock);
        if (byPixel) noteColumns();
      });
      somePictures(perColumn.rest);
    },
  };
};
