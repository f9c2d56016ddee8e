/** LEB128 of a number from 0 to 2^32 - 1. */
export const unsigned = (value: number): number[] => {
  const out: number[] = [];
  let rest = value;
  do {
    const seven = rest % 128;
    rest = Math.floor(rest / 128);
    out.push(rest > 0 ? seven + 128 : seven);
  } while (rest > 0);
  return out;
};

/** LEB128 of a signed 32-bit number. */
export const signed = (value: number): number[] => {
  const out: number[] = [];
  let rest = value;
  for (;;) {
    const seven = rest & 127;
    rest >>= 7;
    if ((rest === 0 && seven < 64) || (rest === -1 && seven >= 64)) {
      out.push(seven);
      return out;
    }
    out.push(seven + 128);
  }
};

const scratch = new DataView(new ArrayBuffer(8));

export const float32 = (value: number): number[] => {
  scratch.setFloat32(0, value, true);
  return [0, 1, 2, 3].map((k) => scratch.getUint8(k));
};

export const float64 = (value: number): number[] => {
  scratch.setFloat64(0, value, true);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((k) => scratch.getUint8(k));
};

/** One list after the other; a loop is several times as fast as spreading or `flat`. */
const joined = (lists: readonly (readonly number[])[]): number[] => {
  const out: number[] = [];
  for (const list of lists) for (const byte of list) out.push(byte);
  return out;
};

/** How many there are, then all of them. */
export const vector = (items: readonly (readonly number[])[]): number[] =>
  joined([unsigned(items.length), ...items]);

/** How long it is, then the bytes. */
export const sized = (bytes: readonly number[]): number[] =>
  joined([unsigned(bytes.length), bytes]);

/** A name of ASCII letters. */
export const name = (text: string): number[] =>
  sized(Array.from(text, (letter) => letter.charCodeAt(0)));
