import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { createStaticHandler } from '../scripts/static-handler.mjs';
import { pauseButton, playButton, shownStep } from './support/lab';
import { linkTo } from './support/links';
import { chooseBackend, expectFinishedOn, smallRace } from './support/network';
import { type SiteServer, startServer, under } from './support/site-server';
import { expect, test } from './support/test';

/** The site without a network, one folder down as on a shared host, from its own service worker. */
test.use({
  ownContext: true,
  serviceWorkers: 'allow',
  expectedErrors:
    /Failed to (load resource|fetch)|ERR_|bad-precaching|no-response|Unable to preload/,
});

let newer: string;
let server: SiteServer;
let site: string;

test.beforeAll(async () => {
  newer = mkdtempSync(join(tmpdir(), 'downhill-newer-'));
  mkdirSync(join(newer, 'assets'));
  server = await startServer(under('downhill', createStaticHandler([newer, 'dist'])));
  site = `${server.origin}/downhill/`;
});

test.afterAll(async () => {
  await server.stop();
  rmSync(newer, { recursive: true });
});

/** Paths under the site of everything that is kept. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        paths.push(url.slice(new URL('./', document.baseURI).href.length));
    return paths;
  });

const RACE = linkTo(smallRace({ steps: 3, batchSize: 16, trainSize: 500, testSize: 100 })).slice(1);

/** Opens the race anew and trains it to its end. */
const trainOnce = async (page: Page) => {
  await chooseBackend(page, 'WebAssembly');
  await expectFinishedOn(page, 'WebAssembly');
};

/** Into the folder that is served first: a part under another name, and a service worker that knows of it. */
const publishNewer = (part: string, named: string) => {
  const script = readFileSync('dist/sw.js', 'utf8').replaceAll(part, named);
  copyFileSync(`dist/assets/${part}`, join(newer, 'assets', named));
  const html = readFileSync('dist/index.html', 'utf8');
  writeFileSync(join(newer, 'index.html'), html.replace('<html', '<html data-newer'));
  writeFileSync(
    join(newer, 'sw.js'),
    script.replace(/(index\.html","revision":")\w+/, '$1of-the-newer-one'),
  );
};

test('after a visit the site works without a network, keeps the rest on request, and is renewed when it is wanted', async ({
  page,
  context,
}) => {
  // The first visit, straight to a network: all is fetched before a service worker is there.
  await page.goto(site + RACE);
  await trainOnce(page);
  const used = /assets\/NetworkPage-.*js|train-images-00000|test-images|\.wasm$|woff2$/;
  await expect
    .poll(async () => new Set((await kept(page)).map((path) => used.exec(path)?.[0])).size)
    .toBeGreaterThanOrEqual(6);

  await test.step('it can be installed', async () => {
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A test's window is a private one, from which nothing is installed.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    expect((await session.send('Page.getAppManifest')).errors).toEqual([]);
  });

  await test.step('without a network: reload, race, train', async () => {
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => page.evaluate(() => crossOriginIsolated)).toBe(true);
    await trainOnce(page);
    await page.getByRole('link', { name: 'Surface', exact: true }).click();
    await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  });

  await test.step('what was not used says so', async () => {
    await page.getByRole('link', { name: 'Learn', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Without a network');
    await page.getByRole('alert').getByRole('link', { name: 'About', exact: true }).click();
    await page.getByRole('button', { name: /^Make all available offline \(.* MB\)$/ }).click();
    await expect(page.getByText('Not everything could be fetched')).toBeVisible();
  });

  await test.step('digits are kept once', async () => {
    const digits = (await kept(page)).filter((path) => /(train|test)-images-\d+/.test(path));
    expect(digits.length).toBeGreaterThan(0);
    const names = digits.map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(names.length).toBe(new Set(names).size);
  });

  await test.step('all of it on request', async () => {
    await server.start();
    await context.setOffline(false);
    await page.getByRole('button', { name: /^Make all available/ }).click();
    await expect(page.getByText(/^All of Downhill is on this device/)).toBeVisible();
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: 'Learn', exact: true }).click();
    await expect(page.getByRole('list').getByRole('link').first()).toBeVisible();
    await server.start();
    await context.setOffline(false);
  });

  await test.step('a newer version waits until it is wanted, and takes along what was used', async () => {
    const before = await kept(page);
    const part = before
      .map((path) => /assets\/(MapStage-.{8}\.js)/.exec(path)?.[1])
      .find((name) => name !== undefined);
    if (part === undefined) throw new Error('no part is kept');
    publishNewer(part, 'MapStage-newNEW00.js');
    await page.getByRole('link', { name: 'Surface', exact: true }).click();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText('A newer Downhill has arrived');
    // The race is not disturbed.
    if (await playButton(page).isVisible()) await playButton(page).click();
    await expect(pauseButton(page)).toBeVisible();
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    await expect(page.locator('html[data-newer]')).toHaveCount(0);

    await messages.getByRole('button', { name: 'Load it' }).click();
    await expect(page.locator('html[data-newer]')).toHaveCount(1);
    await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
    // The newer part is there, the old one gone, and all else is as it was.
    await expect
      .poll(async () => (await kept(page)).filter((path) => path.includes('MapStage-')).sort())
      .toEqual(
        before
          .filter((p) => p.includes('MapStage-'))
          .map((p) => p.replace(part, 'MapStage-newNEW00.js'))
          .sort(),
      );
    const after = await kept(page);
    expect(after.filter((path) => path.startsWith('index.html'))).toHaveLength(1);
    expect(after).toHaveLength(before.length);
  });
});
