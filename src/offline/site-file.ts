/** A file of the built site, as its service worker knows it. */
export interface SiteFile {
  /** Relative to the site's address. */
  readonly path: string;
  /** Of the content; nothing where the name holds it already. */
  readonly revision: string | null;
  readonly bytes: number;
  /** Kept at the first visit, whatever is used in it. */
  readonly first: boolean;
}

/** The bundler's hashes, and the shards' own. */
const HASH = /(^assets\/.+-)[\w-]{8}(\.\w+)$|(^data\/.+-)[0-9a-f]{12}(\.\w+)$/;

/** Whether the file never changes under this name. */
export const isHashed = (path: string): boolean => HASH.test(path);

const nameless = (path: string): string => path.replace(HASH, '$1$2$3$4');

/**
 * Which files of a new version stand for those that were kept of the one before: what was used works without a network
 * in the new version, too.
 * @param kept paths, of any version
 * @returns paths that are not kept yet
 */
export const successors = (kept: readonly string[], files: readonly SiteFile[]): string[] => {
  const there = new Set(kept);
  const names = new Set(kept.filter(isHashed).map(nameless));
  return files
    .filter(({ path, first }) => !first && !there.has(path) && names.has(nameless(path)))
    .map(({ path }) => path);
};

/** Which kept paths no file of this version has: they are of one before. */
export const outdated = (kept: readonly string[], files: readonly SiteFile[]): string[] => {
  const current = new Set(files.map(({ path }) => path));
  return kept.filter((path) => !current.has(path));
};
