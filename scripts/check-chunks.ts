// After a build: the first page is small, and tfjs is nowhere in the page's graph. Exit 1 with the reasons if not.
import { readFileSync } from 'node:fs';
import { judgeChunks } from './chunk-rules';
import type { ChunkReport } from './report-chunks';

const chunks = JSON.parse(readFileSync('.cache/chunks.json', 'utf8')) as readonly ChunkReport[];
const verdict = judgeChunks(chunks, readFileSync('dist/index.html', 'utf8'), (file) =>
  readFileSync(`dist/${file}`, 'utf8'),
);
for (const chunk of verdict.firstPage) {
  console.log(`${(chunk.gzipBytes / 1024).toFixed(1).padStart(8)} KB gzipped  ${chunk.file}`);
}
console.log(`${(verdict.firstPageGzipBytes / 1024).toFixed(1).padStart(8)} KB gzipped  first page`);
for (const problem of verdict.problems) console.error(problem);
process.exitCode = verdict.problems.length > 0 ? 1 : 0;
