import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { oneScript } from './one-script.ts';

const ASKED = '?packed';

/**
 * `import engine from './worker?packed'`: the script of a worker, gzipped and in base 64. That is a third of what it is
 * as text, and `ui/handout/unpack-worker.ts` makes workers of it.
 */
export const packedWorker = (plugins: () => Plugin[]): Plugin => ({
  name: 'downhill-packed-worker',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(ASKED)) return null;
    const found = await this.resolve(source.slice(0, -ASKED.length), importer, { skipSelf: true });
    return found && `${found.id}${ASKED}`;
  },
  async load(id) {
    if (!id.endsWith(ASKED)) return null;
    const { script } = await oneScript({
      input: id.slice(0, -ASKED.length),
      format: 'iife',
      plugins: plugins(),
    });
    return `export default ${JSON.stringify(gzipSync(script, { level: 9 }).toString('base64'))};`;
  },
});
