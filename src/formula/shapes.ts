import type { Expression } from './ast';
import { isGivenVector } from './given';
import { joinShapes, matrixShape } from './matrix/shape';
import type { Shape } from './program';
import { childrenOf, memoize, namesIn } from './traverse';
import { entryOf, isEntry, sourceOf, type Versioned } from './versions';

export type ShapeOf = (e: Expression) => Shape;

/** The widest shape among what an expression reads; reductions and matrix functions have shapes of their own. */
export const createShapeOf = (shapeOfName: (name: string) => Shape): ShapeOf => {
  const shapeOf: ShapeOf = memoize((e) => {
    if (e.kind === 'reduce') return e.over;
    if (e.kind === 'data') return 'element';
    if (e.kind === 'name') return shapeOfName(e.name);
    if (e.kind === 'matrix') return matrixShape(e.callee, e.args.map(shapeOf));
    return childrenOf(e).reduce<Shape>(
      (shape, child) => joinShapes(shape, shapeOf(child)),
      'uniform',
    );
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
      const joined = joinShapes(shape, after);
      if (joined !== shape) {
        shapes.set(name, joined);
        changed = true;
      }
    }
  }
  return shapes;
};
