import type { Plane } from '../../experiment/plane';
import { differentiate } from '../../formula/differentiate';
import { texExpression } from '../../formula/tex/expression';
import { texSurface } from '../../formula/tex/surface';
import { treeSize } from '../../formula/traverse';
import { gatherConstants } from './gather-constants';
import type { Words } from './program-tex';

const MOST_NODES = 700;

export interface SurfaceTex {
  readonly value: string | undefined;
  /** Partial derivatives by x and, where it counts, by y. */
  readonly gradient: readonly (string | undefined)[];
}

/** A surface and its gradient in print; undefined for what is too long to be read. */
export const surfaceTex = (plane: Plane, words: Words): SurfaceTex => {
  const { expression, dimension } = plane;
  const partial = (name: string) => {
    const raw = differentiate(expression, name);
    if (treeSize(raw) > 4 * MOST_NODES) return undefined;
    const derivative = gatherConstants(raw);
    if (treeSize(derivative) > MOST_NODES) return undefined;
    return `\\frac{\\partial f}{\\partial ${name}} = ${texExpression(derivative, { words })}`;
  };
  return {
    value: treeSize(expression) > MOST_NODES ? undefined : texSurface(expression, { words }),
    gradient: (dimension === 1 ? ['x'] : ['x', 'y']).map(partial),
  };
};
