import type { FitDefinition } from '../../catalog/definition';
// By the browser tests, which Node loads, with the attribute that it asks for.
import minima from '../../catalog/fit-minima.json' with { type: 'json' };
import { fits } from '../../catalog/fits';
import { findPointSet } from '../../catalog/point-sets';
import { defaultOf } from '../hyper';
import type { FitSpec } from '../types';

/** With every parameter written out, as in a parsed experiment. */
const complete = (data: FitDefinition['data']): FitDefinition['data'] => {
  const set = findPointSet(data.kind);
  if (set === undefined) return data;
  const standard = Object.entries(set.params).map(([name, spec]) => [name, defaultOf(spec, 0)]);
  return { ...Object.fromEntries(standard), ...data } as FitDefinition['data'];
};

const dataKey = (data: FitDefinition['data']): string =>
  JSON.stringify(Object.entries(complete(data)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The fit of the catalogue that this is, whatever its view, start and batches: the same formula over the same data. */
export const knownFit = ({
  formula,
  data,
}: Pick<FitSpec, 'formula' | 'data'>): FitDefinition | undefined => {
  const found: readonly FitDefinition[] = fits.filter((fit) => fit.formula === formula);
  if (found.length === 0) return undefined;
  const key = dataKey(data);
  return found.find((fit) => dataKey(fit.data) === key);
};

const found: Readonly<Record<string, readonly (readonly number[])[]>> = minima;

/** [x, y, f] of a catalogue's fit at its global minima, as `npm run fit-minima` found them; nothing of one that has a closed form. */
export const foundMinima = (
  id: string,
): readonly (readonly [number, number, number])[] | undefined =>
  Object.hasOwn(found, id)
    ? found[id]?.map(([x = Number.NaN, y = Number.NaN, f = Number.NaN]) => [x, y, f] as const)
    : undefined;
