import type { Plugin } from 'vite';

/**
 * Work on the finished site.
 * @param name says what is done
 * @param work is given the site's folder. Of several plugins each waits for the one before, in their order.
 */
export const afterBuild = (
  name: string,
  work: (folder: string) => void | Promise<void>,
): Plugin => {
  let folder = '';
  return {
    name: `downhill:${name}`,
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    closeBundle: { order: 'post', sequential: true, handler: () => work(folder) },
  };
};
