import type { Locator, Page } from 'playwright/test';
import { violations } from './support/axe';
import { rateField, runCards, typeNumber } from './support/lab';
import { planeInBar } from './support/links';
import { openHeld } from './support/open-race';
import { expect, test } from './support/test';

test.use({ onePage: true });

/** x² + y²: momentum is stable up to lr = 1 + momentum (lambda is 2, the bound 2 + 2 momentum). */
const bowl = {
  objective: { kind: 'surface', surface: 'sphere', start: [3, 2] },
  steps: 60,
  runs: [{ optimizer: 'momentum', hyper: { lr: 0.1, momentum: 0.5 } }],
};

const map = (page: Page): Locator => page.getByTestId('map');
const plot = (page: Page): Locator => page.getByTestId('map-plot');

const openMap = async (page: Page, name: 'Basins' | 'Trainability', race: object) => {
  await openHeld(page, race, 0);
  const tools = page.getByRole('toolbar', { name: 'View of the stage' });
  await tools.getByRole('button', { name, exact: true }).click();
  // The coarse picture is enough; the finer ones cost seconds.
  await expect(map(page)).toHaveAttribute('data-done', /^(1|0\.\d+)$/, { timeout: 60_000 });
};

/** A place of the plot by shares of the map itself, from the lower left corner. */
const placeOf = async (page: Page, x: number, y: number) => {
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('the map has no size');
  // The axes' room: see ui/stage/maps/map-frame.
  return {
    x: box.x + 68 + x * (box.width - 82),
    y: box.y + 10 + (1 - y) * (box.height - 52),
  };
};

const viewOf = async (page: Page): Promise<[[number, number], [number, number]]> =>
  JSON.parse((await map(page).getAttribute('data-view')) ?? '[[0,0],[0,0]]');

test('a basin map tells where starts end, shows their paths and takes one', async ({ page }) => {
  await openMap(page, 'Basins', bowl);
  await expect(map(page)).toHaveAttribute('data-backend', /^(gpu|cpu)$/);
  await expect(map(page).getByText('1 (0, 0) 100 %')).toBeVisible();
  await expect(page.getByRole('region', { name: 'The map in words' })).toContainText(
    'Minimum 1 at (0, 0): 100.0 % of the starts in view.',
  );
  const still = await plot(page).screenshot();
  const place = await placeOf(page, 0.25, 0.75);
  await page.mouse.move(place.x, place.y);
  await expect(map(page).getByText(/minimum 1 from step \d+, loss/)).toBeVisible();
  await expect.poll(async () => still.equals(await plot(page).screenshot())).toBe(false);
  await page.mouse.click(place.x, place.y);
  const [[x0, x1], [y0, y1]] = await viewOf(page);
  await expect
    .poll(() => {
      const { start } = planeInBar(page);
      return (
        Math.abs(start[0] - (x0 + 0.25 * (x1 - x0))) < 0.01 * (x1 - x0) &&
        Math.abs(start[1] - (y0 + 0.75 * (y1 - y0))) < 0.01 * (y1 - y0)
      );
    })
    .toBe(true);
  expect(await violations(page)).toEqual([]);
  await plot(page).focus();
  await plot(page).press('Escape');
  await expect(map(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Basins', exact: true })).toBeFocused();
});

test('a trainability map knows the stability bound of momentum and makes runs', async ({
  page,
}) => {
  await openMap(page, 'Trainability', { ...bowl, steps: 400 });
  // The view is lr from 10^-2.5 to 10^0.5, momentum from 0 to 0.999: at momentum 0 the bound is lr = 1.
  const stable = await placeOf(page, 0.8, 0.01);
  await page.mouse.move(stable.x, stable.y);
  await expect(map(page).getByText(/^loss/)).toBeVisible();
  const wild = await placeOf(page, 0.87, 0.01);
  await page.mouse.move(wild.x, wild.y);
  await expect(map(page).getByText(/^diverged at step/)).toBeVisible();
  // With more momentum the same rate is stable again.
  const calm = await placeOf(page, 0.87, 0.3);
  await page.mouse.move(calm.x, calm.y);
  await expect(map(page).getByText(/^loss/)).toBeVisible();

  const box = page.getByRole('checkbox', { name: 'add as a new run' });
  await box.check();
  await page.mouse.click(stable.x, stable.y);
  await expect(runCards(page)).toHaveCount(2);
  await box.uncheck();
  await page.mouse.click(calm.x, calm.y);
  await expect(runCards(page)).toHaveCount(2);
  const rate = async () => Number(await rateField(page, 1).inputValue());
  await expect.poll(rate).toBeGreaterThan(1.2);
  expect(await rate()).toBeLessThan(1.4);
  expect(await violations(page)).toEqual([]);
});

test('a map zooms, fits again, follows its settings and is saved as a picture', async ({
  page,
}) => {
  await openMap(page, 'Basins', bowl);
  const home = await viewOf(page);
  const place = await placeOf(page, 0.5, 0.5);
  await page.mouse.move(place.x, place.y);
  await page.mouse.wheel(0, -480);
  await expect
    .poll(async () => {
      const [[x0, x1]] = await viewOf(page);
      return (home[0][1] - home[0][0]) / (x1 - x0);
    })
    .toBeCloseTo(Math.E, 3);
  await plot(page).press('0');
  expect(await viewOf(page)).toEqual(home);

  await page.getByRole('combobox', { name: 'Compute on' }).selectOption('cpu');
  await expect(map(page)).toHaveAttribute('data-backend', 'cpu');
  await typeNumber(page.getByRole('spinbutton', { name: 'Steps of every pixel' }), '7');
  await expect(page.getByTestId('map-progress')).toHaveText(/, 7 steps,/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PNG, with its parameters' }).click();
  expect((await download).suggestedFilename()).toBe('downhill-basins-sphere-momentum.png');
});
