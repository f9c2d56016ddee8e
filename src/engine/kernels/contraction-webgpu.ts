import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Contraction } from './contraction';
import { contractionCode } from './contraction-code';
import { squareTile, tileCount } from './contraction-tile';
import { runShader } from './webgpu';

export const CONTRACTION_WORKGROUP = 32;

/** A factor: a tensor and where in it to begin. */
export interface Factor {
  readonly tensor: TensorInfo;
  readonly offset: number;
}

export interface ContractionArgs {
  readonly left: Factor;
  readonly right: Factor;
  readonly rows: number;
  /** With `finish` activate. */
  readonly bias?: Factor;
  /** With `finish` gate: outputs of the activation, as many as results. */
  readonly gate?: TensorInfo;
  readonly out: Factor;
}

/** result[part, row, column], row-major, from `out.offset` on; see `Contraction`. One dispatch. */
export const contract = (
  backend: WebGPUBackend,
  contraction: Contraction,
  { left, right, rows, bias, gate, out }: ContractionArgs,
): void => {
  const tile = squareTile(contraction, rows);
  const integer = (name: string, value: number) => ({ name, type: 'int32', value }) as const;
  runShader(
    backend,
    {
      inputs: [
        ['left', left.tensor],
        ['right', right.tensor],
        ...(bias === undefined ? [] : [['bias', bias.tensor] as const]),
        ...(gate === undefined ? [] : [['gate', gate] as const]),
      ],
      numbers: [
        integer('rows', rows),
        integer('leftOffset', left.offset),
        integer('rightOffset', right.offset),
        integer('outOffset', out.offset),
        integer('biasOffset', bias?.offset ?? 0),
        integer('gateOffset', 0),
      ],
      count: tileCount(contraction, tile, rows),
      workgroup: CONTRACTION_WORKGROUP,
      key: `contraction-${tile.rows}-${JSON.stringify(contraction)}`,
      code: () => contractionCode(contraction, tile),
    },
    out.tensor,
  );
};
