import type { Contraction } from '../contraction';
import { contractionCode } from '../contraction-code';
import { quadTile, squareTile, tileCount } from '../contraction-tile';
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
  /** Whether `hasQuads` says so. */
  readonly quads: boolean;
}

const numberOf = (operand: Operand | undefined) => ({
  base: operand?.offset ?? 0,
  perMember: operand?.perMember ?? 0,
});

const QUAD = 4;
/** Workgroups that keep a machine busy. */
const BUSY = 64;

/** Whole quads in so many workgroups, and in no larger ones than elsewhere. */
const quadWorkgroup = (invocations: number) => {
  const quads = Math.floor(invocations / QUAD / BUSY);
  return QUAD * Math.min(CONTRACTION_WORKGROUP / QUAD, Math.max(1, quads));
};

/** A contraction for every member: see `Contraction`. */
export const stackedContraction = (
  contraction: Contraction,
  { left, right, rows, bias, gate, out, quads }: StackedContractionArgs,
): StackedShader => {
  const tile = (quads ? quadTile : squareTile)(contraction, rows);
  const count = tileCount(contraction, tile, rows);
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
    count,
    workgroup: quads ? quadWorkgroup(count) : CONTRACTION_WORKGROUP,
    quads,
    code: contractionCode(contraction, tile),
  };
};
