/** A field of a message as it was read: a whole number, or bytes. */
export interface Field {
  readonly number: number;
  readonly whole: number;
  readonly bytes: Uint8Array | undefined;
}

/** Groups, and numbers of 32 or 64 bits, are passed over by their length. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

/**
 * A whole number of seven bits a byte, the lowest first, and where it ends.
 * @returns nothing where the bytes end before it does
 */
export const readVarint = (
  bytes: Uint8Array,
  begin: number,
): { readonly value: number; readonly end: number } | undefined => {
  let at = begin;
  let value = 0;
  for (let scale = 1; scale < 2 ** 63; scale *= 128) {
    const byte = bytes[at];
    if (byte === undefined) return undefined;
    at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: at };
  }
  // The tenth byte of a negative number.
  return { value, end: at + 1 };
};

/**
 * The fields of a message, in their order.
 * @returns nothing where the bytes are no message
 */
export const fieldsOf = (bytes: Uint8Array): readonly Field[] | undefined => {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number | undefined => {
    const read = readVarint(bytes, at);
    if (read) at = read.end;
    return read?.value;
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === undefined) return undefined;
    const [number, wire] = [Math.floor(key / 8), key % 8];
    if (wire === 0) {
      const whole = varint();
      if (whole === undefined) return undefined;
      fields.push({ number, whole, bytes: undefined });
    } else {
      const length = wire === 2 ? varint() : FIXED[wire];
      if (length === undefined || at + length > bytes.length) return undefined;
      fields.push({ number, whole: 0, bytes: bytes.subarray(at, at + length) });
      at += length;
    }
  }
  return fields;
};
