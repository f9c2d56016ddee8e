import { inspector } from './en/inspector';
import { first } from './en-first';
import { later } from './en-later';

/** Every English message; keys read `shell.share.copy`. The page takes them in parts, one after the other. */
export const en = { ...first, inspector, ...later } as const;
