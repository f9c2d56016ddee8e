import type { KeptFile, ToServiceWorker } from '../../offline/messages';

/** All files of the site, and which of them work without a network; undefined where nothing keeps them. */
export const askFiles = async (): Promise<readonly KeptFile[] | undefined> => {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<readonly KeptFile[]>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage({ type: 'files' } satisfies ToServiceWorker, [port2]);
  });
};
