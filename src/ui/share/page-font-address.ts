import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** The page's letters as a data address: a picture reads no file beside it. Nothing where they do not arrive. */
export const pageFontAddress = async (): Promise<string | undefined> => {
  try {
    const response = await fetch(inter);
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (let k = 0; k < bytes.length; k += 1) text += String.fromCharCode(bytes[k] ?? 0);
    return `data:font/woff2;base64,${btoa(text)}`;
  } catch {
    return undefined;
  }
};
