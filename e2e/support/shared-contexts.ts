import type { Browser, BrowserContext, Page } from 'playwright/test';

/** What a test may have stored. The HTTP cache is not of it: in it the site's files stay. */
const STORED = 'cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems';

/** The contexts of one process of tests, by the options they were made with. */
export interface SharedContexts {
  /** @param options of the test that asks, which `newContext` takes by itself */
  of(options: readonly unknown[]): Promise<BrowserContext>;
  /** Leaves a page open for the file's next test. */
  keep(file: string, page: Page): void;
  kept(): Page | undefined;
  /** The page that was kept for this file and context; one that was kept for others is closed. */
  take(file: string, context: BrowserContext): Promise<Page | undefined>;
  close(): Promise<void>;
}

export const shareContexts = (browser: Browser): SharedContexts => {
  const made = new Map<string, BrowserContext>();
  let kept: { readonly file: string; readonly page: Page } | undefined;
  return {
    keep: (file, page) => {
      kept = { file, page };
    },
    kept: () => kept?.page,
    take: async (file, context) => {
      const { file: owner, page } = kept ?? {};
      kept = undefined;
      if (owner === file && page?.context() === context) return page;
      await page?.close();
      return undefined;
    },
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

/** Leaves nothing open but the page that is kept, and nothing allowed. */
export const leave = async (context: BrowserContext, kept?: Page): Promise<void> => {
  for (const page of context.pages()) if (page !== kept) await page.close();
  await context.clearPermissions();
};
