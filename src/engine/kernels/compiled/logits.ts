import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { InputForm } from './input-form';
import { behind, type CompiledLayer, type Place } from './layer';

const FLOAT = 4;

export interface LogitsExports {
  /** All are addresses: of the parameters, of the examples as the host left them, of the number for each byte, and of the work area. */
  logits(theta: number, raw: number, table: number, work: number): void;
}

export interface LogitsPlaces {
  /** Numbers of the work area. */
  readonly workSize: number;
  /** Numbers before the logits in it. */
  readonly logits: number;
}

const aligned = (size: number) => Math.ceil(size / 4) * 4;

/** Adds to a module `logits` (see `LogitsExports`) of a batch: a way forward that keeps no layer's output. */
export const compileLogits = (
  module: ModuleBuilder,
  layers: readonly CompiledLayer[],
  input: InputForm,
): LogitsPlaces => {
  const largest = aligned(Math.max(input.size, ...layers.map(({ outputSize }) => outputSize)));
  const packed = 2 * largest;
  const scratch = packed + aligned(Math.max(...layers.map(({ packedSize }) => packedSize)));
  module.define(
    { parameters: ['i32', 'i32', 'i32', 'i32'], results: [] },
    (f) => {
      const [theta, raw, table, work] = [0, 1, 2, 3].map((k) => f.parameter(k));
      if (!theta || !raw || !table || !work) throw new Error('there are four addresses');
      input.emit(f, { raw, table, out: work });
      const area: Place = { base: work, bytes: 0 };
      const at = (k: number) => behind(area, (k % 2) * largest * FLOAT);
      // All examples are one block, the first of its batch.
      const vectors = {
        theta,
        row: f.local('i32'),
        masks: area,
        packed: behind(area, packed * FLOAT),
        scratch: behind(area, scratch * FLOAT),
      };
      layers.forEach((layer, k) => {
        layer.prepare(f, theta, vectors.packed, false);
        layer.forward(f, vectors, at(k), at(k + 1));
      });
    },
    'logits',
  );
  return {
    workSize: scratch + Math.max(...layers.map(({ scratchSize }) => scratchSize)),
    logits: (layers.length % 2) * largest,
  };
};
