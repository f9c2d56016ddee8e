/** A part of a buffer, one for every member of a stack, or the same for all. In numbers (f32), not bytes. */
export interface Operand {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  /** From one member's part to the next; 0 where they share it. */
  readonly perMember: number;
}

/** The same operand, beginning further on. */
export const from = ({ buffer, offset, perMember }: Operand, start: number): Operand => ({
  buffer,
  offset: offset + start,
  perMember,
});
