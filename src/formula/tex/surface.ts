import type { Expression } from '../ast';
import { type TexOptions, texExpression } from './expression';

/** `f(x, y) = …`. */
export const texSurface = (e: Expression, options: TexOptions = {}): string =>
  `f(x, y) = ${texExpression(e, options)}`;
