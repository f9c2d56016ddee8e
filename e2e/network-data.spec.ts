import type { Page, Route } from 'playwright/test';
import { pauseButton, runCard, shownStep } from './support/lab';
import { linkTo } from './support/links';
import { chooseBackend, smallRace } from './support/network';
import { expect, test } from './support/test';

const SHARD = '**/data/mnist/train-images-00000-*';
test.use({ ownContext: true });

const race = linkTo(smallRace({ steps: 20_000 }));

const failure = (page: Page) => page.getByRole('alert').filter({ hasText: 'digits' });

const recover = async (page: Page) => {
  await page.unroute(SHARD);
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await expect(failure(page)).toBeHidden();
  await expect.poll(() => shownStep(page), { timeout: 60_000 }).toBeGreaterThan(3);
};

test.describe('a shard', () => {
  // The browser itself tells the console of a 404.
  test.use({ expectedErrors: /Failed to load resource/ });

  test('that is missing is told, and fetched by trying again', async ({ page }) => {
    await page.route(SHARD, (route) => route.fulfill({ status: 404, body: 'not here' }));
    await page.goto(race);
    await chooseBackend(page, 'WebAssembly');
    await expect(failure(page)).toContainText(
      /A part of the digits is missing: train-images-00000-\w+\.bin is not on the server/,
      { timeout: 60_000 },
    );
    await recover(page);
  });

  test('that arrives damaged is told, never trained on, and fetched by trying again', async ({
    page,
  }) => {
    const flip = async (route: Route) => {
      const response = await route.fetch();
      const body = await response.body();
      const middle = body.length >> 1;
      for (let k = middle; k < middle + 64; k += 1) body[k] = (body[k] ?? 0) ^ 0xff;
      await route.fulfill({ response, body });
    };
    await page.route(SHARD, flip);
    await page.goto(race);
    await chooseBackend(page, 'WebAssembly');
    await expect(failure(page)).toContainText(
      /A part of the digits arrived damaged: train-images-00000-\w+\.bin/,
      { timeout: 60_000 },
    );
    expect(await shownStep(page)).toBe(0);
    await recover(page);
  });

  test('that cannot be fetched is told as such', async ({ page }) => {
    await page.route(SHARD, (route) => route.abort('internetdisconnected'));
    await page.goto(race);
    await chooseBackend(page, 'WebAssembly');
    await expect(failure(page)).toContainText('The digits could not be fetched', {
      timeout: 60_000,
    });
    await recover(page);
  });
});

test('training starts with the first images and waits for those that are still on the way', async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/mnist/train-images-05000-*', async (route) => {
    await released;
    await route.continue();
  });
  const { objective, ...rest } = smallRace({ steps: 90, batchSize: 64 });
  await page.goto(linkTo({ ...rest, objective: { ...objective, order: 'sequential' } }));
  await chooseBackend(page, 'WebAssembly');
  // 78 whole batches of 64 are in the first 5000 images.
  await expect.poll(() => shownStep(page), { timeout: 60_000 }).toBe(78);
  await expect(pauseButton(page)).toBeVisible();
  release();
  await expect(runCard(page, 1)).toContainText('finished');
});

test('the second visit fetches no digits', async ({ page, context }) => {
  const fetched: string[] = [];
  context.on('request', (request) => {
    const name = /\/data\/mnist\/([^/]+\.bin)$/.exec(request.url())?.[1];
    if (name !== undefined) fetched.push(name);
  });
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('downhill-mnist')).keys()).length);
  await page.goto(race);
  const { shards } = await (await page.request.get('data/mnist/manifest.json')).json();
  await expect.poll(kept, { timeout: 120_000 }).toBe(shards.length);
  const first = new Set(fetched).size;
  await page.close();
  fetched.length = 0;
  const second = await context.newPage();
  await second.goto(race);
  await chooseBackend(second, 'WebAssembly');
  await expect.poll(() => shownStep(second), { timeout: 60_000 }).toBeGreaterThan(3);
  expect(first).toBe(shards.length);
  expect(fetched).toEqual([]);
});
