import { Inflate } from 'fflate';

/** DEFLATE expands at most 1032 times, so a piece of this size gives at most 256 KiB before we look again. */
const PIECE = 254;

/** Raw DEFLATE, given up as soon as the output passes `limit` bytes: a bomb never gets its memory. */
export const inflateBounded = (
  bytes: Uint8Array,
  limit: number,
): Uint8Array | 'too-large' | 'damaged' => {
  const out = new Uint8Array(limit);
  let length = 0;
  let tooLarge = false;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > limit) tooLarge = true;
    else out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < bytes.length && !tooLarge; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    return tooLarge ? 'too-large' : 'damaged';
  }
  if (tooLarge) return 'too-large';
  return bytes.length === 0 ? 'damaged' : out.slice(0, length);
};
