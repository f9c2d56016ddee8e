import type { Expression } from './ast';
import { isGivenVector } from './given';
import type { Shape } from './program';
import { childrenOf, memoize, namesIn } from './traverse';
import { entryOf, isEntry, sourceOf, type Versioned } from './versions';

const rank: Readonly<Record<Shape, number>> = { uniform: 0, all: 1, layer: 2, element: 3 };

const wider = (a: Shape, b: Shape): Shape => (rank[a] >= rank[b] ? a : b);

export type ShapeOf = (e: Expression) => Shape;

/** The widest shape among what an expression reads; a reduction has the shape of its scope. */
export const createShapeOf = (shapeOfName: (name: string) => Shape): ShapeOf => {
  const shapeOf: ShapeOf = memoize((e) => {
    if (e.kind === 'reduce') return e.over;
    if (e.kind === 'name') return shapeOfName(e.name);
    return childrenOf(e).reduce<Shape>((shape, child) => wider(shape, shapeOf(child)), 'uniform');
  });
  return shapeOf;
};

const isVector = (source: string): boolean => source === 'theta' || source === 'g';

/**
 * The shape of every version of every name written. State starts as narrow as possible and widens until its
 * value before the update has the shape of its value after it. `theta` and `g` are always whole vectors.
 */
export const inferShapes = ({ statements, last }: Versioned): ReadonlyMap<string, Shape> => {
  const shapes = new Map<string, Shape>([
    [entryOf('theta'), 'element'],
    [entryOf('g'), 'element'],
  ]);
  for (const name of namesIn(...statements.map(({ value }) => value))) {
    // Under its plain name, for what is never written has no versions.
    if (isGivenVector(name)) shapes.set(name, 'element');
    if (isEntry(name) && !isVector(sourceOf(name))) shapes.set(name, 'uniform');
  }
  for (let changed = true; changed; ) {
    changed = false;
    const shapeOf = createShapeOf((name) => shapes.get(name) ?? 'uniform');
    for (const { target, source, value } of statements) {
      shapes.set(target, isVector(source) ? 'element' : shapeOf(value));
    }
    for (const [name, shape] of [...shapes]) {
      const source = sourceOf(name);
      if (!isEntry(name) || isVector(source)) continue;
      const after = shapes.get(last.get(source) ?? '') ?? 'uniform';
      if (wider(shape, after) !== shape) {
        shapes.set(name, wider(shape, after));
        changed = true;
      }
    }
  }
  return shapes;
};
