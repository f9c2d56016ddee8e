import '../../src/experiment/later';
import { existsSync, readFileSync } from 'node:fs';
import { canonicalJson, encodeExperiment } from '../../src/experiment/codec';
import { canonical } from '../../src/experiment/defaults';
import { currentVersion } from '../../src/experiment/migrations/migrate';
import { featuresOf } from './features';
import { handWritten } from './hand-written';
import { networkDocuments } from './network-documents';
import { planeDocuments } from './plane-documents';

/*
 * Prints links for whatever the corpus of this version does not hold yet, one a line: the link, a tab, the canonical
 * document inside. Lines that are there never change; append what this prints:
 *
 *   npx tsx scripts/links/print-links.ts >> src/experiment/fixtures/links-v1.txt
 */

const file = new URL(`../../src/experiment/fixtures/links-v${currentVersion}.txt`, import.meta.url);
const kept = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.split('\t')[1] ?? [])
  : [];
const covered = new Set(kept.flatMap((document) => [...featuresOf(JSON.parse(document))]));

const print = (documents: Iterable<unknown>): void => {
  for (const document of documents) {
    const experiment = canonical(document);
    const page = experiment.objective.kind === 'network' ? 'network' : 'surface';
    console.log(`#${page}?e=${encodeExperiment(experiment)}\t${canonicalJson(experiment)}`);
    for (const feature of featuresOf(experiment)) covered.add(feature);
  }
};

const isNew = (document: unknown): boolean =>
  [...featuresOf(canonical(document))].some((feature) => !covered.has(feature));

print(planeDocuments(isNew));
print([...networkDocuments()].filter(isNew));
print(handWritten.filter((document) => !kept.includes(canonicalJson(canonical(document)))));
