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

/** The stage once it has stopped changing: heat map and paths arrive one after the other. */
const restingPixels = async (page: Page): Promise<string> => {
  let before = '';
  await expect
    .poll(async () => {
      const same = before;
      before = await stagePixels(page);
      return before === same;
    })
    .toBe(true);
  return before;
};

/** Painted pixels of the canvas with heads, tails and arrows. */
const liveInk = (page: Page): Promise<number> =>
  page
    .getByTestId('surface-map')
    .locator('canvas')
    .last()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
      const { data } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ??
        new ImageData(1, 1);
      let painted = 0;
      for (let i = 3; i < data.length; i += 4) painted += (data[i] ?? 0) > 0 ? 1 : 0;
      return painted;
    });

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

test('gradient and arrows are laid over the map, and the arrows follow the scrubber', async ({
  page,
}) => {
  await openStill(page);
  const plain = await restingPixels(page);
  await tool(page, 'Gradient').click();
  await expect.poll(() => stagePixels(page)).not.toBe(plain);
  await tool(page, 'Gradient').click();
  await expect.poll(() => stagePixels(page)).toBe(plain);
  await tool(page, 'Arrows').click();
  await expect.poll(() => stagePixels(page)).not.toBe(plain);
  const atStart = await liveInk(page);
  await scrubber(page).press('PageUp');
  await expect.poll(() => liveInk(page)).not.toBe(atStart);
  await tool(page, 'Arrows').click();
  const bare = await liveInk(page);
  await tool(page, 'Arrows').click();
  // Three arrows with names: more ink than head and tail alone.
  await expect.poll(() => liveInk(page)).toBeGreaterThan(bare + 400);
});
