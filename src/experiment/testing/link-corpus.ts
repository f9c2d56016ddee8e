import { existsSync, readFileSync } from 'node:fs';

/** A link as it was given away, and the canonical document that was in it, in the words of its version. */
export interface FrozenLink {
  /** `#surface?e=1.…` */
  readonly hash: string;
  readonly document: string;
}

/** The links of one version, written by `scripts/links/print-links.ts` of that time; none where nobody froze any. */
export const frozenLinks = (version: number): readonly FrozenLink[] => {
  const file = new URL(`../fixtures/links-v${version}.txt`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [hash = '', document = ''] = line.split('\t');
      return { hash, document };
    });
};
