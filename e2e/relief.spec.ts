import type { Page } from 'playwright/test';
import { violations } from './support/axe';
import { scrubber, startHandle } from './support/lab';
import { planeInBar } from './support/links';
import { openHeld } from './support/open-race';
import { expect, test } from './support/test';

const race = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 100,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'sgd', hyper: { lr: 0.2 } },
  ],
};

test.use({ onePage: true });

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
  await openHeld(page, race, 0);
  await button(page, '3-D').click();
  await expect(relief(page).locator('canvas')).toBeVisible();
  await expect.poll(() => colours(page)).toBeGreaterThan(100);
  await expect(page.getByTestId('surface-map')).toBeHidden();
  await expect(page.getByText('Height: log f')).toBeVisible();

  expect(await violations(page)).toEqual([]);

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

/** The middle of the start's handle. */
const startAt = async (page: Page): Promise<readonly [number, number]> => {
  const box = await startHandle(page).boundingBox();
  if (!box) throw new Error('no start');
  return [box.x + box.width / 2, box.y + box.height / 2];
};

const expectStartAt = (page: Page, x: number, y: number): Promise<void> =>
  expect
    .poll(async () => {
      const at = await startAt(page);
      return Math.hypot(at[0] - x, at[1] - y);
    })
    .toBeLessThan(2);

test('the start is dragged, clicked and moved by keys on the surface in space', async ({
  page,
}) => {
  await openHeld(page, { ...race, objective: { ...race.objective, starts: { cloud: {} } } }, 0);
  await button(page, '3-D').click();
  await expect.poll(() => colours(page)).toBeGreaterThan(100);
  const fit = button(page, 'Fit');
  await expect(fit).toHaveAttribute('aria-disabled', 'true');

  // What is grasped stays under the pointer: from pixels to the surface and back. The view does not turn.
  const [x, y] = await startAt(page);
  await page.mouse.move(x + 3, y - 2);
  await page.mouse.down();
  await page.mouse.move(x + 33, y + 10);
  await page.mouse.move(x + 63, y + 28);
  await page.mouse.up();
  await expectStartAt(page, x + 60, y + 30);
  await expect(fit).toHaveAttribute('aria-disabled', 'true');

  await page.mouse.click(x - 70, y + 60);
  await expectStartAt(page, x - 70, y + 60);
  await expect.poll(() => planeInBar(page).start).not.toEqual(race.objective.start);

  // A hundredth of the domain, which reaches from -5 to 5.
  await expect.poll(() => page.url()).toContain('?e=');
  const [startX, startY] = planeInBar(page).start;
  await startHandle(page).press('ArrowRight');
  await expect.poll(() => planeInBar(page).start[0]).toBeCloseTo(startX + 0.1, 6);
  expect(planeInBar(page).start[1]).toBe(startY);

  // A double click shows all of it and leaves the start where it was.
  await page.keyboard.press('+');
  await expect(fit).toHaveAttribute('aria-disabled', 'false');
  await page.mouse.dblclick(x - 100, y + 20);
  await expect(fit).toHaveAttribute('aria-disabled', 'true');
  const seen = await atRest(page);
  await expect.poll(() => planeInBar(page).start[0]).toBeCloseTo(startX + 0.1, 6);

  // Minima and saddles follow their switch, and the step that is hovered in a chart is marked.
  await button(page, 'Minima').click();
  await expect.poll(async () => (await picture(page)).equals(seen)).toBe(false);
  await button(page, 'Minima').click();
  await expect.poll(async () => (await picture(page)).equals(seen)).toBe(true);
  const chart = await page.locator('.recharts-surface').first().boundingBox();
  if (!chart) throw new Error('no chart');
  await page.mouse.move(chart.x + chart.width / 2, chart.y + chart.height / 2);
  await expect.poll(async () => (await picture(page)).equals(seen)).toBe(false);
});

test.describe('a page that has just been opened', () => {
  test.use({ onePage: false });
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
    await openHeld(page, race, 0);
    await button(page, '3-D').click();
    await expect(page.getByText('This browser gives no WebGL')).toBeVisible();
    await expect(page.getByTestId('surface-map')).toBeVisible();
    await expect(button(page, '3-D')).toHaveAttribute('aria-pressed', 'false');
  });
});
