import { useEffect, useState } from 'react';

export type SiteFile<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly content: T };

/**
 * A JSON file of the site. Its own build wrote it; it is trusted like the scripts beside it.
 * @param address relative to the page
 */
export const useSiteFile = <T>(address: string): SiteFile<T> => {
  const [file, setFile] = useState<SiteFile<T>>({ state: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    fetch(address, { signal: abort.signal })
      .then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.json();
      })
      .then((content: T) => setFile({ state: 'there', content }))
      .catch(() => {
        if (!abort.signal.aborted) setFile({ state: 'failed' });
      });
    return () => abort.abort();
  }, [address]);
  return file;
};
