import { violations } from './support/axe';
import { playButton, shownStep } from './support/lab';
import { expect, test } from './support/test';

test('a lesson asks before it shows, notices what is done, and is gone on with after a reload', async ({
  page,
}) => {
  await page.goto('#/learn');
  await expect(page.getByRole('heading', { name: 'Learn', level: 1 })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'The learning rate' }).click();
  // The visitor's own lab is another one, and its backend not this one's.
  await expect(page.getByRole('button', { name: /^Computed on/ })).toHaveCount(0);

  // Nothing is played before something was said.
  const commit = page.getByRole('button', { name: 'That’s my prediction' });
  await expect(commit).toBeDisabled();
  await expect(page.locator('section[inert]')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Move up' }).nth(1).click();
  await commit.click();
  await expect(page.getByText('You said:')).toHaveText('You said: rate 0.4 → rate 0.05 → rate 0.9');
  const verdict = page.getByRole('status').filter({ hasText: 'Not this time.' });
  // A busy machine plays a race slowly.
  await expect(verdict).toContainText('The first is right.', { timeout: 120_000 });
  await expect(verdict).toContainText('rate 0.4 → rate 0.9 → rate 0.05');
  expect(await shownStep(page)).toBe(60);
  expect(await violations(page)).toEqual([]);

  const next = page.getByRole('button', { name: 'Next' });
  await next.click();
  await expect(page.getByRole('heading', { name: 'Each step is one factor' })).toBeFocused();
  await next.click();
  // A task: the way on opens when it is done.
  await expect(next).toBeDisabled();
  const rate = page.getByRole('spinbutton', { name: 'Learning rate, run 1', exact: true });
  await rate.fill('0.5');
  await rate.press('Enter');
  await playButton(page).click();
  await expect(page.getByText(/At .* the factor is 0/)).toBeVisible({ timeout: 120_000 });
  await expect(next).toBeEnabled();

  await page.reload();
  await expect(page.getByText('4 / 9')).toBeVisible();
  await page.getByRole('link', { name: 'Learn' }).first().click();
  await expect(page.getByText('at step 4')).toBeVisible();
});

test.describe('in Chinese, on a phone', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });

  test('a lesson is there as a whole, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('#/learn/momentum');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('峡谷与动量');
    await expect(page.getByTestId('surface-map')).toBeVisible();
    await expect(page.getByRole('button', { name: '下一步' })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});
