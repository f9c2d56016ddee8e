import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { pauseButton, scrubber } from './support/lab';
import { linkTo } from './support/links';
import { expect, test } from './support/test';

const race = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 100,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'sgd', hyper: { lr: 0.2 } },
  ],
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const relief = (page: Page) => page.getByTestId('surface-relief');

/** The picture, without the inspector in its corner. */
const picture = async (page: Page): Promise<Buffer> => {
  const box = await relief(page).boundingBox();
  if (!box) throw new Error('no relief');
  const { x, y, width, height } = box;
  const clip = { x, y: y + 60, width: 0.5 * width, height: 0.7 * height };
  return page.screenshot({ clip });
};

/** The relief once it has stopped changing. */
const atRest = async (page: Page): Promise<Buffer> => {
  let now = await picture(page);
  await expect
    .poll(async () => {
      const before = now;
      now = await picture(page);
      return now.equals(before);
    })
    .toBe(true);
  return now;
};

/** How many different colours the relief shows: a blank canvas has one. */
const colours = async (page: Page): Promise<number> => {
  const picture = (await relief(page).screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const seen = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4)
      seen.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
    return seen.size;
  }, picture);
};

test('the surface stands in space, follows the scrubber, turns, and gives way to the map', async ({
  page,
}) => {
  await page.goto(linkTo(race));
  await pauseButton(page).click();
  await scrubber(page).press('Home');
  await button(page, '3-D').click();
  await expect(relief(page).locator('canvas')).toBeVisible();
  await expect.poll(() => colours(page)).toBeGreaterThan(100);
  await expect(page.getByTestId('surface-map')).toBeHidden();
  await expect(page.getByText('Height: log f')).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);

  const atStart = await atRest(page);
  await scrubber(page).press('End');
  await expect.poll(async () => (await picture(page)).equals(atStart)).toBe(false);
  await scrubber(page).press('Home');
  await expect.poll(async () => (await picture(page)).equals(atStart)).toBe(true);

  // The arrow keys turn it and do not step.
  await relief(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await picture(page)).equals(atStart)).toBe(false);
  await expect(scrubber(page)).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('Tab');
  await button(page, 'Fit').click();

  await button(page, '3-D').click();
  await expect(relief(page)).toHaveCount(0);
  await expect(page.getByTestId('surface-map')).toBeVisible();
});

test('without WebGL the map stays, and the page says why', async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const original = prototype.getContext;
    Object.defineProperty(prototype, 'getContext', {
      value(this: HTMLCanvasElement, ...given: Parameters<typeof original>) {
        return given[0].startsWith('webgl') ? null : original.apply(this, given);
      },
    });
  });
  await page.goto(linkTo(race));
  await button(page, '3-D').click();
  await expect(page.getByText('This browser gives no WebGL')).toBeVisible();
  await expect(page.getByTestId('surface-map')).toBeVisible();
  await expect(button(page, '3-D')).toHaveAttribute('aria-pressed', 'false');
});
