import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { toBase64 } from './to-base64';

/** The page's letters as a data address: a picture reads no file beside it. Nothing where they do not arrive. */
export const pageFontAddress = async (): Promise<string | undefined> => {
  try {
    const response = await fetch(inter);
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return `data:font/woff2;base64,${toBase64(bytes)}`;
  } catch {
    return undefined;
  }
};
