import { strToU8 } from 'fflate';
import { joinBytes } from '../../experiment/join-bytes';

/** A message of protocol buffers as it stands in a file. */
export type Message = Uint8Array<ArrayBuffer>;

/** Seven bits a byte, the lowest first. @param value a whole number from 0 to 2^53 - 1 */
const varint = (value: number): Uint8Array => {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
};

/** Negative numbers are those of 64 bits in two's complement: ten bytes. */
const signed = (value: number): Uint8Array => {
  if (value >= 0) return varint(value);
  const bytes: number[] = [];
  for (let rest = BigInt.asUintN(64, BigInt(value)); rest > 0n; rest >>= 7n)
    bytes.push(Number(rest & 127n) + (rest > 127n ? 128 : 0));
  return Uint8Array.from(bytes);
};

const WIRE = { varint: 0, bytes: 2, fixed32: 5 } as const;
const key = (field: number, wire: number) => varint(8 * field + wire);

/** Fields of a message, by the encoding at protobuf.dev/programming-guides/encoding. */
export const whole = (field: number, value: number): Message =>
  joinBytes([key(field, WIRE.varint), signed(value)]);

export const real = (field: number, value: number): Message => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return joinBytes([key(field, WIRE.fixed32), bytes]);
};

export const bytes = (field: number, value: Uint8Array): Message =>
  joinBytes([key(field, WIRE.bytes), varint(value.length), value]);

export const text = (field: number, value: string): Message => bytes(field, strToU8(value));

export const message = (field: number, fields: readonly Message[]): Message =>
  bytes(field, joinBytes(fields));

/** Repeated whole numbers, one after the other. */
export const wholes = (field: number, values: readonly number[]): Message =>
  bytes(field, joinBytes(values.map(signed)));

export const messageOf = (fields: readonly Message[]): Message => joinBytes(fields);
