import found from '../catalog/opening-rates.json' with { type: 'json' };
import { canonicalJson } from './canonical';
import { defaultRun } from './defaults';
import { openingRace } from './presets';
import type { RunSpec } from './types';

/** Who opens on every surface of the catalogue, as their definitions suggest them for planes but for their rates. */
export const OPENING_OPTIMIZERS = ['sgd', 'momentum', 'adagrad', 'adam'] as const;
export type OpeningOptimizer = (typeof OPENING_OPTIMIZERS)[number];
export type OpeningRates = Readonly<Record<OpeningOptimizer, number>>;

/** Steps of a race for which the rates were found: those of the opening race. */
export const OPENING_STEPS = found.steps;

/** Its race is the one that the first visit shows, chosen by hand for the story it tells. */
export const OPENING_SURFACE = 'rosenbrock';

const rates: Readonly<Record<string, OpeningRates>> = found.rates;

/** The catalogue's rates for a surface, as `npm run opening-rates` found them; nothing where it has not been run since. */
export const openingRates = (surface: string): OpeningRates | undefined =>
  Object.hasOwn(rates, surface) ? rates[surface] : undefined;

/** The four runs with which a surface of the catalogue opens; nothing of one that has none. */
export const openingRuns = (surface: string): readonly RunSpec[] | undefined => {
  if (surface === OPENING_SURFACE) return openingRace().runs;
  const own = openingRates(surface);
  return own && OPENING_OPTIMIZERS.map((id) => withRate(defaultRun(id, 'plane'), own[id]));
};

export const withRate = (run: RunSpec, lr: number): RunSpec => ({
  ...run,
  hyper: { ...run.hyper, lr },
});

/** Equal for equal runs. */
export const textOfRuns = (runs: readonly RunSpec[]): string => runs.map(canonicalJson).join();

/** Whether these are the runs with which that surface opens: nobody has touched them. */
export const areOpeningRuns = (runs: readonly RunSpec[], surface: string): boolean => {
  const own = openingRuns(surface);
  return own !== undefined && textOfRuns(runs) === textOfRuns(own);
};
