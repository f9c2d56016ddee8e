import type { Page } from 'playwright/test';
import { shownStep } from './support/lab';
import { trainOnEveryBackend } from './support/network';
import { type Host, hasPython, startPython, startWithoutWasm } from './support/plain-hosts';
import { expect, test } from './support/test';

test.use({ ownContext: true });

/** Hosts of which a visitor can't ask anything: no isolation, no policy, no types. */

const usesBothLabs = async (page: Page, { url }: Host) => {
  const wrong: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(response.url());
  });
  await page.goto(url);
  await expect.poll(() => shownStep(page)).toBeGreaterThan(3);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await trainOnEveryBackend(page, url);
  expect(wrong).toEqual([]);
};

const withHost = async (start: () => Promise<Host>, use: (host: Host) => Promise<void>) => {
  const host = await start();
  try {
    await use(host);
  } finally {
    await host.close();
  }
};

test('both labs run from Python’s own server, one folder down, on every backend', async ({
  page,
}) => {
  test.skip(!hasPython, 'needs python3');
  await withHost(startPython, (host) => usesBothLabs(page, host));
});

test('both labs run where WebAssembly is served as any bytes, on every backend', async ({
  page,
}) => {
  await withHost(startWithoutWasm, async (host) => {
    const type = page.waitForResponse((response) => response.url().endsWith('.wasm'));
    await usesBothLabs(page, host);
    expect((await type).headers()['content-type']).toBe('application/octet-stream');
  });
});
