// After a build: the first page is small, tfjs is nowhere in the page's graph, nothing imports a worker's entry, and no
// script makes code from text. Exit 1 with the reasons if not.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { judgeChunks, judgeWorker } from './chunk-rules';
import { findCodeFromText } from './code-from-text';
import type { ChunkReport } from './report-chunks';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as readonly ChunkReport[];
/** What the page loads as it stands in `public`. */
const asItStands = (file: string): ChunkReport => {
  const bytes = readFileSync(`dist/${file}`);
  return {
    file,
    entry: true,
    bytes: bytes.byteLength,
    gzipBytes: gzipSync(bytes, { level: 9 }).byteLength,
    imports: [],
    dynamicImports: [],
    modules: [],
  };
};
const chunks = [...read('.cache/chunks.json'), asItStands('boot.js')];
const workers = readdirSync('.cache/workers');
const verdict = judgeChunks(chunks, readFileSync('dist/index.html', 'utf8'), (file) =>
  readFileSync(`dist/${file}`, 'utf8'),
);
for (const chunk of verdict.firstPage) {
  console.log(`${(chunk.gzipBytes / 1024).toFixed(1).padStart(8)} KB gzipped  ${chunk.file}`);
}
console.log(`${(verdict.firstPageGzipBytes / 1024).toFixed(1).padStart(8)} KB gzipped  first page`);
const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);
const problems = [
  ...verdict.problems,
  ...(workers.length === 0 ? ['the build reported no worker'] : []),
  ...workers.flatMap((file) => judgeWorker(read(`.cache/workers/${file}`))),
  ...(scripts.length === 0 ? ['the build holds no script'] : []),
  ...scripts.flatMap((file) =>
    findCodeFromText(readFileSync(`dist/${file}`, 'utf8')).map(
      (place) => `${file} makes code from text: …${place}…`,
    ),
  ),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
