import { heap, input, wasmKernel } from './wasm';

/**
 * Slice and Concat of tfjs-backend-wasm copy the whole of each input to JavaScript's heap first; with all
 * parameters in one vector of half a megabyte that is most of a training step. These two copy once, in place.
 */
export const flatSliceWasm = wasmKernel('DownhillFlatSlice', (args) => {
  const { offset, shape } = args.attrs as { offset: number; shape: number[] };
  const x = input(args, 'x');
  const out = args.backend.makeOutput(shape, 'float32');
  const to = heap(args.backend, out);
  to.set(heap(args.backend, x).subarray(offset, offset + to.length));
  return out;
});

/** Inputs by number, `0`, `1`, …, of any shape; a vector. */
export const flatConcatWasm = wasmKernel('DownhillFlatConcat', (args) => {
  const { size } = args.attrs as { size: number };
  const out = args.backend.makeOutput([size], 'float32');
  const to = heap(args.backend, out);
  let at = 0;
  for (let k = 0; args.inputs[k] !== undefined; k += 1) {
    const from = heap(args.backend, input(args, String(k)));
    to.set(from, at);
    at += from.length;
  }
  return out;
});
