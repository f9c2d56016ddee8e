import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const vite = join(dirname(fileURLToPath(import.meta.resolve('vite'))), '../../bin/vite.js');

/** Runs a program of the project; what it prints goes to standard error. */
const run = (args: readonly string[]): void => {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
};

/** The digits, if they are not there. */
export const buildData = (): void => {
  if (existsSync(join(ROOT, 'public/data/mnist/manifest.json'))) return;
  run([join(ROOT, 'scripts/build-data.mjs')]);
};

export const runVite = (config: string): void => run([vite, 'build', '--config', config]);

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
  } else buildData();
  runVite('bench/page/vite.config.ts');
};
