import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const vite = join(dirname(fileURLToPath(import.meta.resolve('vite'))), '../../bin/vite.js');

/** Runs a program of the project; what it prints goes to standard error. */
const run = (args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });

/**
 * Builds the bench's page, and the data that lie beside it.
 * @param site build the site too
 */
export const buildPages = (site: boolean): void => {
  if (site) {
    execFileSync('npm', ['run', '--silent', 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
  } else if (!existsSync(join(ROOT, 'public/data/mnist/manifest.json'))) {
    run([join(ROOT, 'scripts/build-data.mjs')]);
  }
  run([vite, 'build', '--config', 'bench/page/vite.config.ts']);
};
