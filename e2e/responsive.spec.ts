import { pauseButton, shownStep, startHandle } from './support/lab';
import { linkTo, planeInBar } from './support/links';
import { longestAllowed, longestTask, watchLongTasks } from './support/long-tasks';
import { chooseBackend, smallRace } from './support/network';
import { expect, test } from './support/test';

/** Of training: enough for every chart to be drawn again many times. */
const STEPS = 300;

test.beforeEach(({ page }) => watchLongTasks(page));

test('while networks train, no task keeps the page busy for longer than a task of 200 ms takes', async ({
  page,
  browser,
}) => {
  await page.goto(linkTo(smallRace({ model: 'mlp-128-128', steps: 50_000, testSize: 2000 })));
  await chooseBackend(page, 'WebAssembly');
  await expect.poll(() => shownStep(page), { timeout: 90_000 }).toBeGreaterThan(10);
  const from = await shownStep(page);
  const longest = await longestTask(browser, page, () =>
    expect.poll(() => shownStep(page), { timeout: 90_000 }).toBeGreaterThan(from + STEPS),
  );
  expect(longest.busy).toBeLessThanOrEqual(await longestAllowed(browser, page));
});

test('while the start is dragged, no task keeps the page busy for longer than a task of 200 ms takes', async ({
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
  expect(longest.busy).toBeLessThanOrEqual(await longestAllowed(browser, page));
});
