import { violations } from './support/axe';
import { openRunMenu, rateField, resultsColumn } from './support/lab';
import { openHeld } from './support/open-race';
import { expect, test } from './support/test';

// On 0.5 (x^2 + 9 y^2) gradient descent does best at 2 / (1 + 9); a method has no rate.
const RACE = {
  objective: {
    kind: 'formula',
    formula: '0.5*(x^2 + 9*y^2)',
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    start: [1, 1],
  },
  steps: 60,
  runs: [
    { optimizer: 'sgd', hyper: { lr: 0.01 } },
    { optimizer: 'momentum', hyper: { lr: 0.01 } },
    { optimizer: 'nelder-mead' },
  ],
};

test('finds a good learning rate for every run, uses it, and takes it back', async ({ page }) => {
  await openHeld(page, RACE, 0);
  const best = await resultsColumn(page, 'Lowest loss of the whole race');
  await openRunMenu(page, 1, 'Find a good learning rate');
  const panel = page.getByRole('region', { name: 'Learning rates' });
  await expect(panel.getByRole('heading')).toBeFocused();
  const use = panel.getByRole('button', { name: /use the learning rate/ });
  await expect(use).toHaveCount(2);
  await expect(panel.getByText('there is no learning rate to choose')).toBeVisible();
  await expect(panel.getByRole('img', { name: /2 runs/ })).toBeVisible();

  await use.first().click();
  await expect(use.first()).toBeDisabled();
  const rate = Number(await rateField(page, 1).inputValue());
  expect(rate).toBeGreaterThan(0.194);
  expect(rate).toBeLessThan(0.206);
  await expect.poll(() => resultsColumn(page, 'Lowest loss of the whole race')).not.toEqual(best);

  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rateField(page, 1)).toHaveValue('0.01');
  await panel.getByRole('button', { name: 'Use every best' }).click();
  await expect(rateField(page, 2)).not.toHaveValue('0.01');
  await panel.getByRole('button', { name: 'Use every best' }).press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Learning rates' })).toBeVisible();
});
