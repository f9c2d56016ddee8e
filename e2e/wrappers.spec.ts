import { violations } from './support/axe';
import { resultsColumn, runCard, typeNumber } from './support/lab';
import { experimentInBar } from './support/links';
import { openHeld } from './support/open-race';
import { expect, test } from './support/test';

const RACE = {
  objective: { kind: 'surface', surface: 'booth', start: [-4, 3.5], gradientNoise: 6 },
  steps: 120,
  runs: [
    { optimizer: 'sgd', hyper: { lr: 0.02 } },
    { optimizer: 'sophia', hyper: { lr: 0.05 } },
  ],
};

test.use({ onePage: true });

test('an average is put around a run, is what it is judged on, and is taken away again', async ({
  page,
}) => {
  await openHeld(page, RACE, 0);
  const card = runCard(page, 1);
  const best = async () => (await resultsColumn(page, 'Lowest loss of the whole race'))[0];
  await expect.poll(best).toMatch(/\d/);
  const alone = await best();
  await card.getByRole('button', { name: 'More settings' }).click();
  await card.getByLabel('Put around it …, run 1').selectOption('ema');
  await typeNumber(
    card.getByRole('spinbutton', { name: 'Average of the weights, Decay, run 1' }),
    '0.9',
  );
  const wrappers = () => experimentInBar(page).runs[0]?.wrappers;
  await expect.poll(wrappers).toEqual([{ kind: 'ema', decay: 0.9 }]);
  await expect(card.getByText('Judged on the average of its steps')).toBeVisible();
  await expect.poll(best).not.toBe(alone);
  expect(await violations(page)).toEqual([]);
  await card.getByRole('button', { name: /^Take Average of the weights away/ }).click();
  await expect.poll(wrappers).toEqual([]);
  await expect.poll(best).toBe(alone);
});

test('what needs a network cannot be chosen on a surface, and says why', async ({ page }) => {
  await openHeld(page, RACE, 0);
  const card = runCard(page, 2);
  await card.getByRole('button', { name: 'More settings' }).click();
  const estimate = card.getByLabel('Estimate, run 2');
  await expect(estimate.locator('option', { hasText: 'Gauss-Newton' })).toBeDisabled();
  await expect(card.getByText(/Gauss-Newton needs a network: it draws labels/)).toBeVisible();
});
