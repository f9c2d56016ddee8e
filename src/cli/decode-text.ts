/**
 * The text of a file or a pipe: UTF-8, or UTF-16 in either order of bytes where its mark is in front, as shells on Windows
 * write it. The mark is no part of it.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};
