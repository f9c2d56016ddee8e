import { strFromU8 } from 'fflate';
import { sizeOf } from '../../experiment/network/shape';
import { isRecord } from '../../formula/is-record';
import { fail, type Result, succeed } from '../../formula/result';
import type { SaidValues } from '../../formula/said';
import { numbersOf, type PackedTensor, type Precision, precisions, WIDTHS } from './packed';
import { DTYPES, scaleName } from './safetensors';
import { type ModelError, modelError, sayModel } from './sentences';

interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

const precisionOf = (dtype: string): Precision | undefined =>
  precisions.find((precision) => DTYPES[precision] === dtype);

/** A side of a shape, or a place in a file. */
export const isCount = (value: unknown): value is number =>
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
  const entries: (Entry & { readonly precision: Precision })[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const entry = entryOf(name, value);
    if (entry === undefined) return unreadable('entry', { name: name.slice(0, 80) });
    const precision = precisionOf(entry.dtype);
    if (precision === undefined)
      return fail(
        modelError(sayModel('dtype', { name: name.slice(0, 80), dtype: entry.dtype.slice(0, 20) })),
      );
    if (entry.end - entry.begin !== WIDTHS[precision] * sizeOf(entry.shape))
      return unreadable('entry', { name: name.slice(0, 80) });
    entries.push({ ...entry, precision });
  }
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.begin - b.begin)) {
    if (entry.begin !== end) return unreadable('gaps');
    end = entry.end;
  }
  if (8 + length + end !== file.length) return unreadable('gaps');
  const body = file.subarray(8 + length);
  const numbers = new Map(
    entries.map(({ name, precision, begin, end }) => [
      name,
      numbersOf(precision, body.subarray(begin, end)),
    ]),
  );
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
