import type { ToServiceWorker } from '../../offline/messages';
import type { Page } from '../../state/page/create-page';
import { keepUsed } from './keep-used';

const tell = (worker: ServiceWorker, message: ToServiceWorker): void => worker.postMessage(message);

type Told = Pick<Page, 'notices'>;

const announce = async ({ notices }: Told, key: string, act: () => void): Promise<void> => {
  // The words, which the first page has not.
  await import('../../i18n/later');
  notices.getState().notify('info', key, {}, { key: 'about.update.load', act });
};

/** A new version waits, and never comes by itself while a page is open: a race may be under way. */
const tellOfUpdates = (page: Told, registration: ServiceWorkerRegistration): void => {
  const { serviceWorker } = navigator;
  let wanted = false;
  const offer = (waiting: ServiceWorker) =>
    announce(page, 'about.update.ready', () => {
      wanted = true;
      tell(waiting, { type: 'activate' });
    });
  const watch = (installing: ServiceWorker) =>
    installing.addEventListener('statechange', () => {
      // Without one before, it is the first.
      if (installing.state === 'installed' && registration.active) void offer(installing);
    });
  if (registration.waiting) void offer(registration.waiting);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) watch(registration.installing);
  });
  let before = serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    const first = before === null;
    before = serviceWorker.controller;
    if (wanted) location.reload();
    else if (!first) void announce(page, 'about.update.elsewhere', () => location.reload());
  });
};

/**
 * Registers the service worker: what has been used works without a network from then on. Where the browser refuses (no
 * secure address, a private window), the page “About” says so.
 */
export const startOffline = async (page: Told): Promise<void> => {
  const { serviceWorker } = navigator;
  const late = serviceWorker.controller === null;
  const registration = await serviceWorker
    .register('sw.js', { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;
  tellOfUpdates(page, registration);
  const { active } = await serviceWorker.ready;
  if (active) tell(active, { type: 'started' });
  if (!late) return;
  if (serviceWorker.controller) keepUsed();
  else serviceWorker.addEventListener('controllerchange', keepUsed, { once: true });
};
