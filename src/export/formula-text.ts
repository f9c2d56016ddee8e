import type { Expression } from '../formula/ast';
import type { PythonDialect } from '../formula/python/dialect';
import { createPythonEmitter } from '../formula/python/expression';
import { jax } from '../formula/python/jax';
import { keras } from '../formula/python/keras';
import { torch } from '../formula/python/torch';
import { createShapeOf } from '../formula/shapes';
import { namesIn } from '../formula/traverse';

export type Library = 'torch' | 'jax' | 'keras';

const dialects: Readonly<Record<Library, PythonDialect>> = { torch, jax, keras };

/** An expression over arrays that go by the names it reads. */
export const formulaText = (e: Expression, library: Library): string => {
  const names = [...namesIn(e)].filter((name) => name !== 'pi' && name !== 'e');
  const emit = createPythonEmitter({
    dialect: dialects[library],
    nameOf: (name) => name,
    shapeOf: createShapeOf((name) => (names.includes(name) ? 'element' : 'uniform')),
    uniforms: 'float',
    like: names[0] ?? 'z',
    hazards: new Set(),
    needs: () => {},
  });
  return emit(e).text;
};
