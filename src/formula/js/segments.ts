import { isNarrow } from '../matrix/shape';
import type { Instruction, Space } from '../program';
import { namesIn } from '../traverse';

/**
 * A part of a body that one pass over the numbers of one shape computes: the instructions of that shape and what is
 * reduced on the way, then the scalars (one number for all, or per layer) that follow from the reductions.
 */
export interface LoopSegment {
  readonly kind: 'loop';
  readonly space: Space;
  readonly loop: readonly Instruction[];
  readonly after: readonly Instruction[];
}

/** A matrix function, which reads and writes whole variables. */
export interface MatrixSegment {
  readonly kind: 'matrix';
  readonly instruction: Instruction;
}

export type Segment = LoopSegment | MatrixSegment;

/** The shape of the numbers that a pass goes through for an instruction, or none for a scalar. */
const spaceOf = ({ value, shape }: Instruction): Space | undefined => {
  if (value.kind === 'reduce') return 'element';
  return isNarrow(shape) ? undefined : shape;
};

/** Splits a body where an instruction needs a scalar that is only known at the end of the pass, or another pass. */
export const segmentsOf = (body: readonly Instruction[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let space: Space | undefined;
  let loop: Instruction[] = [];
  let after: Instruction[] = [];
  let made = new Set<string>();
  const finish = () => {
    if (loop.length + after.length > 0)
      segments.push({ kind: 'loop', space: space ?? 'element', loop, after });
    space = undefined;
    loop = [];
    after = [];
    made = new Set();
  };
  for (const instruction of body) {
    if (instruction.value.kind === 'matrix') {
      finish();
      segments.push({ kind: 'matrix', instruction });
      continue;
    }
    const own = spaceOf(instruction);
    const names = namesIn(instruction.value);
    const waits = [...made].some((name) => names.has(name) || name === instruction.target);
    if (own !== undefined && (waits || (space !== undefined && own !== space))) finish();
    space ??= own;
    (own === undefined ? after : loop).push(instruction);
    if (isNarrow(instruction.shape)) made.add(instruction.target);
  }
  finish();
  return segments;
};

/** Names that a segment after number `k` reads. */
export const readAfter = (segments: readonly Segment[], k: number): ReadonlySet<string> =>
  namesIn(
    ...segments
      .slice(k + 1)
      .flatMap((segment) =>
        segment.kind === 'matrix' ? [segment.instruction] : [...segment.loop, ...segment.after],
      )
      .map(({ value }) => value),
  );
