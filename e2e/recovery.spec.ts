import type { Page, Worker } from 'playwright/test';
import { expectStep, rateField, runCards, scrubber, typeNumber } from './support/lab';
import { linkTo } from './support/links';
import { recordedRuns, recordRaces } from './support/recorded-races';
import { expect, test } from './support/test';

test.use({ expectedErrors: /struck down/ });
test.beforeEach(({ page }) => recordRaces(page));

const RACE = {
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2], gradientNoise: 0.1 },
  steps: 150,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.05 } },
    { optimizer: 'momentum', hyper: { lr: 0.001 } },
  ],
};

const engineOf = (page: Page): Worker => {
  const worker = page.workers().at(-1);
  if (!worker) throw new Error('the page has no worker');
  return worker;
};

const told = (page: Page, text: RegExp) =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

const settled = async (page: Page) => {
  await expect.poll(async () => (await recordedRuns(page)).length).toBe(2);
  return recordedRuns(page);
};

/** Of the first run's last update: an edit under way is a change from there on. */
const lastRate = async (page: Page) => (await recordedRuns(page))[0]?.lr.at(-2);

test('a worker that ends without a word is replaced, and the race on the stage stays', async ({
  page,
}) => {
  await page.goto(linkTo(RACE));
  await expect(runCards(page)).toHaveCount(2);
  const before = await settled(page);
  await scrubber(page).focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < 3; k += 1) await page.keyboard.press('ArrowRight');
  await expectStep(page, 3);
  await engineOf(page).evaluate(() => self.close());
  await expect(told(page, /The engine stopped/)).toBeVisible();
  await expectStep(page, 3);

  // The new one computes the same, bit for bit, after another rate and back.
  await typeNumber(rateField(page, 1), '0.1');
  await expect.poll(() => lastRate(page)).toBe(0.1);
  await typeNumber(rateField(page, 1), '0.05');
  await expect.poll(() => lastRate(page)).toBe(0.05);
  expect(await recordedRuns(page)).toEqual(before);
});

test('what a crashed worker left unanswered is asked of the next one', async ({ page }) => {
  await page.goto(linkTo(RACE));
  await settled(page);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  // Busy while three races are asked for: two are under way, one waits.
  await engineOf(page).evaluate(() => {
    setTimeout(() => {
      for (const until = performance.now() + 2500; performance.now() < until; );
      throw new Error('struck down');
    });
  });
  for (const rate of ['0.1', '0.2', '0.3']) await typeNumber(rateField(page, 1), rate);
  await expect(told(page, /struck down/)).toBeVisible();
  await expect.poll(() => lastRate(page)).toBe(0.3);
  for (const rate of ['0.4', '0.45', '0.5']) await typeNumber(rateField(page, 1), rate);
  await expect.poll(() => lastRate(page)).toBe(0.5);
});
