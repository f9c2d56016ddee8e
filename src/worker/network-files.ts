/** What a hand-out of networks tells its engine before anything else. */
export interface FilesOfHandout {
  readonly type: 'files';
  /** Those of the data set's folder by name, in base 64. */
  readonly files: Readonly<Record<string, string>>;
}
