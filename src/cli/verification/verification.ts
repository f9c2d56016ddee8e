import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VerificationReport } from '../../experiment/verification';
import { verifyNetworks } from './networks';
import { verifyPlanes } from './planes';

/** Measures everything that has independent numbers and writes the report the page shows. */
const entries = [...verifyPlanes(), ...(await verifyNetworks())];
const report: VerificationReport = { version: 1, entries };
const folder = new URL('../../../public/data/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('verification.json', folder), `${JSON.stringify(report)}\n`);
const cases = entries.reduce((sum, entry) => sum + entry.cases, 0);
console.error(`${cases} cases measured: ${fileURLToPath(new URL('verification.json', folder))}`);
const missed = entries.filter(
  ({ cases: count, deviation, bound }) => count > 0 && !((deviation ?? Number.NaN) < bound),
);
for (const { kind, id, deviation, bound } of missed) {
  console.error(`${kind} ${id}: ${deviation} is not below ${bound}; the site is not built`);
  process.exitCode = 1;
}
