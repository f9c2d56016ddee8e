import { strFromU8 } from 'fflate';
import { sizeOf } from '../../experiment/network/shape';
import { fail, type Result, succeed } from '../../formula/result';
import { ELEMENT } from './onnx-graph';
import { eachWeight } from './onnx-layout';
import { numbersOf, type PackedTensor, type Precision, precisions, WIDTHS } from './packed';
import { type Field, fieldsOf, readVarint } from './protobuf-fields';
import { scaleName } from './safetensors';
import { type ModelError, modelError, sayModel } from './sentences';

interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: Precision;
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
      for (let at = 0; at < bytes.length; ) {
        const read = readVarint(bytes, at);
        if (!read) break;
        numbers.push(read.value);
        at = read.end;
      }
      return numbers;
    });

/** Numbers [out, in, height, width] as they are here: [height, width, in, out]. */
const outputsLast = <T extends PackedTensor['values']>(
  values: T,
  [outputs, inputs, height, width]: readonly [number, number, number, number],
): T => {
  const moved = values.slice() as T;
  eachWeight([height, width, inputs, outputs], (last, first) => {
    moved[last] = values[first] ?? 0;
  });
  return moved;
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
    const dtype = precisions.find((precision) => ELEMENT[precision] === element);
    if (dtype === undefined)
      return fail(modelError(sayModel('dtype', { name, dtype: String(element) })));
    if (data?.length !== WIDTHS[dtype] * sizeOf(shape)) return damaged;
    constants.push({ name, shape, dtype, data });
  }
  const named = new Map(constants.map((one) => [one.name, one]));
  const tensors: PackedTensor[] = [];
  for (const { name, shape, dtype, data } of constants) {
    if (name.endsWith('.scale')) continue;
    const [a = 0, b = 0, c = 0, d = 0] = shape;
    const isConv = shape.length === 4;
    const own = isConv ? [c, d, b, a] : shape;
    const placed = <T extends PackedTensor['values']>(values: T): T =>
      isConv ? outputsLast(values, [a, b, c, d]) : values;
    if (dtype === 'float32')
      tensors.push({ name, shape: own, dtype, values: placed(numbersOf(dtype, data)) });
    else if (dtype === 'float16')
      tensors.push({ name, shape: own, dtype, values: placed(numbersOf(dtype, data)) });
    else {
      const scales = named.get(scaleName(name));
      if (scales?.dtype !== 'float32' || scales.shape[0] !== own.at(-1))
        return fail(modelError(sayModel('dtype', { name, dtype: 'INT8' })));
      tensors.push({
        name,
        shape: own,
        dtype,
        values: placed(numbersOf(dtype, data)),
        scales: numbersOf('float32', scales.data),
      });
    }
  }
  return succeed(tensors);
};
