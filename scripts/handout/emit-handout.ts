import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Where `build.ts` leaves the template. */
export const HANDOUT = '.cache/handout.html';

/** Puts the template of hand-outs beside the page, which fetches it when somebody wants one. */
export const emitHandout = (): Plugin => ({
  name: 'downhill-emit-handout',
  apply: 'build',
  generateBundle() {
    if (!existsSync(HANDOUT)) this.error(`there is no ${HANDOUT}: npm run handout makes it`);
    this.emitFile({ type: 'asset', fileName: 'handout.html', source: readFileSync(HANDOUT) });
  },
});
