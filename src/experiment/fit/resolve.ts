import type { FitData } from '../../catalog/definition';
import type { Expression } from '../../formula/ast';
import { checkFit } from '../../formula/fit';
import { parseExpression } from '../../formula/parse';
import { needsLogLevels } from '../log-levels';
import { dimensionIn, type Plane } from '../plane';
import type { FitSpec } from '../types';
import { dataOf } from './data';
import { foundMinima, knownFit } from './known';
import { bowlMinimum } from './minimum';

const expressionOf = ({ formula, data }: FitSpec): Expression => {
  const parsed = parseExpression(formula, 'data');
  const checked = parsed.ok ? checkFit(parsed.value, dataOf(data).width) : parsed;
  // The schema let it in, so this is a bug.
  if (!checked.ok) throw new Error(`not a fit: ${checked.error.message}`);
  return checked.value;
};

export const fitDimension = (spec: FitSpec): 1 | 2 => dimensionIn(expressionOf(spec));

const resolve = (spec: FitSpec): Plane => {
  const expression = expressionOf(spec);
  const data = dataOf(spec.data);
  const known = knownFit(spec);
  return {
    name: known?.name ?? spec.formula,
    formula: spec.formula,
    expression,
    parameters: {},
    domain: spec.domain,
    dimension: dimensionIn(expression),
    minima: (known && foundMinima(known.id)) ?? bowlMinimum(expression, data),
    logLevels: known?.logLevels ?? needsLogLevels(expression, spec.domain, data),
    data,
  };
};

/** The last one of each data: what moves is mostly the start. */
const resolved = new WeakMap<FitData, { readonly of: FitSpec; readonly plane: Plane }>();

/** @param spec one that has passed the schema */
export const resolveFit = (spec: FitSpec): Plane => {
  const known = resolved.get(spec.data);
  if (known?.of.formula === spec.formula && known.of.domain === spec.domain) return known.plane;
  const plane = resolve(spec);
  resolved.set(spec.data, { of: spec, plane });
  return plane;
};
