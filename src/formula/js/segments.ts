import type { Instruction } from '../program';
import { namesIn } from '../traverse';

/**
 * A part of a body that one pass over the elements computes: the element instructions and what is reduced on
 * the way, then the scalars (one number for all, or per layer) that follow from the reductions.
 */
export interface Segment {
  readonly loop: readonly Instruction[];
  readonly after: readonly Instruction[];
}

export const isReduction = ({ value }: Instruction): boolean => value.kind === 'reduce';

/** Splits a body where an element needs a scalar that is only known at the end of the pass. */
export const segmentsOf = (body: readonly Instruction[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let loop: Instruction[] = [];
  let after: Instruction[] = [];
  let made = new Set<string>();
  for (const instruction of body) {
    const inLoop = instruction.shape === 'element' || isReduction(instruction);
    const names = namesIn(instruction.value);
    if (inLoop && [...made].some((name) => names.has(name) || name === instruction.target)) {
      segments.push({ loop, after });
      loop = [];
      after = [];
      made = new Set();
    }
    (inLoop ? loop : after).push(instruction);
    if (instruction.shape !== 'element') made.add(instruction.target);
  }
  if (loop.length + after.length > 0) segments.push({ loop, after });
  return segments;
};

/** Names that a segment after number `k` reads. */
export const readAfter = (segments: readonly Segment[], k: number): ReadonlySet<string> =>
  namesIn(
    ...segments
      .slice(k + 1)
      .flatMap(({ loop, after }) => [...loop, ...after].map(({ value }) => value)),
  );
