import { InputError } from '../io';
import { wholeNumber } from '../whole-number';

/** What is asked of `--landscape`, `--snapshots` and `--snapshots-to`. */
export interface LandscapeOptions {
  /** Lines of the grid along each direction; undefined: no landscape is wanted, the snapshots alone. */
  readonly side: number | undefined;
  /** Updates from one snapshot to the next; undefined: about `SNAPSHOTS` of every run. */
  readonly every: number | undefined;
  /** Where the snapshots' parameters are written. */
  readonly folder: string | undefined;
}

const SIDES = { from: 2, to: 201 } as const;

/** @throws InputError that names the flag; undefined where none of them was given */
export const landscapeOptions = (given: {
  readonly landscape?: string | undefined;
  readonly snapshots?: string | undefined;
  readonly 'snapshots-to'?: string | undefined;
}): LandscapeOptions | undefined => {
  const { landscape, snapshots, 'snapshots-to': folder } = given;
  if (landscape === undefined && folder === undefined) {
    if (snapshots === undefined) return undefined;
    throw new InputError('--snapshots: says how often for --landscape or --snapshots-to; add one');
  }
  return {
    side:
      landscape === undefined
        ? undefined
        : wholeNumber('--landscape', landscape, SIDES.from, SIDES.to),
    every: snapshots === undefined ? undefined : wholeNumber('--snapshots', snapshots, 1),
    folder,
  };
};
