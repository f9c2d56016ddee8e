import { strToU8 } from 'fflate';
import { joinBytes } from '../../experiment/join-bytes';
import type { LayerSpan } from '../../experiment/layer-span';
import { bytesOf, type PackedTensor, type Precision, packParameters } from './packed';

/** The numbers begin at a multiple of so many bytes. */
const ALIGNMENT = 8;

/** How the format calls them. */
export const DTYPES = { float32: 'F32', float16: 'F16', int8: 'I8' } as const satisfies Readonly<
  Record<Precision, string>
>;

/** Of the scales of a quantised tensor, beside its own. */
export const scaleName = (name: string): string => `${name}.scale`;

interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const entriesOf = (tensors: readonly PackedTensor[]): readonly Entry[] => {
  const entries = tensors.flatMap((tensor): readonly Entry[] => {
    const { name, shape, dtype } = tensor;
    const own = { name, shape, dtype: DTYPES[dtype], bytes: bytesOf(tensor) };
    if (tensor.dtype !== 'int8') return [own];
    const scales = tensor.scales;
    return [
      own,
      {
        name: scaleName(name),
        shape: [scales.length],
        dtype: DTYPES.float32,
        bytes: bytesOf({ values: scales }),
      },
    ];
  });
  // Wide numbers first: each then begins at a multiple of its own width.
  const isNarrow = ({ dtype }: Entry) => dtype === DTYPES.int8;
  return [...entries.filter((one) => !isNarrow(one)), ...entries.filter(isNarrow)];
};

/**
 * Packed tensors as a safetensors file: 8 bytes with the length of the header, the header as JSON, then all numbers,
 * little endian. What is quantised has its scales beside it, `w0.scale`.
 * Source: the format's description at huggingface/safetensors.
 * @param metadata texts that the file carries
 */
export const packSafetensors = (
  tensors: readonly PackedTensor[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> => {
  const entries = entriesOf(tensors);
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const { name, dtype, shape, bytes } of entries) {
    const end = offset + bytes.length;
    header[name] = { dtype, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = strToU8(JSON.stringify(header));
  const padded = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT;
  const head = new Uint8Array(8 + padded).fill(0x20);
  new DataView(head.buffer).setBigUint64(0, BigInt(padded), true);
  head.set(text, 8);
  return joinBytes([head, ...entries.map(({ bytes }) => bytes)]);
};

/** A network's parameters in float32. Tensors have the names and shapes of the spans, in their order. */
export const writeSafetensors = (
  theta: Float32Array,
  spans: readonly LayerSpan[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> => packSafetensors(packParameters(theta, spans, 'float32'), metadata);
