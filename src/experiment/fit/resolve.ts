import type { FitData } from '../../catalog/definition';
import { fits } from '../../catalog/fits';
import { needsLogLevels } from '../log-levels';
import { dimensionIn, type Plane } from '../plane';
import type { FitSpec } from '../types';
import { dataOf } from './data';
import { type FitFormula, fitFormula } from './formula';
import { foundMinima, knownFit } from './known';
import { bowlMinimum } from './minimum';

const formulaOf = ({ formula, data }: FitSpec): FitFormula => {
  const read = fitFormula(formula, dataOf(data).width);
  // The schema let it in, so this is a bug.
  if (!read.ok) throw new Error(`not a fit: ${read.error.message}`);
  return read.value;
};

export const fitDimension = (spec: FitSpec): 1 | 2 => dimensionIn(formulaOf(spec).expression);

const resolve = (spec: FitSpec): Plane => {
  const { expression, isBowl } = formulaOf(spec);
  const data = dataOf(spec.data);
  const known = knownFit(spec);
  const alike = known ?? fits.find(({ formula }) => formula === spec.formula);
  return {
    name: known?.name ?? spec.formula,
    formula: spec.formula,
    expression,
    parameters: {},
    domain: spec.domain,
    dimension: dimensionIn(expression),
    minima: (known && foundMinima(known.id)) ?? (isBowl ? bowlMinimum(expression, data) : []),
    // Over other points, too: colours shall not change their meaning in the hand.
    logLevels: alike?.logLevels ?? needsLogLevels(expression, spec.domain, data),
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
