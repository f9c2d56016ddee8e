import { bytes, type Message, message, messageOf, real, text, whole, wholes } from './protobuf';

/** Element types of ONNX. */
export const ELEMENT = { float32: 1, int8: 3, float16: 10 } as const;

/** Attributes of a node: whole numbers, lists of them, and numbers, which are marked as such. */
export type Attribute = number | readonly number[] | string | { readonly real: number };

const ATTRIBUTE = { real: 1, whole: 2, text: 3, wholes: 7 } as const;

const attribute = (name: string, value: Attribute): Message => {
  const typed = (type: number, field: Message) =>
    message(5, [text(1, name), field, whole(20, type)]);
  if (typeof value === 'number') return typed(ATTRIBUTE.whole, whole(3, value));
  if (typeof value === 'string') return typed(ATTRIBUTE.text, text(4, value));
  if ('real' in value) return typed(ATTRIBUTE.real, real(2, value.real));
  return typed(ATTRIBUTE.wholes, wholes(8, value));
};

/** A dimension by its name where it is not fixed. */
const valueInfo = (field: number, name: string, shape: readonly (number | string)[]): Message =>
  message(field, [
    text(1, name),
    message(2, [
      message(1, [
        whole(1, ELEMENT.float32),
        message(
          2,
          shape.map((side) =>
            message(1, [typeof side === 'number' ? whole(1, side) : text(2, side)]),
          ),
        ),
      ]),
    ]),
  ]);

export interface OnnxGraph {
  /** Adds a node; its one output has the name that it answers with. */
  node(
    operation: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: string,
  ): string;
  /** Adds a constant; answers with its name. */
  constant(
    name: string,
    element: keyof typeof ELEMENT,
    shape: readonly number[],
    data: Uint8Array,
  ): string;
  /** The whole file. Fields have the numbers of onnx.proto. */
  file(
    name: string,
    input: { readonly name: string; readonly shape: readonly (number | string)[] },
    output: { readonly name: string; readonly shape: readonly (number | string)[] },
    metadata: Readonly<Record<string, string>>,
  ): Message;
}

/** Opset 17 of 2022 and its format: every runtime since then reads them. */
const OPSET = 17;
const IR_VERSION = 8;

export const createOnnxGraph = (): OnnxGraph => {
  const nodes: Message[] = [];
  const constants: Message[] = [];
  return {
    node: (operation, inputs, attributes = {}, output = `t${nodes.length}`) => {
      nodes.push(
        message(1, [
          ...inputs.map((input) => text(1, input)),
          text(2, output),
          text(3, `${operation}_${nodes.length}`),
          text(4, operation),
          ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
        ]),
      );
      return output;
    },
    constant: (name, element, shape, data) => {
      constants.push(
        message(5, [wholes(1, shape), whole(2, ELEMENT[element]), text(8, name), bytes(9, data)]),
      );
      return name;
    },
    file: (name, input, output, metadata) =>
      messageOf([
        whole(1, IR_VERSION),
        text(2, 'Downhill'),
        message(7, [
          ...nodes,
          text(2, name),
          ...constants,
          valueInfo(11, input.name, input.shape),
          valueInfo(12, output.name, output.shape),
        ]),
        message(8, [text(1, ''), whole(2, OPSET)]),
        ...Object.entries(metadata).map(([key, value]) =>
          message(14, [text(1, key), text(2, value)]),
        ),
      ]),
  };
};
