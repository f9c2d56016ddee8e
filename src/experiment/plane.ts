import { findSurface } from '../catalog/surfaces';
import type { Expression } from '../formula/ast';
import type { DataPoints } from '../formula/data';
import { parseExpression } from '../formula/parse';
import { checkSurface } from '../formula/surface';
import { namesIn } from '../formula/traverse';
import { fitDoor } from './fit/door';
import { needsLogLevels } from './log-levels';
import type { Domain, PlaneSpec } from './types';

/** A surface as everything above the schema needs it, whether it is from the catalogue or typed. */
export interface Plane {
  readonly name: string;
  readonly formula: string;
  readonly expression: Expression;
  readonly parameters: Readonly<Record<string, number>>;
  readonly domain: Domain;
  /** 1 where the formula reads x alone. */
  readonly dimension: 1 | 2;
  /** [x, y, f] of every known global minimum; empty for a typed formula. */
  readonly minima: readonly (readonly [number, number, number])[];
  readonly logLevels: boolean;
  /** What the formula's reductions run over; nothing where it has none. */
  readonly data?: DataPoints;
}

const expressionOf = (formula: string, parameters: readonly string[]): Expression => {
  const parsed = parseExpression(formula);
  const checked = parsed.ok ? checkSurface(parsed.value, parameters) : parsed;
  // The schema let it in, so this is a bug.
  if (!checked.ok) throw new Error(`not a surface: ${checked.error.message}`);
  return checked.value;
};

export const dimensionIn = (expression: Expression): 1 | 2 =>
  namesIn(expression).has('y') ? 2 : 1;

/** The plane's dimension alone, without what a whole plane costs: for whoever asks at every step. */
export const dimensionOf = (spec: PlaneSpec): 1 | 2 => {
  if (spec.kind === 'fit') return fitDoor().dimension(spec);
  return spec.kind === 'formula'
    ? dimensionIn(expressionOf(spec.formula, []))
    : (findSurface(spec.surface)?.dimension ?? 2);
};

/** @param spec a plane that has passed the schema */
export const resolvePlane = (spec: PlaneSpec): Plane => {
  if (spec.kind === 'fit') return fitDoor().resolve(spec);
  if (spec.kind === 'formula') {
    const expression = expressionOf(spec.formula, []);
    return {
      name: spec.formula,
      formula: spec.formula,
      expression,
      parameters: {},
      domain: spec.domain,
      dimension: dimensionIn(expression),
      minima: [],
      logLevels: needsLogLevels(expression, spec.domain),
    };
  }
  const definition = findSurface(spec.surface);
  if (definition === undefined) throw new Error(`no surface ${spec.surface} in the catalogue`);
  const { name, formula, domain, minima, logLevels } = definition;
  const expression = expressionOf(formula, Object.keys(definition.parameters ?? {}));
  const { parameters } = spec;
  const dimension = definition.dimension ?? 2;
  return { name, formula, expression, parameters, domain, dimension, minima, logLevels };
};
