import type { TFunction } from 'i18next';
import type { Said, SaidValues } from '../formula/said';
import { messageOf } from './keys';

/** Values of a message, sentences among them in the page's language. */
export const saidValues = (
  t: TFunction,
  values: SaidValues = {},
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? saidText(t, value) : value,
    ]),
  );

/** A sentence of the parser or the schema in the page's language. */
export const saidText = (t: TFunction, said: Said): string =>
  messageOf(t, said.key, { ...saidValues(t, said.values), defaultValue: said.english });

/** What is wrong, in the page's language where it has the sentence. */
export const problemText = (
  t: TFunction,
  { said, message }: { readonly said?: Said; readonly message: string },
): string => (said === undefined ? message : saidText(t, said));
