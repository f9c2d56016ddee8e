import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ThirdParty, ThirdPartyReport } from '../../src/ui/site/third-party-report';

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly author?: string | { readonly name?: string };
}

const LICENSE_FILE = /^(licen[cs]e|copying)(\.\w+)?$/i;
const NOTICE_FILE = /^notice(\.\w+)?$/i;

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

/** The folder of the package that a module's file belongs to; undefined for our own. */
export const packageFolder = (module: string): string | undefined => {
  if (!module.includes('node_modules/')) return undefined;
  let folder = dirname(module);
  for (; !folder.endsWith('node_modules'); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    // Folders inside a package have such files of their own, without a name.
    const { name, version } = readPackage(folder);
    if (name !== undefined && version !== undefined) return folder;
  }
  return undefined;
};

const readAll = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder)
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());

/** Some say it in their README alone: from that heading on. */
const readmeText = (folder: string): string | undefined => {
  const [readme = ''] = readAll(folder, /^readme\.md$/i);
  const at = readme.search(/^(#+ *)?licen[cs]e\b.*\n/im);
  const text = at < 0 ? '' : readme.slice(at);
  return /copyright/i.test(text) && text.length > 500 ? text : undefined;
};

/** Of those that name their license without its text: the text as SPDX keeps it, with their author in it. */
const commonText = (facts: PackageFile): string => {
  const { name, license = '' } = facts;
  let found: { readonly licenseText: string };
  try {
    found = createRequire(import.meta.url)(`spdx-license-list/licenses/${license}.json`);
  } catch {
    throw new Error(`${name} is in the site and has no text of its license (“${license}”)`);
  }
  const author = typeof facts.author === 'string' ? facts.author : facts.author?.name;
  return found.licenseText
    .trim()
    .replace(/<year> <copyright holders>/, author ?? `the authors of ${name}`);
};

const textOf = (folder: string, facts: PackageFile): string => {
  const own = readAll(folder, LICENSE_FILE);
  const license = own.length > 0 ? own : [readmeText(folder) ?? commonText(facts)];
  return [...license, ...readAll(folder, NOTICE_FILE)].join('\n\n');
};

/**
 * What the site carries of others, by name, with the text of each license.
 * @param modules files that were bundled, relative to the project or absolute
 * @param beside folders of packages of which the site carries something that is no module
 * @throws where a package has no license to be found: the site must not be built
 */
export const thirdParty = (
  modules: Iterable<string>,
  beside: readonly string[] = [],
): ThirdPartyReport => {
  const folders = new Set(beside);
  for (const module of modules) {
    // A bundler marks modules that it makes of others with a zero, and how it takes them with a query.
    const folder = packageFolder(module.replace(/^\0/, '').replace(/\?.*$/, ''));
    if (folder !== undefined) folders.add(folder);
  }
  const texts: string[] = [];
  const packages = new Map<string, ThirdParty>();
  for (const folder of folders) {
    const facts = readPackage(folder);
    const { name = folder, version = '', license = '', homepage } = facts;
    const text = textOf(folder, facts);
    if (!texts.includes(text)) texts.push(text);
    packages.set(`${name} ${version}`, {
      name,
      version,
      license,
      ...(homepage === undefined ? {} : { homepage }),
      text: texts.indexOf(text),
    });
  }
  return {
    packages: [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    texts,
  };
};
