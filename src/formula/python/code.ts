import { precedence } from '../precedence';

/** A text and how tightly its outermost operator binds. */
export interface Code {
  readonly text: string;
  readonly level: number;
}

/** Python binds as the formula language does, and its conditional expressions more loosely than anything. */
export const level = { conditional: 0, ...precedence };

export const atom = (text: string): Code => ({ text, level: level.atom });
export const enclose = (code: Code, least: number): string =>
  code.level < least ? `(${code.text})` : code.text;
