import { pauseButton, shownStep, stagePixels } from './support/lab';
import { expect, test } from './support/test';

test.use({ ownContext: true });

/** What the race can begin without. */
const NOT_NEEDED = /\/assets\/(?:charts|Inspector|later|NetworkPage|Surface3d|MapStage)-|\.woff2$/;

test('the race runs by itself', async ({ page }) => {
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await expect(pauseButton(page)).toBeVisible();
  const before = await stagePixels(page);
  const step = await shownStep(page);
  await expect.poll(() => shownStep(page)).toBeGreaterThan(step);
  await expect.poll(() => stagePixels(page)).not.toBe(before);
});

// How long that takes is measured by `npm run bench -- start-up`.
test('something moves while charts, fonts and all else are still on their way', async ({
  page,
}) => {
  let held = 0;
  await page.route(NOT_NEEDED, () => {
    held += 1;
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  const before = await stagePixels(page);
  await expect.poll(() => stagePixels(page)).not.toBe(before);
  const chart = page.getByRole('img', { name: /^Loss by/ });
  await expect.poll(() => held).toBeGreaterThan(1);
  await expect(chart).toBeHidden();
  // Lets go what was held.
  await page.unroute(NOT_NEEDED);
  await expect(chart).toBeVisible();
});

test.describe('where motion is unwanted', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('the race stands at its finish', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByTestId('step')).toHaveText('300');
    await expect(pauseButton(page)).toBeHidden();
  });
});
