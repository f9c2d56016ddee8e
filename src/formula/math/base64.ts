const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a text in base 64; whatever is no digit of it is passed over. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const values = new Int8Array(128).fill(-1);
  for (let k = 0; k < DIGITS.length; k += 1) values[DIGITS.charCodeAt(k)] = k;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let k = 0; k < text.length; k += 1) {
    const value = values[text.charCodeAt(k)] ?? -1;
    if (value < 0) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length] = bits >> held;
    length += 1;
  }
  return bytes.slice(0, length);
};
