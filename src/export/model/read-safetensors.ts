import { strFromU8 } from 'fflate';
import { fail, type Result, succeed } from '../../formula/result';
import type { SaidValues } from '../../formula/said';
import type { PackedTensor } from './packed';
import { scaleName } from './safetensors';
import { type ModelError, modelError, sayModel } from './sentences';

interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

const WIDTHS: Readonly<Record<string, number>> = { F32: 4, F16: 2, I8: 1 };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const entryOf = (name: string, value: unknown): Entry | undefined => {
  if (!isRecord(value)) return undefined;
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== 'string' || !Array.isArray(shape) || !Array.isArray(offsets))
    return undefined;
  const [begin, end, ...more] = offsets;
  const isWhole = shape.every(isCount) && isCount(begin) && isCount(end) && more.length === 0;
  return isWhole ? { name, dtype, shape, begin, end } : undefined;
};

const unreadable = (key: Parameters<typeof sayModel>[0], values: SaidValues = {}) =>
  fail(
    modelError(sayModel('unreadable', { format: 'safetensors', problem: sayModel(key, values) })),
  );

const numbersOf = ({ dtype, begin, end }: Entry, body: DataView): PackedTensor['values'] => {
  const count = (end - begin) / (WIDTHS[dtype] ?? 1);
  const places = { length: count };
  if (dtype === 'F32')
    return Float32Array.from(places, (_, k) => body.getFloat32(begin + 4 * k, true));
  if (dtype === 'F16')
    return Uint16Array.from(places, (_, k) => body.getUint16(begin + 2 * k, true));
  return Int8Array.from(places, (_, k) => body.getInt8(begin + k));
};

/**
 * The tensors of a safetensors file, by the format's rules to the letter: no gaps, nothing outside, nothing left over.
 * What is quantised finds its scales in `name.scale`.
 */
export const readSafetensors = (file: Uint8Array): Result<readonly PackedTensor[], ModelError> => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = file.length < 8 ? -1 : Number(view.getBigUint64(0, true));
  if (length < 2 || 8 + length > file.length) return unreadable('headerLength');
  let header: unknown;
  try {
    header = JSON.parse(strFromU8(file.subarray(8, 8 + length)));
  } catch {
    return unreadable('headerJson');
  }
  if (file[8] !== 0x7b || !isRecord(header)) return unreadable('headerJson');
  const entries: Entry[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const entry = entryOf(name, value);
    if (entry === undefined) return unreadable('entry', { name: name.slice(0, 80) });
    const width = WIDTHS[entry.dtype];
    if (width === undefined)
      return fail(
        modelError(sayModel('dtype', { name: name.slice(0, 80), dtype: entry.dtype.slice(0, 20) })),
      );
    const numbers = entry.shape.reduce((product, side) => product * side, 1);
    if (entry.end - entry.begin !== width * numbers)
      return unreadable('entry', { name: name.slice(0, 80) });
    entries.push(entry);
  }
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.begin - b.begin)) {
    if (entry.begin !== end) return unreadable('gaps');
    end = entry.end;
  }
  if (8 + length + end !== file.length) return unreadable('gaps');
  const body = new DataView(file.buffer, file.byteOffset + 8 + length, end);
  const numbers = new Map(entries.map((entry) => [entry.name, numbersOf(entry, body)]));
  const tensors: PackedTensor[] = [];
  const scalesUsed = new Set<string>();
  for (const { name, shape } of entries) {
    const values = numbers.get(name);
    if (values instanceof Float32Array) tensors.push({ name, shape, dtype: 'float32', values });
    else if (values instanceof Uint16Array) tensors.push({ name, shape, dtype: 'float16', values });
    else if (values instanceof Int8Array) {
      const scales = numbers.get(scaleName(name));
      if (!(scales instanceof Float32Array) || scales.length !== shape.at(-1))
        return fail(modelError(sayModel('dtype', { name: name.slice(0, 80), dtype: 'I8' })));
      scalesUsed.add(scaleName(name));
      tensors.push({ name, shape, dtype: 'int8', values, scales });
    }
  }
  return succeed(tensors.filter(({ name }) => !scalesUsed.has(name)));
};
