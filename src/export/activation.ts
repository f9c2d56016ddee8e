import { type ActivationId, activations } from '../catalog/activations';
import type { ActivationDefinition } from '../catalog/definition';
import { activationOf } from '../experiment/network/activation';
import type { NetworkShape } from '../experiment/network/shape';
import { formulaText, type Library } from './formula-text';
import type { Lines } from './text';

const definitionOf = (id: ActivationId): ActivationDefinition => {
  const found = activations.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no activation ${id} in the catalogue`);
  return found;
};

const functionName = (id: ActivationId) => id.replaceAll('-', '_');

/** The formula as a function of an array, for an activation that the library has no name for. */
export const activationFunction = (id: ActivationId, library: Library): Lines => [
  `def ${functionName(id)}(z):`,
  `    return ${formulaText(activationOf(id).value, library)}`,
];

/** The functions that a network's activations need beside the library's own, to stand before its model. */
export const activationFunctions = ({ layers }: NetworkShape, library: Library): Lines => {
  const ids = layers.flatMap((layer) => (layer.kind === 'max-pool' ? [] : [layer.activation]));
  return [...new Set(ids)]
    .filter((id) => definitionOf(id).python?.[library] === undefined)
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
