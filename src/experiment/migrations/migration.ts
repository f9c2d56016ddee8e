/** An experiment as some version wrote it. */
export type Document = Readonly<Record<string, unknown>>;

/** How a document of one version becomes one of the next. It stands for ever, unchanged: links are out there. */
export interface Migration {
  /** The version that goes in; the one that comes out is one more. */
  readonly from: number;
  /** What changed, in a few words: with `from`, the name of its file. */
  readonly name: string;
  /** Pure, and never throws: a document that comes in may be anything that says it is of version `from`. */
  readonly up: (document: Document) => Document;
}
