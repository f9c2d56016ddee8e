import { test as base, type ConsoleMessage, expect, type WebError } from 'playwright/test';
import { firstPage, leave, type SharedContexts, shareContexts } from './shared-contexts';

export { expect };

interface TestFixtures {
  /** Errors that belong to what is tested. */
  expectedErrors: RegExp | undefined;
  /**
   * A context of the test's own, which has nothing of the site yet: for what is fetched and what fails on the way, and
   * for clocks, which a context does not give back.
   */
  ownContext: boolean;
  /** One page for the tests of the file, which open in it what they need by its link; after a failure another one. */
  onePage: boolean;
  noErrors: undefined;
}

/**
 * `test` for the page: in English, and any error on the console or uncaught in the page fails the test, unless it
 * belongs to what is tested (`expectedErrors`). Tests share a browser context, whose storage is emptied before each:
 * the site's files are then loaded once and not for every test, which is a third of what a start costs.
 */
export const test = base.extend<TestFixtures, { contexts: SharedContexts }>({
  locale: 'en-US',
  colorScheme: 'dark',
  expectedErrors: [undefined, { option: true }],
  ownContext: [false, { option: true }],
  onePage: [false, { option: true }],
  contexts: [
    async ({ browser }, use) => {
      const contexts = shareContexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: 'worker' },
  ],
  // Every option of a context that a spec may set has its place in the list.
  context: async (
    {
      browser,
      contexts,
      ownContext,
      baseURL,
      colorScheme,
      contextOptions,
      deviceScaleFactor,
      hasTouch,
      isMobile,
      locale,
      offline,
      permissions,
      serviceWorkers,
      storageState,
      timezoneId,
      viewport,
    },
    use,
  ) => {
    if (ownContext) {
      const context = await browser.newContext();
      await use(context);
      return context.close();
    }
    const shared = await contexts.of([
      baseURL,
      colorScheme,
      contextOptions,
      deviceScaleFactor,
      hasTouch,
      isMobile,
      locale,
      offline,
      permissions,
      serviceWorkers,
      storageState,
      timezoneId,
      viewport,
    ]);
    await use(shared);
    await leave(shared, contexts.kept());
  },
  page: async (
    { colorScheme, context, contexts, onePage, ownContext, viewport },
    use,
    testInfo,
  ) => {
    const file = onePage && !ownContext ? testInfo.file : '';
    const kept = await contexts.take(file, context);
    const page = kept ?? (await firstPage(context));
    if (kept && viewport) {
      // What the test before may have changed.
      await kept.setViewportSize(viewport);
      await kept.emulateMedia({ colorScheme });
      await kept.mouse.move(0, 0);
    }
    await use(page);
    if (file !== '' && testInfo.status === testInfo.expectedStatus) contexts.keep(file, page);
  },
  noErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === 'error') errors.push(message.text());
      };
      const onError = (error: WebError) => {
        errors.push(String(error.error()));
      };
      context.on('console', onConsole);
      context.on('weberror', onError);
      await use(undefined);
      context.off('console', onConsole);
      context.off('weberror', onError);
      expect(errors.filter((text) => !expectedErrors?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});
