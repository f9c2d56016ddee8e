import { writeFileSync } from 'node:fs';
import { fits } from '../../catalog/fits';
import { parseFit } from '../../experiment/fit/fit';
import { bowlMinimum } from '../../experiment/fit/minimum';
import { resolvePlane } from '../../experiment/plane';
import { findMinima } from './find-minima';

// Writes the global minima of every fit that has no closed form to `src/catalog/fit-minima.json`: `npm run fit-minima`.
const found: Record<string, unknown> = {};
for (const { id } of fits) {
  const spec = parseFit({ kind: 'fit', fit: id });
  if (!spec.ok) throw new Error(spec.error.message);
  const { expression, data } = resolvePlane(spec.value);
  if (data !== undefined && bowlMinimum(expression, data).length > 0) continue;
  found[id] = findMinima(id, spec.value);
  console.log(id, JSON.stringify(found[id]));
}
writeFileSync('src/catalog/fit-minima.json', `${JSON.stringify(found, undefined, 2)}\n`);
