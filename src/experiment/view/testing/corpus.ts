import { existsSync, readFileSync } from 'node:fs';
import type { View } from '../view';

/** A link as it was given away, the canonical document that was in it, and its view as far as it was no first sight. */
export interface FrozenView {
  /** `#surface?e=1.…&v=1.…` */
  readonly hash: string;
  readonly document: string;
  readonly view: Partial<View>;
}

/** Written by `scripts/links/print-views.ts` of their time; lines are only ever added. */
export const frozenViews = (): readonly FrozenView[] => {
  const file = new URL('../fixtures/links-v1.txt', import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [hash = '', document = '', view = '{}'] = line.split('\t');
      return { hash, document, view: JSON.parse(view) };
    });
};
