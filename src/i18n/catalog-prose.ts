import type { TFunction } from 'i18next';

interface Prose {
  readonly id: string;
  readonly good: string;
  readonly fails: string;
  readonly departs?: string;
}

const isProse = (value: unknown): value is Prose =>
  typeof value === 'object' && value !== null && 'id' in value && 'good' in value;

/**
 * What the catalogue says of its optimizers and methods, in a chunk of its own: the first page does without it (see
 * scripts/catalog-halves.ts), so import this only from what is loaded on demand.
 */
const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../catalog/optimizers/*.ts', '../catalog/methods/*.ts', '!**/index.ts', '!**/*.test.ts'],
  { eager: true, query: '?prose' },
);

const known: ReadonlyMap<string, Prose> = new Map(
  Object.values(modules)
    .flatMap((module) => Object.values(module).filter(isProse))
    .map((prose) => [prose.id, prose]),
);

const said = (t: TFunction, id: string, what: 'good' | 'fails'): string =>
  t(`catalog.optimizers.${id}.${what}`, { defaultValue: known.get(id)?.[what] ?? '' });

/** What an optimizer is good for, one sentence in the page's language. */
export const optimizerGood = (t: TFunction, id: string): string => said(t, id, 'good');

/** Where it fails. */
export const optimizerFails = (t: TFunction, id: string): string => said(t, id, 'fails');

/** Whose formula it is and where it departs from that, of those that may be taken for another's. */
export const optimizerDeparts = (t: TFunction, id: string): string | undefined => {
  const english = known.get(id)?.departs;
  return english && t(`catalog.optimizers.${id}.departs`, { defaultValue: english });
};
