import type { Lines } from '../text';

/** A piece of Python that methods share: a function or a class. */
export interface Piece {
  readonly lines: Lines;
  /** Pieces that it calls. */
  readonly needs?: readonly Piece[];
}

/** A method in Python: `minimize(objective, here, hyper)` yields the point that each step leads to. */
export interface MethodPython extends Piece {
  /** What it wants to know of a point at which it begins or goes on. */
  readonly looksAt: 'gradient' | 'loss';
}

/** The lines of a text, without the empty ones around it. */
export const source = (text: string): Lines => text.trim().split('\n');

/** The pieces that one needs, each once, callees first, itself last. */
export const withNeeds = (piece: Piece): readonly Piece[] => [
  ...new Set([...(piece.needs ?? []).flatMap(withNeeds), piece]),
];

/** Whether any of these pieces calls a function. */
export const calls = (pieces: readonly Piece[], name: string): boolean =>
  pieces.some(({ lines }) => lines.some((line) => line.includes(`${name}(`)));
