import type { Plugin } from 'vite';

/** Leaves the older formats of KaTeX's fonts out of the site: every browser that runs it reads woff2. */
export const onlyWoff2 = (): Plugin => ({
  name: 'only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /katex(\.min)?\.css$/ },
    handler: (code) => ({
      code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[^"]*"\)/g, ''),
      map: null,
    }),
  },
});
