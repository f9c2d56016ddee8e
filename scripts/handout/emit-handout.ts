import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Where `build.ts` leaves the templates. */
export const HANDOUT = '.cache/handout.html';
export const NETWORK_HANDOUT = '.cache/handout-networks.html';
export const JUDGE = '.cache/judge.html';

/** Puts the templates of hand-outs, and of pages that judge, beside the page, which fetches them when somebody wants one. */
export const emitHandout = (): Plugin => ({
  name: 'downhill-emit-handout',
  apply: 'build',
  generateBundle() {
    for (const [fileName, file] of [
      ['handout.html', HANDOUT],
      ['handout-networks.html', NETWORK_HANDOUT],
      ['judge.html', JUDGE],
    ] as const) {
      if (!existsSync(file)) this.error(`there is no ${file}: npm run handout makes it`);
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    }
  },
});
