import { strToU8 } from 'fflate';
import type { LayerSpan } from '../../experiment/layer-span';

/** The numbers begin at a multiple of so many bytes. */
const ALIGNMENT = 8;

/**
 * A network's parameters as a safetensors file: 8 bytes with the length of the header, the header as JSON, then all
 * numbers in float32, little endian. Tensors have the names and shapes of the spans, in their order.
 * Source: the format's description at huggingface/safetensors.
 * @param metadata texts that the file carries
 */
export const writeSafetensors = (
  theta: Float32Array,
  spans: readonly LayerSpan[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> => {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const { name, shape, size } of spans) {
    const end = offset + 4 * size;
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = strToU8(JSON.stringify(header));
  const padded = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT;
  const bytes = new Uint8Array(8 + padded + offset);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(padded), true);
  bytes.fill(0x20, 8, 8 + padded);
  bytes.set(text, 8);
  let at = 8 + padded;
  for (const span of spans)
    for (let k = 0; k < span.size; k += 1, at += 4)
      view.setFloat32(at, theta[span.offset + k] ?? Number.NaN, true);
  return bytes;
};
