import found from '../../catalog/fit-rates.json' with { type: 'json' };
import { fits } from '../../catalog/fits';
import { defaultRun } from '../defaults';
import { OPENING_OPTIMIZERS, type OpeningRates, textOfRuns, withRate } from '../opening-runs';
import type { RunSpec } from '../types';

const rates: Readonly<Record<string, OpeningRates>> = found.rates;

/** The four runs with which a fit of the catalogue opens, at the rates that `npm run opening-rates` found. */
export const fitRuns = (id: string): readonly RunSpec[] | undefined => {
  const own = Object.hasOwn(rates, id) ? rates[id] : undefined;
  return own && OPENING_OPTIMIZERS.map((one) => withRate(defaultRun(one, 'plane'), own[one]));
};

/** Whether these are the runs with which some fit opens: nobody has touched them. */
export const areFitRuns = (runs: readonly RunSpec[]): boolean => {
  const text = textOfRuns(runs);
  return fits.some(({ id }) => {
    const own = fitRuns(id);
    return own !== undefined && textOfRuns(own) === text;
  });
};
