import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright/test';
import { DRAWN_SEVEN } from '../src/experiment/network/testing/drawn-seven';
import { violations } from './support/axe';
import {
  openRunMenu,
  pauseButton,
  playButton,
  rateField,
  resultsColumn,
  runCard,
  runCards,
  shownStep,
  transport,
  typeNumber,
} from './support/lab';
import { experimentInBar, linkTo } from './support/links';
import { chooseBackend, expectFinishedOn, share, smallRace } from './support/network';
import { keepOwnDigits } from './support/own-digits';
import { recordedProgress, recordProgress } from './support/recorded-progress';
import { recordedRuns, recordRaces } from './support/recorded-races';
import { expect, test } from './support/test';

/** A seven, stroke by stroke. */
const drawSeven = async (page: Page, on: Locator) => {
  const pad = await on.boundingBox();
  if (!pad) throw new Error('nowhere to draw');
  for (const [first, ...others] of DRAWN_SEVEN) {
    const to = async (at = first) =>
      page.mouse.move(pad.x + (at?.[0] ?? 0) * pad.width, pad.y + (at?.[1] ?? 0) * pad.height);
    await to();
    await page.mouse.down();
    for (const at of others) await to(at);
    await page.mouse.up();
  }
};

/** The stage's tabs, by mouse and by keys; what is said there is of the step that is looked at. */
const lookInside = async (page: Page) => {
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await tab('Confusion').click();
  await expect.poll(() => page.url()).toContain('&v=1.');
  const matrix = page.getByRole('grid', { name: 'Confusion of Adam' });
  await expect(page.getByTestId('stage-step')).toHaveText('at step 100');
  const adam = page.getByRole('region', { name: 'Adam', exact: true });
  await expect(adam.getByRole('heading')).toContainText(/% · step 100$/);
  const right = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(async (k) =>
      Number(await matrix.getByRole('button', { name: `${k} taken for ${k}:` }).textContent()),
    ),
  );
  // Of 1,000 images: as the results have it.
  const told = await resultsColumn(page, 'Test accuracy where all runs were last evaluated');
  expect(right.reduce((sum, count) => sum + count, 0) / 1000).toBeCloseTo(share(told[0]), 2);
  await matrix.getByRole('button', { name: '0 taken for 0:' }).click();
  const opened = page.getByRole('region', { name: 'Adam: 0 taken for 0' });
  await expect(opened.getByRole('img', { name: /^Example \d+: 0$/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opened).toBeHidden();
  await tab('Confusion').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Mistakes')).toBeFocused();
  await expect(
    page.getByText(/^Adam at step 100: \d+ of 1,000 are taken for a wrong class/),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^Example \d+: \d$/ }).first()).toBeVisible();
  await transport(page).getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^Adam at step 0: /)).toBeVisible();
  await page.keyboard.press('End');
  await tab('Weights').click();
  await page.getByRole('application', { name: '10 pictures of weights, 28 by 28 each' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const weight = page.getByTestId('weight-inspector');
  await expect(weight.getByRole('heading')).toContainText('w0, picture 1, row 2, column 1');
  // Behind the last step there is no update: the one that was kept before.
  await expect(weight.getByRole('heading')).toContainText('75 → 76');
  await expect(weight.getByTestId('numbers-0')).toBeVisible();
  await weight.getByRole('button', { name: 'Close' }).click();
  await expect(weight).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Singular values of w0', exact: true }).locator('path'),
  ).toHaveCount(2);
  await expect(
    page.getByRole('img', { name: 'Singular values of w0 over the steps: steps 0 to 100' }),
  ).toBeVisible();
  await tab('Layers').click();
  await expect(
    page.getByRole('img', { name: /^Histogram of the weights w0, from / }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Activations over the steps: steps 0 to 100' }),
  ).toBeVisible();
  await tab('Draw').click();
  await drawSeven(page, page.getByTestId('drawing-pad'));
  for (const name of ['Adam', 'SGD'])
    await expect(
      page.getByRole('list', { name: new RegExp(`^${name} takes it for 7 with`) }),
    ).toBeVisible();
  await expect(page.getByRole('img', { name: 'Activations behind w0' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('list', { name: / takes it for / })).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'Activations behind w0' })).toHaveCount(0);
  await keepOwnDigits(page);
  await tab('Landscape').click();
  const facts = page.getByTestId('plane-facts');
  await expect(facts).toContainText(/^It holds \d\d % of what distinguishes \d+ kept points/);
  await expect(facts).toContainText(/Loss: first 2,000 training examples, (5|9|17|33) × /);
  await expect(facts).toContainText(/Adam: \S+ off the plane, loss 0\.\d+, there 0\.\d+/);
  const on = page.getByRole('combobox', { name: 'What the landscape is seen on' });
  await on.selectOption({ label: 'Plane through start and two ends' });
  await expect(facts).toContainText(/Adam: 0 off the plane, loss (0\.\d+), there \1/);
  await on.selectOption({ label: 'Line between two runs' });
  // Softmax regression is convex.
  await expect(page.getByTestId('line-cut')).toContainText('hardly a barrier');
  await on.selectOption({ label: 'Sharpness over the steps' });
  await page.getByRole('button', { name: 'Compute', exact: true }).click();
  await expect(page.getByText(/^SGD, step 100: \d\S*, stable up to \d+\.?\d*\.$/)).toBeVisible();
  // The last update of all is followed by none: its scales are those of the one before.
  await expect(
    page.getByText(
      /^Adam, step 100: .* scaled Hessian at step \d+: \d\S*, stable up to \S+ \(38\/η\)\.$/,
    ),
  ).toBeVisible();
  // A few lines of the scale, within the plot, and at least one below 1000.
  const plot = page.getByRole('img', { name: /^Sharpness of the loss along the runs/ });
  const heights = await plot
    .locator('line')
    .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('y1'))));
  expect(heights.length).toBeGreaterThan(2);
  expect(heights.length).toBeLessThan(16);
  for (const height of heights) {
    expect(height).toBeGreaterThan(0);
    expect(height).toBeLessThan(280);
  }
  // The charts have it while it is on, with its limit, whatever the stage shows.
  await tab('Layers').click();
  const slot = page.getByRole('combobox', { name: 'Quantity of chart 3' });
  await slot.selectOption({ label: 'Sharpness' });
  const chart = page.getByRole('region', { name: 'Sharpness', exact: true });
  await expect(chart.locator('path[stroke-dasharray="2 4"]')).toHaveCount(1);
  await chart.getByRole('button', { name: 'Sharpness: Show as table' }).click();
  await expect(chart.getByRole('rowheader', { name: '100', exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await tab('Landscape').click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Sharpness', exact: true })).toHaveCount(0);
};

/** A file that a press of this button gives. */
const fileOf = async (page: Page, name: string | RegExp) => {
  const given = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await given;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
};

/** A network as a file and back, and as a page that judges drawn digits by itself. */
const takeAway = async (page: Page, folder: string) => {
  await page.getByRole('tab', { name: 'Model' }).click();
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(page.getByRole('button', { name: 'Page (HTML), int8' })).toBeVisible();
  const [whole, rounded] = await Promise.all(
    ['float32', 'int8'].map(async (name) =>
      share((await row(name).locator('td').nth(1).textContent()) ?? ''),
    ),
  );
  expect(Math.abs((whole ?? 0) - (rounded ?? 1))).toBeLessThanOrEqual(0.005);
  const { name, content } = await fileOf(page, 'safetensors, float32');
  expect(name).toMatch(/^downhill-adam.*\.safetensors$/);
  const opened = page.getByRole('region', { name: 'Bring a model back' });
  const input = opened.getByLabel('Bring a model back');
  await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  await expect(opened.getByRole('listitem')).toContainText(
    `accuracy ${(100 * (whole ?? 0)).toFixed(2)} % on 1,000 test examples.`,
  );
  const cut = { name, mimeType: 'application/octet-stream', buffer: content.subarray(0, 999) };
  await input.setInputFiles(cut);
  await expect(opened.getByRole('listitem').first()).toContainText('is no safetensors file');
  expect(await violations(page)).toEqual([]);

  const alone = await fileOf(page, 'Page (HTML), int8');
  const file = join(folder, alone.name);
  await writeFile(file, alone.content);
  const judge = await page.context().newPage();
  const wrong: string[] = [];
  judge.on('pageerror', (error) => wrong.push(error.message));
  judge.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) wrong.push(request.url());
  });
  await judge.goto(pathToFileURL(file).href);
  for (let digit = 0; digit < 20; digit += 1) {
    await drawSeven(judge, judge.getByRole('img', { name: /^Drawing pad/ }));
    if (digit === 0) await expect(judge.getByText(/^7, sure to \d/)).toBeVisible();
    await judge.getByRole('button', { name: 'Count it, next digit' }).click();
  }
  // Nothing but sevens: the page notices.
  await expect(judge.getByText(/^20 digits, \d+\.\d % sure on average/)).toBeVisible();
  await expect(judge.getByText(/^Drift: the last 20 digits are other ones/)).toBeVisible();
  expect(await violations(judge)).toEqual([]);
  expect(wrong).toEqual([]);
  await judge.close();

  await test.step('a race goes on from the file, and its link asks whoever opens it for that', async () => {
    await opened.getByRole('button', { name: `Race on from ${name}` }).click();
    await expect(page.getByRole('region', { name: 'Network', exact: true })).toContainText(
      `from ${name}`,
    );
    await expectFinishedOn(page, 'WebAssembly');
    // The first losses are those of a trained network.
    const first = (await recordedRuns(page)).map((run) => mean(run.loss.slice(0, 10)));
    for (const loss of first) expect(loss).toBeLessThan(0.8);
    const link = page.url();
    const other = await page.context().browser()?.newPage();
    if (!other) throw new Error('no other visitor');
    await other.goto(link);
    await expect(other.getByText(`starts from the parameters of ${name}`)).toBeVisible();
    expect(await shownStep(other)).toBe(0);
    await other
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
    await expect(other.getByText(`starts from the parameters of ${name}`)).toBeHidden();
    await expect.poll(() => shownStep(other)).toBeGreaterThan(0);
    await other.close();
  });
};

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

test.beforeEach(({ page }) => recordRaces(page));

for (const { model, steps, loss, accuracy } of [
  // Of random guesses: loss 2.3, accuracy 0.1.
  { model: 'softmax-regression', steps: 100, loss: 0.75, accuracy: 0.8 },
  { model: 'mlp-128-128', steps: 100, loss: 0.55, accuracy: 0.84 },
]) {
  test(`${model} learns on WebAssembly`, async ({ page }, testInfo) => {
    await page.goto(linkTo(smallRace({ model, steps })));
    await chooseBackend(page, 'WebAssembly');
    await expectFinishedOn(page, 'WebAssembly');
    const runs = await recordedRuns(page);
    expect(runs).toHaveLength(2);
    for (const run of runs) {
      // The record ends with the loss before the last update.
      expect(run.step.at(-1)).toBe(steps - 1);
      expect(mean(run.loss.slice(0, 3))).toBeGreaterThan(1.5);
    }
    expect(mean(runs[0]?.loss.slice(-10) ?? [])).toBeLessThan(loss);
    await expect
      .poll(async () =>
        share((await resultsColumn(page, 'Test accuracy where all runs were last evaluated'))[0]),
      )
      .toBeGreaterThan(accuracy);
    await expect(runCard(page, 1)).toContainText(/Test accuracy \d/);
    await expect(page.getByRole('img', { name: 'A handwritten 7' }).first()).toBeVisible();
    if (model !== 'softmax-regression') return;
    await lookInside(page);
    await takeAway(page, testInfo.outputPath());
  });
}

test('softmax-regression learns on WebGPU', async ({ page }) => {
  await recordProgress(page);
  await page.goto(linkTo(smallRace({ steps: 25, testSize: 200, trainSize: 5000 })));
  await chooseBackend(page, 'WebGPU');
  await expectFinishedOn(page, 'WebGPU');
  // Every shader is compiled before the first step, and told of one by one.
  const told = await recordedProgress(page);
  const shaders = told.filter((line) => line.startsWith('progress shaders'));
  const total = shaders.length - 1;
  expect(total).toBeGreaterThan(10);
  expect(shaders).toEqual(
    Array.from({ length: total + 1 }, (_, k) => `progress shaders ${k}/${total}`),
  );
  const last = told.lastIndexOf(`progress shaders ${total}/${total}`);
  expect(told.indexOf('opened', told.indexOf(`progress shaders 0/${total}`))).toBeGreaterThan(last);
  const [adam] = await recordedRuns(page);
  expect(mean(adam?.loss.slice(0, 3) ?? [])).toBeGreaterThan(1.8);
  expect(mean(adam?.loss.slice(-5) ?? [])).toBeLessThan(1.4);
  await expect
    .poll(async () =>
      share((await resultsColumn(page, 'Test accuracy where all runs were last evaluated'))[0]),
    )
    .toBeGreaterThan(0.6);
});

test('training pauses, goes on step by step, resumes and begins anew', async ({ page }) => {
  await page.goto(linkTo(smallRace({ steps: 20_000 })));
  await chooseBackend(page, 'WebAssembly');
  await expect.poll(() => shownStep(page), { timeout: 60_000 }).toBeGreaterThan(10);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  const trainOne = transport(page).getByRole('button', { name: 'Train one step' });
  await trainOne.click();
  await expect(playButton(page)).toBeVisible();
  // What was under way at the pause is shown by now: from here every click is one step.
  await expect
    .poll(async () => {
      const before = await shownStep(page);
      await trainOne.click();
      await expect.poll(() => shownStep(page)).toBeGreaterThan(before);
      return (await shownStep(page)) - before;
    })
    .toBe(1);
  const held = await shownStep(page);
  await playButton(page).click();
  await expect.poll(() => shownStep(page)).toBeGreaterThan(held + 10);
  await pauseButton(page).click();
  await transport(page).getByRole('button', { name: 'Start the race anew' }).click();
  await expect.poll(() => shownStep(page)).toBeLessThanOrEqual(1);
});

test('a learning rate changed while training is recorded at the step that felt it', async ({
  page,
}) => {
  await page.goto(linkTo(smallRace({ steps: 20_000 })));
  await chooseBackend(page, 'WebAssembly');
  await expect.poll(() => shownStep(page), { timeout: 60_000 }).toBeGreaterThan(10);
  await typeNumber(rateField(page, 2), '0.05');
  await expect(runCard(page, 2)).toContainText(/lr changed at step \d/);
  const at = () => experimentInBar(page).runs[1]?.changes?.[0]?.step ?? Number.POSITIVE_INFINITY;
  const rates = async () => {
    const [, sgd] = await recordedRuns(page);
    const from = sgd?.step.findIndex((step) => step >= at() - 1) ?? -1;
    if (!sgd || from < 0 || from + 1 >= sgd.lr.length) return [];
    // The update number `at` belongs to the record of step at - 1.
    return [...new Set(sgd.lr.slice(0, from)), '|', ...new Set(sgd.lr.slice(from))];
  };
  await expect.poll(rates).toEqual([0.1, '|', 0.05]);
  expect(experimentInBar(page).runs[1]?.changes).toEqual([{ step: at(), hyper: { lr: 0.05 } }]);
  expect(experimentInBar(page).runs[1]?.hyper).toMatchObject({ lr: 0.1 });
  expect(experimentInBar(page).runs[0]?.changes).toBeUndefined();
  // The race went on.
  await expect(pauseButton(page)).toBeVisible();
});

test('a run that diverges leaves the others alone', async ({ page }) => {
  const runs = [
    { optimizer: 'sgd', hyper: { lr: 1e6 } },
    { optimizer: 'adam', hyper: { lr: 0.003 } },
  ];
  await page.goto(linkTo(smallRace({ model: 'mlp-128-128', steps: 60, runs })));
  await chooseBackend(page, 'WebAssembly');
  await expect(runCard(page, 1)).toContainText('diverged', { timeout: 60_000 });
  await expect(runCard(page, 2)).toContainText('finished', { timeout: 60_000 });
  const [, adam] = await recordedRuns(page);
  expect(adam?.step.at(-1)).toBe(59);
  await expect(
    page.getByRole('button', { name: 'Select run 1: SGD' }).getByText('diverged'),
  ).toBeAttached();
  await openRunMenu(page, 1, 'Remove');
  await expect(runCards(page)).toHaveCount(1);
});
