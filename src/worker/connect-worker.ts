import { connectBy } from './client';

/** The engine of the site's page: all of it, in a worker of its own. */
export const connectWorker = connectBy(
  () =>
    new Worker(new URL('./main.ts', import.meta.url), { type: 'module', name: 'downhill-engine' }),
);
