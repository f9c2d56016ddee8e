import type { Plugin } from 'vite';

const LIBRARY = /\/src\/formula\/math\/float64\.ts$/;

/** Gives the page the browser's own functions in the place of the library of exact ones: see formula/math/painted.ts. */
export const pageMath = (): Plugin => ({
  name: 'downhill-page-math',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer) {
    if (importer === undefined || !source.endsWith('float64')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && LIBRARY.test(found.id) ? found.id.replace('float64.ts', 'painted.ts') : null;
  },
});
