/** Far more than 500 points take. */
const MOST_BYTES = 1e6;

/** What stands in a file; nothing of one that is larger than any table of points. */
export const tableIn = async (file: File): Promise<string | undefined> =>
  file.size > MOST_BYTES ? undefined : file.text();
