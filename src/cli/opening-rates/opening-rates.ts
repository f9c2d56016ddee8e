import { writeFileSync } from 'node:fs';
import '../../experiment/network/planar/open';
import { fits } from '../../catalog/fits';
import { planarSets } from '../../catalog/planar-sets';
import { surfaces } from '../../catalog/surfaces';
import { OPENING_STEPS, OPENING_SURFACE } from '../../experiment/opening-runs';
import { findPointRates } from './find-point-rates';
import { findFitRates, findRates } from './find-rates';

const findAll = async <D extends { readonly id: string }>(
  definitions: readonly D[],
  find: (definition: D) => unknown,
) => {
  const rates: Record<string, unknown> = {};
  for (const definition of definitions) {
    rates[definition.id] = await find(definition);
    console.error(`${definition.id}: ${JSON.stringify(rates[definition.id])}`);
  }
  return rates;
};

const write = (file: string, content: object) =>
  writeFileSync(
    new URL(`../../catalog/${file}.json`, import.meta.url),
    `${JSON.stringify(content, null, 2)}\n`,
  );

const parts = {
  surfaces: async () => {
    const others = surfaces.filter(({ id }) => id !== OPENING_SURFACE);
    const rates = await findAll(others, (surface) => findRates(surface, OPENING_STEPS));
    write('opening-rates', { steps: OPENING_STEPS, rates });
  },
  fits: async () => {
    const rates = await findAll(fits, (fit) => findFitRates(fit, OPENING_STEPS));
    write('fit-rates', { steps: OPENING_STEPS, rates });
  },
  points: async () => write('planar-rates', await findAll(planarSets, findPointRates)),
} as const;

/**
 * Finds the opening rates anew, the same on every machine, and writes them where the catalogue keeps them: of all
 * surfaces, fits and sets of points, or of those kinds that are named.
 */
const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`"${unknown}" is none of ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, find] of Object.entries(parts))
    if (named.length === 0 || named.includes(name)) await find();
}
