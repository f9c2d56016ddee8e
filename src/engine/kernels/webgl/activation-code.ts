import type { ActivationId } from '../../../catalog/activations';
import { activationGlsl, gateGlsl } from './activation-glsl';
import { declareSource, each, fragment, readSource, type Source } from './stripes';

const X: Source = { kind: 'stripes', name: 'x' };
const D: Source = { kind: 'stripes', name: 'd' };

/** An activation by itself, number by number. */
export const activateForward = (activation: ActivationId): string =>
  fragment(
    `${declareSource(X)}\n${activationGlsl(activation)}`,
    each((i) => `  vec4 acc${i} = activated(${readSource(X, i, 'column', 'row')});`),
  );

/** The gradient `d` by the input `x` of an activation by itself. */
export const activateGradient = (activation: ActivationId): string =>
  fragment(
    `${declareSource(X)}\n${declareSource(D)}\n${gateGlsl(activation)}`,
    each(
      (i) =>
        `  vec4 acc${i} = gated(${readSource(D, i, 'column', 'row')}, ${readSource(X, i, 'column', 'row')});`,
    ),
  );
