import { first } from './en-first';
import { later } from './en-later';

/** Every English message; keys read `shell.share.copy`. The page takes the two halves, one after the other. */
export const en = { ...first, ...later } as const;
