import { migrations } from './index';
import type { Document, Migration } from './migration';

/** Version 1 is the first there was. */
export const FIRST_VERSION = 1;

/** The version that this program writes. */
export const currentVersion = FIRST_VERSION + migrations.length;

/** Applies every migration that the document lacks, in order; the result carries the last version. */
export const migrate = (
  document: Document,
  version: number,
  list: readonly Migration[] = migrations,
): Document =>
  list
    .filter(({ from }) => from >= version)
    .reduce<Document>((old, { from, up }) => ({ ...up(old), version: from + 1 }), document);
