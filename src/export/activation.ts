import { type ActivationId, activations } from '../catalog/activations';
import type { ActivationDefinition } from '../catalog/definition';
import { activationOf } from '../experiment/network/activation';
import type { NetworkShape } from '../experiment/network/shape';
import type { PythonDialect } from '../formula/python/dialect';
import { createPythonEmitter } from '../formula/python/expression';
import { jax } from '../formula/python/jax';
import { keras } from '../formula/python/keras';
import { torch } from '../formula/python/torch';
import { createShapeOf } from '../formula/shapes';
import type { Lines } from './text';

type Library = 'torch' | 'jax' | 'keras';

const dialects: Readonly<Record<Library, PythonDialect>> = { torch, jax, keras };

const definitionOf = (id: ActivationId): ActivationDefinition => {
  const found = activations.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no activation ${id} in the catalogue`);
  return found;
};

const functionName = (id: ActivationId) => id.replaceAll('-', '_');

/** The formula as a function of an array, for an activation that the library has no name for. */
export const activationFunction = (id: ActivationId, library: Library): Lines => {
  const emit = createPythonEmitter({
    dialect: dialects[library],
    nameOf: (name) => name,
    shapeOf: createShapeOf((name) => (name === 'z' ? 'element' : 'uniform')),
    uniforms: 'float',
    like: 'z',
    hazards: new Set(),
    needs: () => {},
  });
  return [`def ${functionName(id)}(z):`, `    return ${emit(activationOf(id).value).text}`];
};

/** The functions that a network's activations need beside the library's own, to stand before its model. */
export const activationFunctions = ({ layers }: NetworkShape, library: Library): Lines => {
  const ids = layers.flatMap((layer) => (layer.kind === 'max-pool' ? [] : [layer.activation]));
  return [...new Set(ids)]
    .filter((id) => definitionOf(id).python === undefined)
    .flatMap((id) => [...activationFunction(id, library), '', '']);
};

/** The activation of an expression. */
export const activated = (id: ActivationId, library: 'torch' | 'jax', text: string): string => {
  const own = definitionOf(id).python?.[library];
  return own === undefined ? `${functionName(id)}(${text})` : own.replace('{z}', text);
};

/** What a layer of Keras takes for its activation. */
export const kerasActivation = (id: ActivationId): string =>
  definitionOf(id).python?.keras ?? functionName(id);
