/*
 * How documents of older versions become documents of this one. A migration stands for ever: links are out there.
 * See CONTRIBUTING, "add a migration".
 */

type Document = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The version that comes out; the one that goes in is one less. */
  readonly to: number;
  /** What changed, in a few words. */
  readonly name: string;
  readonly up: (document: Document) => Document;
}

/** Without gaps: the first leads to version 2. Version 1 is the first there was. */
export const migrations: readonly Migration[] = [];

/** The version that this program writes. */
export const currentVersion = 1 + migrations.length;

/** Applies every migration above the document's version, in order; the result carries the last version. */
export const migrate = (
  document: Document,
  version: number,
  list: readonly Migration[] = migrations,
): Document =>
  list
    .filter((migration) => migration.to > version)
    .reduce<Document>((old, { to, up }) => ({ ...up(old), version: to }), document);
