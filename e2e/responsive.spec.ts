import { pauseButton, shownStep, startHandle } from './support/lab';
import { linkTo, planeInBar } from './support/links';
import { longestTask, watchLongTasks } from './support/long-tasks';
import { chooseBackend, smallRace } from './support/network';
import { expect, test } from './support/test';

/** Of the page's own processor time: what else the machine does must not fail a test. */
const ALLOWED_MS = 200;
const TRAINING_MS = 5000;

test.beforeEach(({ page }) => watchLongTasks(page));

test('while networks train, no task keeps the page busy for more than 200 ms', async ({
  page,
  browser,
}) => {
  await page.goto(linkTo(smallRace({ model: 'mlp-128-128', steps: 50_000, testSize: 2000 })));
  await chooseBackend(page, 'WebAssembly');
  await expect.poll(() => shownStep(page), { timeout: 90_000 }).toBeGreaterThan(10);
  const from = await shownStep(page);
  const longest = await longestTask(browser, page, async () => {
    const since = await page.evaluate(() => performance.now());
    await page.waitForFunction(([start, ms]) => performance.now() - start > ms, [
      since,
      TRAINING_MS,
    ] as const);
  });
  expect(await shownStep(page)).toBeGreaterThan(from + 10);
  expect(longest.busy).toBeLessThanOrEqual(ALLOWED_MS);
});

test('while the start is dragged, no task keeps the page busy for more than 200 ms', async ({
  page,
  browser,
}) => {
  await page.goto('/');
  await expect(page.getByRole('img', { name: /^Loss by/ })).toBeVisible();
  await expect(pauseButton(page)).toBeVisible();
  const box = await startHandle(page).boundingBox();
  if (!box) throw new Error('the start is not on the stage');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const before = planeInBar(page).start;
  const longest = await longestTask(browser, page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let round = 0; round < 3; round += 1) {
      await page.mouse.move(x + 250, y + 150, { steps: 15 });
      await page.mouse.move(x + 20, y + 20, { steps: 15 });
    }
    await page.mouse.up();
  });
  await expect.poll(() => planeInBar(page).start).not.toEqual(before);
  expect(longest.busy).toBeLessThanOrEqual(ALLOWED_MS);
});
