import type { Page } from 'playwright/test';
import { pauseButton, scrubber, stagePixels } from './support/lab';
import { linkTo } from './support/links';
import { expect, test } from './support/test';

const race = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [0.5, -4] },
  steps: 100,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.1 } }],
};

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'View of the stage' }).getByRole('button', { name });

const openStill = async (page: Page): Promise<void> => {
  await page.goto(linkTo(race));
  await pauseButton(page).click();
  await scrubber(page).press('Home');
};

test('a layer stays as the visitor chose it', async ({ page }) => {
  await openStill(page);
  const pixels = await stagePixels(page);
  await tool(page, 'Heat map').click();
  await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => stagePixels(page)).not.toBe(pixels);
  await page.reload();
  await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'false');
  await expect(tool(page, 'Contours')).toHaveAttribute('aria-pressed', 'true');
  // What somebody else left in the storage is no reason to fail.
  await page.evaluate(() => localStorage.setItem('downhill.stage', '{"heatMap":"no","x":[]}'));
  await page.reload();
  await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'true');
});

test('on a phone the tools wait behind one button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStill(page);
  await expect(tool(page, 'Contours')).toBeHidden();
  await tool(page, 'View').click();
  await tool(page, 'Contours').click();
  await expect(tool(page, 'Contours')).toHaveAttribute('aria-pressed', 'false');
  await tool(page, 'View').click();
  await expect(tool(page, 'Contours')).toBeHidden();
});
