import { type Contraction, tileColumns, tileRows } from '../contraction';
import { contractionCode } from '../contraction-code';
import { CONTRACTION_WORKGROUP } from '../contraction-webgpu';
import type { Operand } from './operand';
import type { StackedShader } from './shader';

export interface StackedContractionArgs {
  readonly left: Operand;
  readonly right: Operand;
  readonly rows: number;
  /** With `finish` activate: in the same buffer as `right`. */
  readonly bias?: Operand;
  /** With `finish` gate. */
  readonly gate?: Operand;
  readonly out: Operand;
}

const numberOf = (operand: Operand | undefined) => ({
  base: operand?.offset ?? 0,
  perMember: operand?.perMember ?? 0,
});

/** A contraction for every member: see `Contraction`. */
export const stackedContraction = (
  contraction: Contraction,
  { left, right, rows, bias, gate, out }: StackedContractionArgs,
): StackedShader => {
  const tile = tileRows(contraction, rows);
  const tiles = Math.ceil(rows / tile) * Math.ceil(contraction.columns / tileColumns(contraction));
  return {
    inputs: [
      ['left', left.buffer],
      ['right', right.buffer],
      ...(bias === undefined ? [] : [['bias', bias.buffer] as const]),
      ...(gate === undefined ? [] : [['gate', gate.buffer] as const]),
    ],
    outputs: [['result', out.buffer]],
    numbers: {
      rows: { base: rows, perMember: 0 },
      leftOffset: numberOf(left),
      rightOffset: numberOf(right),
      outOffset: numberOf(out),
      biasOffset: numberOf(bias),
      gateOffset: numberOf(gate),
    },
    count: tiles * contraction.parts,
    workgroup: CONTRACTION_WORKGROUP,
    code: contractionCode(contraction, tile),
  };
};
