import { strFromU8 } from 'fflate';
import { fail, type Result, succeed } from '../../formula/result';
import { ELEMENT } from './onnx-graph';
import type { PackedTensor } from './packed';
import { type Field, fieldsOf } from './protobuf-fields';
import { scaleName } from './safetensors';
import { type ModelError, modelError, sayModel } from './sentences';

interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly element: number;
  readonly data: Uint8Array;
}

const all = (fields: readonly Field[], number: number) =>
  fields.flatMap((field) => (field.number === number && field.bytes ? [field.bytes] : []));
const textOf = (fields: readonly Field[], number: number): string => {
  const [bytes] = all(fields, number);
  return bytes === undefined ? '' : strFromU8(bytes);
};

/** Whole numbers, one field each or several in one. */
const wholesOf = (fields: readonly Field[], number: number): readonly number[] =>
  fields
    .filter((field) => field.number === number)
    .flatMap(({ whole, bytes }) => {
      if (bytes === undefined) return [whole];
      const numbers: number[] = [];
      let [value, scale] = [0, 1];
      for (const byte of bytes) {
        value += (byte & 127) * scale;
        scale *= 128;
        if (byte >= 128) continue;
        numbers.push(value);
        [value, scale] = [0, 1];
      }
      return numbers;
    });

/** Numbers [out, in, height, width] as they are here: [height, width, in, out]. */
const outputsLast = <T extends PackedTensor['values']>(
  values: T,
  [outputs, inputs, height, width]: readonly [number, number, number, number],
): T => {
  const moved = values.slice() as T;
  let at = 0;
  for (let o = 0; o < outputs; o += 1)
    for (let i = 0; i < inputs; i += 1)
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1, at += 1)
          moved[((y * width + x) * inputs + i) * outputs + o] = values[at] ?? 0;
  return moved;
};

const floats = (data: Uint8Array): Float32Array => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Float32Array.from({ length: data.length / 4 }, (_, k) => view.getFloat32(4 * k, true));
};
const halves = (data: Uint8Array): Uint16Array => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Uint16Array.from({ length: data.length / 2 }, (_, k) => view.getUint16(2 * k, true));
};

const WIDTHS: Readonly<Record<number, number>> = {
  [ELEMENT.float32]: 4,
  [ELEMENT.float16]: 2,
  [ELEMENT.int8]: 1,
};

/**
 * The parameters of an ONNX file that was written here: its constants `w0`, `b0`, …, with their scales where there are
 * some. What the file computes with them is not looked at.
 */
export const readOnnx = (file: Uint8Array): Result<readonly PackedTensor[], ModelError> => {
  const damaged = fail(
    modelError(sayModel('unreadable', { format: 'ONNX', problem: sayModel('wire') })),
  );
  const [graph] = all(fieldsOf(file) ?? [], 7);
  const parts = graph && fieldsOf(graph);
  if (!parts) return damaged;
  const constants: Constant[] = [];
  for (const tensor of all(parts, 5)) {
    const fields = fieldsOf(tensor);
    if (!fields) return damaged;
    const [element = 0] = wholesOf(fields, 2);
    const [data] = all(fields, 9);
    const name = textOf(fields, 8).slice(0, 80);
    const shape = wholesOf(fields, 1);
    if (!/^[wb]\d+(\.scale)?$/.test(name)) continue;
    const width = WIDTHS[element];
    if (width === undefined)
      return fail(modelError(sayModel('dtype', { name, dtype: String(element) })));
    const numbers = shape.reduce((product, side) => product * side, 1);
    if (data?.length !== width * numbers) return damaged;
    constants.push({ name, shape, element, data });
  }
  const named = new Map(constants.map((one) => [one.name, one]));
  const tensors: PackedTensor[] = [];
  for (const { name, shape, element, data } of constants) {
    if (name.endsWith('.scale')) continue;
    const [a = 0, b = 0, c = 0, d = 0] = shape;
    const isConv = shape.length === 4;
    const own = isConv ? [c, d, b, a] : shape;
    const placed = <T extends PackedTensor['values']>(values: T): T =>
      isConv ? outputsLast(values, [a, b, c, d]) : values;
    if (element === ELEMENT.float32)
      tensors.push({ name, shape: own, dtype: 'float32', values: placed(floats(data)) });
    else if (element === ELEMENT.float16)
      tensors.push({ name, shape: own, dtype: 'float16', values: placed(halves(data)) });
    else {
      const scales = named.get(scaleName(name));
      if (scales?.element !== ELEMENT.float32 || scales.shape[0] !== own.at(-1))
        return fail(modelError(sayModel('dtype', { name, dtype: 'INT8' })));
      tensors.push({
        name,
        shape: own,
        dtype: 'int8',
        values: placed(Int8Array.from(data)),
        scales: floats(scales.data),
      });
    }
  }
  return succeed(tensors);
};
