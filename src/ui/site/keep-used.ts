import { USED_CHANNEL } from '../../offline/messages';

/** What this page has fetched so far. */
const fetchedHere = (): readonly string[] =>
  performance.getEntriesByType('resource').map(({ name }) => name);

/** Fetched again, from the browser's own cache as a rule, past the service worker, which keeps it. */
const refetch = async (addresses: readonly string[]): Promise<void> => {
  for (const address of addresses) {
    // What does not come now is kept when it is used again.
    await fetch(address, { cache: 'force-cache' }).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    );
  }
};

/** Keeps what page and workers fetched before the service worker was there: at the first visit, and after a forced reload. */
export const keepUsed = (): void => {
  const done = new Set<string>();
  const base = new URL('./', document.baseURI).href;
  const keep = (addresses: readonly string[]) => {
    const ours = addresses.filter((address) => address.startsWith(base) && !done.has(address));
    for (const address of ours) done.add(address);
    void refetch(ours);
  };
  keep(fetchedHere());
  const channel = new BroadcastChannel(USED_CHANNEL);
  channel.onmessage = ({ data }) => {
    if (Array.isArray(data)) keep(data);
  };
  channel.postMessage('which');
};
