import { expect, test } from 'playwright/test';
import { createStaticHandler } from '../../scripts/static-handler.mjs';
import { startServer, under } from '../support/site-server';
import { all, one, shownStep } from './find';
import { BROWSERS } from './installed';

for (const { browser, start } of BROWSERS) {
  test(`${browser}: after a visit the site works without a network`, async () => {
    test.skip(start === undefined, `there is no ${browser} here`);
    if (start === undefined) return;
    const server = await startServer(under('downhill', createStaticHandler(['dist'])));
    const site = `${server.origin}/downhill/`;
    const driver = await start();
    try {
      await driver.goto(site);
      await expect.poll(() => shownStep(driver), { timeout: 90_000 }).toBeGreaterThan(0);
      // All that the first page needs is kept, and the page is the service worker's.
      await expect
        .poll(() => driver.run(() => navigator.serviceWorker.controller?.state === 'activated'), {
          timeout: 90_000,
        })
        .toBe(true);
      await server.stop();
      await driver.goto('about:blank');
      await driver.goto(site);
      await expect.poll(() => shownStep(driver), { timeout: 90_000 }).toBeGreaterThan(0);
      expect(await all(driver, 'article', '^Run \\d')).toHaveLength(4);
      await one(driver, 'button', '^Pause$');
    } finally {
      await driver.close();
      await server.stop();
    }
  });
}
