import { writeFileSync } from 'node:fs';
import '../../experiment/network/planar/open';
import { fits } from '../../catalog/fits';
import { planarSets } from '../../catalog/planar-sets';
import { surfaces } from '../../catalog/surfaces';
import { OPENING_STEPS, OPENING_SURFACE } from '../../experiment/opening-runs';
import { findPointRates } from './find-point-rates';
import { findFitRates, findRates } from './find-rates';

/** Finds every surface's, every fit's and every set of points' opening rates anew, the same on every machine, and writes them where the catalogue keeps them. */
const rates = Object.fromEntries(
  surfaces.flatMap((surface) => {
    if (surface.id === OPENING_SURFACE) return [];
    const found = findRates(surface, OPENING_STEPS);
    console.error(`${surface.id}: ${JSON.stringify(found)}`);
    return [[surface.id, found]];
  }),
);
const file = new URL('../../catalog/opening-rates.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ steps: OPENING_STEPS, rates }, null, 2)}\n`);

const fitRates = Object.fromEntries(
  fits.map((fit) => {
    const found = findFitRates(fit, OPENING_STEPS);
    console.error(`${fit.id}: ${JSON.stringify(found)}`);
    return [fit.id, found];
  }),
);
const fitFile = new URL('../../catalog/fit-rates.json', import.meta.url);
writeFileSync(fitFile, `${JSON.stringify({ steps: OPENING_STEPS, rates: fitRates }, null, 2)}\n`);

const planarRates: Record<string, unknown> = {};
for (const set of planarSets) {
  planarRates[set.id] = await findPointRates(set);
  console.error(`${set.id}: ${JSON.stringify(planarRates[set.id])}`);
}
const planarFile = new URL('../../catalog/planar-rates.json', import.meta.url);
writeFileSync(planarFile, `${JSON.stringify(planarRates, null, 2)}\n`);
