import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isHashed, type SiteFile } from '../../src/offline/site-file.ts';
import { afterBuild } from '../after-build.ts';
import { scriptsOfPage } from '../chunk-rules.ts';
import type { ChunkReport } from '../report-chunks';
import { SERVICE_WORKER } from './bundle-service-worker.ts';

/** Nothing that a page asks for: for servers, for search engines, and for whoever installs it. */
const NOT_USED = /\.(br|gz)$|^robots\.txt$|^(screenshot|icon-).*\.png$|^sw\.js$/;
/** Beside what the first page's scripts load: the page that says what works without a network, and the engine. */
const ALWAYS = [/^index\.html$/, /^boot\.js$/, /^manifest\.webmanifest$/, /^icon\.svg$/];

/** With all that they import, themselves included. */
const withImports = (
  chunks: readonly ChunkReport[],
  starts: (chunk: ChunkReport) => boolean,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const queue = chunks.filter(starts);
  for (let chunk = queue.pop(); chunk !== undefined; chunk = queue.pop()) {
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    queue.push(...chunks.filter(({ file }) => chunk?.imports.includes(file)));
  }
  return found;
};

const nameOf = (file: string): string => file.replace(/-[\w-]{8}\.\w+$/, '');

/**
 * The files of the built site, as its service worker is told of them.
 * @param page chunks of the page, and `engine` those of its worker
 */
export const siteFiles = (
  folder: string,
  page: readonly ChunkReport[],
  engine: readonly ChunkReport[],
): readonly SiteFile[] => {
  const roots = scriptsOfPage(readFileSync(join(folder, 'index.html'), 'utf8'));
  const early = new Set([
    ...withImports(
      page,
      ({ file, modules }) =>
        roots.includes(file) || modules.some((id) => /^src\/ui\/site\//.test(id)),
    ),
    ...withImports(engine, ({ entry }) => entry),
  ]);
  const names = new Set([...early].map(nameOf));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((path) => !NOT_USED.test(path))
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      const styles = path.endsWith('.css') && names.has(nameOf(path));
      return {
        path,
        revision: isHashed(path)
          ? null
          : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
        bytes: bytes.length,
        first: early.has(path) || styles || ALWAYS.some((one) => one.test(path)),
      };
    });
};

/**
 * Writes the list of all files into the service worker.
 * @param page report of the page's chunks
 * @param workers folder of the workers' reports
 */
export const listSiteFiles = (page: string, workers: string): Plugin => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as readonly ChunkReport[];
  return afterBuild('list-site-files', (folder) => {
    const file = join(folder, SERVICE_WORKER);
    const script = readFileSync(file, 'utf8');
    const engine = readdirSync(workers).find((name) => name.startsWith('main-'));
    if (engine === undefined) throw new Error('the build reported no engine');
    const list = siteFiles(folder, read(page), read(join(workers, engine)));
    const parts = script.split('DOWNHILL_FILES');
    if (parts.length !== 2)
      throw new Error(`${SERVICE_WORKER} has ${parts.length - 1} places for its list of files`);
    writeFileSync(file, parts.join(JSON.stringify(list)));
  });
};
