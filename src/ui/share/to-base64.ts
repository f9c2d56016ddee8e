const BLOCK = 0x8000;

/** Bytes as text in base 64. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += BLOCK)
    text += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  return btoa(text);
};
