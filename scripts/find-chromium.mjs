// Finds a Chromium for the browser tests, or installs one. `node scripts/find-chromium.mjs` prints its path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * True if the program is there and starts: distributions ship stubs of the same name that only say what to install.
 * @param {string} path
 */
const works = (path) => {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /\d+\.\d+/.test(stdout ?? '');
};

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));

const playwrightOwn = () => {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
};

/** A Chromium that is already on this machine, or undefined. */
export const findInstalledChromium = () => {
  const forced = process.env.DOWNHILL_CHROMIUM ?? process.env.CHROME_PATH;
  if (forced !== undefined && forced !== '') {
    if (works(forced)) return forced;
    throw new Error(
      `DOWNHILL_CHROMIUM / CHROME_PATH names ${forced}, which is not a Chromium that starts. Correct or unset it.`,
    );
  }
  return [...onPath(), ...PLACES, playwrightOwn()].find(
    (path) => path !== '' && existsSync(path) && works(path),
  );
};

/**
 * Runs an installer with its output on standard error, so that standard output stays the path alone.
 * @param {string} command @param {readonly string[]} args
 */
const run = (command, args) => {
  console.error(`$ ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return status === 0;
};

/** @param {string} command */
const exists = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** `[]` as root, `['sudo', '-n']` where that works without a password, undefined otherwise. */
const privilege = () => {
  if (process.getuid?.() === 0) return [];
  const sudo = exists('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  return sudo ? ['sudo', '-n'] : undefined;
};

/** @param {readonly (readonly string[])[]} commands */
const runAll = (commands) => commands.every((words) => run(words[0] ?? '', words.slice(1)));

const installFromSystem = () => {
  if (process.platform === 'darwin') {
    return exists('brew') && runAll([['brew', 'install', '--cask', 'chromium']]);
  }
  const sudo = privilege();
  if (sudo === undefined) return false;
  if (exists('apt-get')) {
    const update = [...sudo, 'apt-get', 'update'];
    const install = [...sudo, 'apt-get', 'install', '-y', '--no-install-recommends'];
    return runAll([update, [...install, 'chromium']]) || runAll([[...install, 'chromium-browser']]);
  }
  if (exists('dnf')) return runAll([[...sudo, 'dnf', 'install', '-y', 'chromium']]);
  if (exists('pacman')) return runAll([[...sudo, 'pacman', '-Sy', '--noconfirm', 'chromium']]);
  if (exists('apk')) return runAll([[...sudo, 'apk', 'add', 'chromium']]);
  return false;
};

/**
 * Path of a Chromium that starts. Looks on the machine first, then installs playwright's, then the system's.
 * @returns {string}
 */
export const findChromium = () => {
  const installed = findInstalledChromium();
  if (installed !== undefined) return installed;
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const ways = [() => run(npx, ['playwright', 'install', 'chromium']), installFromSystem];
  for (const install of ways) {
    install();
    const found = findInstalledChromium();
    if (found !== undefined) return found;
  }
  throw new Error(
    'The browser tests need a Chromium, and none could be found or installed. Install Chromium or Chrome, ' +
      'or set DOWNHILL_CHROMIUM to the path of one.',
  );
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
