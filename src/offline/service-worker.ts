import { clientsClaim, setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { addPlugins, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { KeptFile, ToServiceWorker } from './messages';
import { isHashed, outdated, type SiteFile, successors } from './site-file';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const DOWNHILL_FILES: readonly SiteFile[];
declare const DOWNHILL_ISOLATION: Readonly<Record<string, string>>;

/** What was used beyond the first page, of this version and, while its pages are open, of the one before. */
const USED = 'downhill-used';

const files = DOWNHILL_FILES;
const scope = self.registration.scope;
const pathOf = (url: string): string =>
  url.startsWith(scope) ? (url.slice(scope.length).split(/[?#]/, 1)[0] ?? '') : '';

/** Cross-origin isolation where the host sends no headers: from the second visit on there are threads. */
const isolating: WorkboxPlugin = {
  handlerWillRespond: async ({ response }) => {
    if (response.type === 'error' || response.type === 'opaque') return response;
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(DOWNHILL_ISOLATION)) headers.set(name, value);
    const { status, statusText, body } = response;
    return new Response(body, { status, statusText, headers });
  },
};

const keptPaths = async (): Promise<readonly string[]> => {
  const requests = await (await caches.open(USED)).keys();
  return requests.map(({ url }) => pathOf(url));
};

/** In the new version as in the one before. What does not arrive now comes when it is used. */
const carryOver = async (): Promise<void> => {
  const cache = await caches.open(USED);
  const wanted = successors(await keptPaths(), files);
  await Promise.all(wanted.map((path) => cache.add(scope + path).catch(() => undefined)));
};

/** Another page may still be of the version before, and need its files; and a version that waits has taken its own in. */
const discardOutdated = async (): Promise<void> => {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 1) return;
  const cache = await caches.open(USED);
  const old = outdated(await keptPaths(), files);
  await Promise.all(old.map((path) => cache.delete(scope + path, { ignoreVary: true })));
};

const listFiles = async (): Promise<readonly KeptFile[]> => {
  const kept = new Set(await keptPaths());
  return files.map(({ path, bytes, first }) => ({ path, bytes, kept: first || kept.has(path) }));
};

setCacheNameDetails({ prefix: 'downhill', suffix: '' });
addPlugins([isolating]);
precacheAndRoute(
  files.filter(({ first }) => first).map(({ path, revision }) => ({ url: scope + path, revision })),
  // The page reads nothing from an address's query.
  { ignoreURLParametersMatching: [/./] },
);

const options = {
  cacheName: USED,
  matchOptions: { ignoreVary: true },
  plugins: [isolating],
};
registerRoute(({ url }) => isHashed(pathOf(url.href)), new CacheFirst(options));
const changing = new Set(files.filter(({ revision }) => revision !== null).map(({ path }) => path));
registerRoute(({ url }) => changing.has(pathOf(url.href)), new NetworkFirst(options));

// A first version takes the page that asked for it; a later one waits until it is wanted, or no page is open.
clientsClaim();
self.addEventListener('install', (event) => event.waitUntil(carryOver()));
self.addEventListener('activate', (event) => event.waitUntil(discardOutdated()));
self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  switch (message.type) {
    case 'started':
      event.waitUntil(discardOutdated());
      break;
    case 'files':
      event.waitUntil(listFiles().then((list) => event.ports[0]?.postMessage(list)));
      break;
    case 'activate':
      void self.skipWaiting();
      break;
    default:
      message satisfies never;
  }
});
