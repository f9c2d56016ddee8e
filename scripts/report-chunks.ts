import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** One chunk of the page's graph (workers are bundled on their own and are not in here). */
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

/** Writes what the page's chunks hold and weigh to a JSON file after every build. */
export const reportChunks = (file: string): Plugin => ({
  name: 'downhill:report-chunks',
  apply: 'build',
  // After minification, so that the sizes are those that are served.
  writeBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks: ChunkReport[] = Object.values(bundle).flatMap((chunk) =>
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
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(chunks, null, 2)}\n`);
    },
  },
});
