import { otherHashes } from '../bits/others';
import { type Hashes, pathHashes } from '../bits/paths';
import { defineCall } from '../call';

/** Hashes of every bit that planes are computed to, in this browser. */
export const planeBits = defineCall({
  name: 'planeBits',
  run: async (_: object): Promise<{ readonly paths: Hashes; readonly others: Hashes }> => ({
    paths: pathHashes(),
    others: otherHashes(),
  }),
});
