/** Why the images could not be had. `file` is the shard or the manifest. */
export interface DataError {
  readonly code: 'offline' | 'shard-missing' | 'shard-damaged';
  readonly file: string;
  /** One sentence that names the file and the remedy. */
  readonly message: string;
  /** For the page's own sentence; `detail` is technical, in brackets, or empty. */
  readonly values: { readonly file: string; readonly detail: string };
}

const REMEDY: Readonly<Record<DataError['code'], string>> = {
  offline: 'could not be fetched: check the connection and try again',
  'shard-missing': 'is not on the server: try again, or build the data with npm run data',
  'shard-damaged': 'arrived damaged: try again',
};

export const dataError = (code: DataError['code'], file: string, detail?: string): DataError => ({
  code,
  file,
  values: { file, detail: detail === undefined ? '' : ` (${detail})` },
  message: `${file} ${REMEDY[code]}${detail === undefined ? '' : ` (${detail})`}`,
});
