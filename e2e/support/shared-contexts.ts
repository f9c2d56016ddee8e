import type { Browser, BrowserContext, Page } from 'playwright/test';

/** What a test may have stored. The HTTP cache is not of it: in it the site's files stay. */
const STORED = 'cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems';

/** The contexts of one process of tests, by the options they were made with. */
export interface SharedContexts {
  /** @param options of the test that asks, which `newContext` takes by itself */
  of(options: readonly unknown[]): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const shareContexts = (browser: Browser): SharedContexts => {
  const made = new Map<string, BrowserContext>();
  return {
    of: async (options) => {
      const key = JSON.stringify(options);
      const context = made.get(key) ?? (await browser.newContext());
      made.set(key, context);
      return context;
    },
    close: async () => {
      for (const context of made.values()) await context.close();
    },
  };
};

/** A page as of a browser's first visit, but that the files may be in its cache. */
export const firstPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: STORED });
  await session.detach();
  return page;
};

/** Leaves nothing open and nothing allowed. */
export const leave = async (context: BrowserContext): Promise<void> => {
  for (const page of context.pages()) await page.close();
  await context.clearPermissions();
};
