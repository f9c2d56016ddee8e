import { USED_CHANNEL } from '../offline/messages';

/**
 * Answers whoever asks what this worker has fetched: a page's first visit begins without the service worker, which is to
 * keep for later what was used in it.
 */
export const tellUsed = (): void => {
  const channel = new BroadcastChannel(USED_CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data !== 'which') return;
    channel.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  };
};
