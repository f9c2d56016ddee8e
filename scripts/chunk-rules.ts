import type { ChunkReport } from './report-chunks';

/** Limit of the first page's JavaScript: entry and everything loaded with it, gzipped. */
export const FIRST_PAGE_GZIP_BYTES = 300 * 1024;

const closure = (
  chunks: ReadonlyMap<string, ChunkReport>,
  files: readonly string[],
  next: (chunk: ChunkReport) => readonly string[],
): ChunkReport[] => {
  const seen = new Map<string, ChunkReport>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const chunk = chunks.get(file);
    if (chunk === undefined || seen.has(file)) continue;
    seen.set(file, chunk);
    queue.push(...next(chunk));
  }
  return [...seen.values()];
};

/** Scripts that index.html itself loads or preloads, relative to the site's folder. */
export const scriptsOfPage = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(?:\.\/|\/)?([^"]+\.js)"/g)].flatMap(
    (match) => (match[1] === undefined ? [] : [match[1]]),
  );

/** Names of kernels and packages that no minifier takes out of tfjs. */
export const holdsTfjs = (code: string): boolean => /Conv2DBackpropFilter|@tensorflow\//.test(code);

export interface ChunkVerdict {
  readonly firstPageGzipBytes: number;
  readonly firstPage: readonly ChunkReport[];
  readonly problems: readonly string[];
}

/**
 * Judges the page's chunks.
 * @param code text of a chunk by its file name, to look for tfjs code that came in without its module's name
 */
export const judgeChunks = (
  chunks: readonly ChunkReport[],
  html: string,
  code: (file: string) => string,
  limit = FIRST_PAGE_GZIP_BYTES,
): ChunkVerdict => {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const roots = scriptsOfPage(html);
  const problems: string[] = [];
  if (roots.length === 0) problems.push('index.html loads no script');
  for (const root of roots) {
    if (!byFile.has(root))
      problems.push(`index.html loads ${root}, which the build did not report`);
  }
  const firstPage = closure(byFile, roots, (chunk) => chunk.imports);
  const firstPageGzipBytes = firstPage.reduce((sum, chunk) => sum + chunk.gzipBytes, 0);
  if (firstPageGzipBytes > limit) {
    problems.push(
      `the first page's JavaScript is ${firstPageGzipBytes} bytes gzipped, the limit is ${limit}`,
    );
  }
  const reachable = closure(byFile, roots, (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  for (const chunk of reachable) {
    const module = chunk.modules.find((id) => /node_modules\/@tensorflow\//.test(id));
    if (module !== undefined) problems.push(`${chunk.file} holds tfjs: ${module}`);
    else if (holdsTfjs(code(chunk.file))) {
      problems.push(`${chunk.file} holds code or names of tfjs`);
    }
  }
  return { firstPageGzipBytes, firstPage, problems };
};

/**
 * Judges the chunks of one worker: nothing imports its entry. WebKit evaluates an entry a second time for a module that
 * imports it, and the second copy takes `onmessage` over.
 */
export const judgeWorker = (chunks: readonly ChunkReport[]): readonly string[] => {
  const entries = chunks.filter((chunk) => chunk.entry);
  if (entries.length !== 1) return [`a worker has ${entries.length} entries, not one`];
  return entries.flatMap(({ file }) =>
    chunks
      .filter(({ imports, dynamicImports }) => [...imports, ...dynamicImports].includes(file))
      .map((chunk) => `${chunk.file} imports the worker's entry ${file}: see scripts/own-entry.ts`),
  );
};
