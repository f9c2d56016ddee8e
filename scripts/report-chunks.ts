import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** One chunk of the page's graph, or of a worker's. */
export interface ChunkReport {
  readonly file: string;
  readonly entry: boolean;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Files of chunks that are loaded with this one. */
  readonly imports: readonly string[];
  /** Files of chunks that this one may load later. */
  readonly dynamicImports: readonly string[];
  /** Modules inside, relative to the project. */
  readonly modules: readonly string[];
}

const chunksOf = (bundle: Rolldown.OutputBundle): readonly ChunkReport[] =>
  Object.values(bundle).flatMap((chunk) =>
    chunk.type === 'chunk'
      ? [
          {
            file: chunk.fileName,
            entry: chunk.isEntry,
            bytes: Buffer.byteLength(chunk.code),
            gzipBytes: gzipSync(chunk.code, { level: 9 }).byteLength,
            imports: chunk.imports,
            dynamicImports: chunk.dynamicImports,
            modules: chunk.moduleIds.map((id) => relative(process.cwd(), id)),
          },
        ]
      : [],
  );

const write = (file: string, chunks: readonly ChunkReport[]) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(chunks, null, 2)}\n`);
};

/**
 * Writes what the page's chunks hold and weigh to a JSON file after every build.
 * @param workers folder of the workers' reports, emptied first
 */
export const reportChunks = (file: string, workers: string): Plugin => ({
  name: 'downhill:report-chunks',
  apply: 'build',
  buildStart: () => rmSync(workers, { recursive: true, force: true }),
  // After minification, so that the sizes are those that are served.
  writeBundle: {
    order: 'post',
    handler: (_options, bundle) => write(file, chunksOf(bundle)),
  },
});

/** The same of a worker, which is bundled on its own: a file of its entry's name in this folder. */
export const reportWorker = (folder: string): Plugin => ({
  name: 'downhill:report-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = chunksOf(bundle);
      const entry = chunks.find((chunk) => chunk.entry);
      if (entry !== undefined) write(join(folder, `${basename(entry.file)}on`), chunks);
    },
  },
});
