/** Bytes looked at for zeros: JSON and links begin with characters of ASCII. */
const LOOKED_AT = 64;

/** Where every second byte of a text of ASCII is 0, it is UTF-16, though no mark says so. */
const markless = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const start = bytes.subarray(0, Math.min(LOOKED_AT, bytes.length - (bytes.length % 2)));
  const zeros = (place: number) => start.every((byte, k) => (byte === 0) === (k % 2 === place));
  if (start.length === 0) return undefined;
  return zeros(1) ? 'utf-16le' : zeros(0) ? 'utf-16be' : undefined;
};

/**
 * The text of a file or a pipe: UTF-8, or UTF-16 in either order of bytes where its mark is in front, as shells on Windows
 * write it, or where its first bytes can be nothing else. The mark is no part of it.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (markless(bytes) ?? 'utf-8');
  return new TextDecoder(encoding).decode(bytes);
};
