import { writeFileSync } from 'node:fs';
import { surfaces } from '../../catalog/surfaces';
import { OPENING_STEPS, OPENING_SURFACE } from '../../experiment/opening-runs';
import { findRates } from './find-rates';

/** Finds every surface's opening rates anew, the same on every machine, and writes them where the catalogue keeps them. */
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
