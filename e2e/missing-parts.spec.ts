import type { Page } from 'playwright/test';
import { shownStep } from './support/lab';
import { linkTo } from './support/links';
import { smallRace } from './support/network';
import { expect, test } from './support/test';

/** Parts of the site that don't arrive: a network that is gone, a site that was rebuilt. */
test.use({
  ownContext: true,
  expectedErrors: /Failed to (load resource|fetch)|Unable to preload CSS/,
});

const lost = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This part of the page could not be loaded' });

test('a page that could not be loaded leaves the others, and comes at the second try', async ({
  page,
}) => {
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await page.route(/NetworkPage-|\/race-/, (route) => route.abort());
  await page.getByRole('link', { name: 'Network' }).click();
  await expect(lost(page)).toBeVisible();
  await page.getByRole('link', { name: 'Surface' }).click();
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    linkTo(smallRace({ steps: 2, trainSize: 100, testSize: 100 })).slice(1),
  );
  await expect(lost(page)).toBeVisible();
  await page.unroute(/NetworkPage-|\/race-/);
  await lost(page).getByRole('button', { name: 'Try again' }).click();
  // Its race runs, and it looks as it should.
  await expect(page.getByRole('article').first()).toContainText('finished', { timeout: 90_000 });
  await expect(page.getByRole('progressbar', { name: 'Steps trained' })).toHaveCSS('height', '4px');
});

test('a view of the stage that could not be loaded is left by its button', async ({ page }) => {
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await page.route(/(Surface3d|MapStage)-/, (route) => route.abort());
  for (const name of ['3-D', 'Basins']) {
    const view = page.getByRole('button', { name, exact: true });
    await view.click();
    // In sight, and within reach of the mouse.
    await lost(page).getByRole('button', { name: 'Try again' }).click();
    await expect(lost(page)).toBeVisible();
    await view.click();
    await expect(lost(page)).toHaveCount(0);
    await expect(page.getByTestId('surface-map')).toBeVisible();
  }
});

test('a map whose part of the engine did not arrive says so, and comes at the second try', async ({
  page,
}) => {
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await page.route(/\/map-[\w-]+\.js/, (route) => route.abort());
  await page.getByRole('button', { name: 'Basins', exact: true }).click();
  const map = page.getByTestId('map');
  await expect(map.getByRole('alert')).toContainText('A part of the engine could not be loaded');
  await page.unroute(/\/map-[\w-]+\.js/);
  await map.getByRole('button', { name: 'Try again' }).click();
  await expect(map.getByRole('alert')).toHaveCount(0);
  await expect.poll(async () => Number(await map.getAttribute('data-done'))).toBeGreaterThan(0);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page is there in English, and says so, where the Chinese words are not', async ({
    page,
  }) => {
    await page.route(/\/zh-/, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('中文文字未能加载');
    await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
    await page.unroute(/\/zh-/);
    await page.getByRole('button', { name: '切换为简体中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

test('an engine that never starts is told once', async ({ page }) => {
  await page.route(/\/main-/, (route) => route.abort());
  await page.goto('/');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('The engine stopped again');
  await expect(messages.getByRole('listitem')).toHaveCount(1);
});
