import type { Page } from 'playwright/test';
import { formatNumber } from '../src/ui/format';
import {
  expectStep,
  openRunMenu,
  pauseButton,
  playButton,
  rateField,
  rateSlider,
  resultsColumn,
  runCard,
  runCards,
  scrubber,
  shownLoss,
  shownStep,
  stagePixels,
  startHandle,
  transport,
  typeNumber,
} from './support/lab';
import { experimentInBar, planeInBar } from './support/links';
import { openHeld, openRace } from './support/open-race';
import { recordedRuns, recordRaces } from './support/recorded-races';
import { expect, test } from './support/test';

const race = (steps: number) => ({
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'sgd', hyper: { lr: 0.001 } },
  ],
});

test.use({ onePage: true });
test.beforeEach(({ page }) => recordRaces(page));

const openAt = (page: Page, step: number): Promise<void> => openHeld(page, race(200), step);

const hyperOf = (page: Page, run: number) => experimentInBar(page).runs[run - 1]?.hyper;
const lossesOf = async (page: Page, run: number) => (await recordedRuns(page))[run - 1]?.loss ?? [];
const changesOf = (page: Page, run: number) => experimentInBar(page).runs[run - 1]?.changes;

test.describe('the start', () => {
  test('follows the mouse, and with it paths, results and link', async ({ page }) => {
    await openAt(page, 100);
    const best = await resultsColumn(page, 'Lowest loss of the whole race');
    const pixels = await stagePixels(page);
    const box = await startHandle(page).boundingBox();
    if (!box) throw new Error('the start is not on the stage');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 6 });
    await page.mouse.move(x + 120, y + 60, { steps: 6 });
    await page.mouse.up();
    // To the right and down.
    await expect.poll(() => planeInBar(page).start[0]).toBeGreaterThan(-1.4);
    expect(planeInBar(page).start[1]).toBeLessThan(1.9);
    await expect.poll(() => resultsColumn(page, 'Lowest loss of the whole race')).not.toEqual(best);
    expect(await stagePixels(page)).not.toBe(pixels);
    const moved = await startHandle(page).boundingBox();
    expect(moved?.x).toBeCloseTo(box.x + 120, -0.5);
    expect(moved?.y).toBeCloseTo(box.y + 60, -0.5);
  });

  test('is moved by arrow keys', async ({ page }) => {
    await openAt(page, 0);
    const loss = await shownLoss(page, 1);
    await startHandle(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => planeInBar(page).start[0]).toBeGreaterThan(-1.5);
    const small = planeInBar(page).start[0] + 1.5;
    expect(planeInBar(page).start[1]).toBe(2);
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => planeInBar(page).start[1]).toBeLessThan(2);
    expect(2 - planeInBar(page).start[1]).toBeGreaterThan(3 * small);
    await expect.poll(() => shownLoss(page, 1)).not.toBe(loss);
    await expectStep(page, 0);
  });

  test('is where the stage is clicked', async ({ page }) => {
    await openAt(page, 0);
    const box = await page.getByTestId('surface-map').boundingBox();
    if (!box) throw new Error('there is no stage');
    await page.mouse.click(box.x + 0.75 * box.width, box.y + 0.75 * box.height);
    await expect.poll(() => planeInBar(page).start).not.toEqual([-1.5, 2]);
    const handle = await startHandle(page).boundingBox();
    if (!handle) throw new Error('the start is not on the stage');
    const middle = [handle.x + handle.width / 2, handle.y + handle.height / 2] as const;
    expect(Math.abs(middle[0] - box.x - 0.75 * box.width)).toBeLessThan(3);
    expect(Math.abs(middle[1] - box.y - 0.75 * box.height)).toBeLessThan(3);
  });
});

test.describe('a page that has just been opened', () => {
  test.use({ onePage: false });
  test('another surface is found by typing and raced on from its own start', async ({ page }) => {
    await page.goto('/');
    await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
    const select = page.getByRole('combobox', { name: 'Surface' });
    await select.click();
    await select.fill('himm');
    await page.getByRole('option', { name: 'Himmelblau', exact: false }).click();
    await expect.poll(() => planeInBar(page)).toMatchObject({ surface: 'himmelblau' });
    await expect(page.getByRole('img', { name: /^Contour map of Himmelblau/ })).toBeVisible();
    await expect(pauseButton(page)).toBeVisible();
    expect(experimentInBar(page).runs).toHaveLength(4);
  });
});

test('runs are added, duplicated, removed and exchanged', async ({ page }) => {
  await openAt(page, 50);
  await page.getByRole('button', { name: 'Add optimizer' }).click();
  await page.getByRole('menuitem', { name: /^RMSprop/i }).click();
  await expect(runCards(page)).toHaveCount(3);
  await openRunMenu(page, 1, 'Duplicate');
  await expect(runCards(page)).toHaveCount(4);
  await openRunMenu(page, 3, 'Remove');
  await expect(runCards(page)).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Optimizer of run 2' }).selectOption('momentum');
  await expect
    .poll(() => experimentInBar(page).runs.map((run) => run.optimizer))
    .toEqual(['adam', 'momentum', 'rmsprop']);
  await expect
    .poll(async () => (await resultsColumn(page, 'Lowest loss of the whole race')).length)
    .toBe(3);
  await openRunMenu(page, 3, 'Remove');
  await openRunMenu(page, 2, 'Remove');
  await page.getByRole('button', { name: 'Actions of run 1' }).click();
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeDisabled();
});

test('what is hidden or alone stays so wherever its run goes', async ({ page }) => {
  await openAt(page, 50);
  const hidden = () =>
    runCards(page).evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('data-visible') === 'false'),
    );
  await runCard(page, 2).getByRole('button', { name: 'Hide this run' }).click();
  await openRunMenu(page, 1, 'Duplicate');
  await expect.poll(hidden).toEqual([false, false, true]);
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await page.keyboard.press('Space');
  await page.goBack();
  await expectStep(page, 50);
  await expect(playButton(page)).toBeVisible();
  await openRunMenu(page, 1, 'Remove');
  await expect.poll(hidden).toEqual([false, true]);
  // The one that is alone is removed: the others are seen again.
  await openRunMenu(page, 1, 'Show only this one');
  await openRunMenu(page, 1, 'Remove');
  await expect.poll(hidden).toEqual([true]);
  await runCard(page, 1).getByRole('button', { name: 'Show this run' }).click();
  await expect.poll(hidden).toEqual([false]);
  // What is seen is taken back like an edit: first that, then the removal.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(hidden).toEqual([true]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(runCards(page)).toHaveCount(2);
  await openRunMenu(page, 2, 'Show only this one');
  await expect.poll(hidden).toEqual([true, false]);
  // With nobody alone any more, what was hidden before is hidden again.
  await runCard(page, 1).getByRole('button', { name: 'Show this run' }).click();
  await expect.poll(hidden).toEqual([false, true]);
});

test.describe('a learning rate', () => {
  test('edited mid-run is recorded as a change from there on', async ({ page }) => {
    await openAt(page, 120);
    const before = await lossesOf(page, 1);
    await expect.poll(() => shownLoss(page, 1)).toBe(formatNumber(before[120] ?? Number.NaN));
    await typeNumber(rateField(page, 1), '0.02');
    await expect.poll(() => changesOf(page, 1)).toEqual([{ step: 121, hyper: { lr: 0.02 } }]);
    expect(hyperOf(page, 1)).toMatchObject({ lr: 0.1 });
    expect(changesOf(page, 2)).toBeUndefined();
    await expect(runCard(page, 1)).toContainText('lr changed at step 121');
    await expect.poll(() => lossesOf(page, 1)).not.toEqual(before);
    // What was before stays; what comes after changes.
    const after = await lossesOf(page, 1);
    expect(after.slice(0, 121)).toEqual(before.slice(0, 121));
    expect(after[121]).not.toBe(before[121]);
    expect(await shownLoss(page, 1)).toBe(formatNumber(before[120] ?? Number.NaN));
    await runCard(page, 1).getByRole('button', { name: 'From the start' }).click();
    await expect.poll(() => hyperOf(page, 1)).toMatchObject({ lr: 0.02 });
    expect(changesOf(page, 1)).toBeUndefined();
    await expect(runCard(page, 1)).not.toContainText('changed at');
    await expect.poll(async () => (await lossesOf(page, 1))[1]).not.toBe(before[1]);
  });

  test('is taken back to what it was', async ({ page }) => {
    await openAt(page, 60);
    await typeNumber(rateField(page, 1), '0.02');
    await expect.poll(() => changesOf(page, 1)).toHaveLength(1);
    await runCard(page, 1).getByRole('button', { name: 'Take back' }).click();
    await expect(rateField(page, 1)).toHaveValue('0.1');
    await expect.poll(() => changesOf(page, 1)).toBeUndefined();
    expect(hyperOf(page, 1)).toMatchObject({ lr: 0.1 });
  });

  test('edited while it plays changes the race under way', async ({ page }) => {
    await openRace(page, race(2000));
    await expect.poll(() => shownStep(page)).toBeGreaterThan(20);
    await rateSlider(page, 2).press('ArrowRight');
    await expect.poll(() => changesOf(page, 2)).toHaveLength(1);
    expect(changesOf(page, 2)?.[0]?.step).toBeGreaterThan(20);
    await expect(pauseButton(page)).toBeVisible();
  });

  test('edited at the start is the base value', async ({ page }) => {
    await openAt(page, 0);
    const best = await resultsColumn(page, 'Lowest loss of the whole race');
    await typeNumber(rateField(page, 1), '3e-2');
    await expect.poll(() => hyperOf(page, 1)).toMatchObject({ lr: 0.03 });
    expect(changesOf(page, 1)).toBeUndefined();
    await expect.poll(() => resultsColumn(page, 'Lowest loss of the whole race')).not.toEqual(best);
    // Of many digits all are seen: while it is typed in the field, else in its title.
    const field = rateField(page, 1);
    const cutOff = () => field.evaluate((input) => input.scrollWidth > input.clientWidth);
    await typeNumber(field, '0.0123456789');
    expect(await cutOff()).toBe(false);
    await field.blur();
    expect(await cutOff()).toBe(true);
    await expect(field).toHaveAttribute('title', '0.0123456789');
  });

  test('that is no number, or not allowed, is told beside the field and kept as typed', async ({
    page,
  }) => {
    await openAt(page, 0);
    const field = rateField(page, 1);
    for (const [typed, message] of [
      ['fast', /Learning rate, run 1: “fast” is not a number/],
      ['-1', /Learning rate, run 1 must be/],
    ] as const) {
      await typeNumber(field, typed);
      await expect(field).toHaveValue(typed);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(message);
      const [above, below] = [
        await field.boundingBox(),
        await page.getByRole('alert').boundingBox(),
      ];
      expect(Math.abs((below?.y ?? 0) - (above?.y ?? 0))).toBeLessThan(60);
    }
    expect(hyperOf(page, 1)).toMatchObject({ lr: 0.1 });
    // It is told in the language that the page has now, and the text stays.
    await page.getByRole('button', { name: '切换为简体中文' }).click();
    await expect(page.getByRole('alert')).toContainText('学习率');
    await page.getByRole('button', { name: 'EN: switch to English' }).click();
    await expect(field).toHaveValue('-1');
    await field.press('Escape');
    await expect(field).toHaveValue('0.1');
    await expect(page.getByRole('alert')).toBeHidden();
  });
});

test.describe('the keyboard', () => {
  test('scrubs, step by step and by tenths', async ({ page }) => {
    await openAt(page, 0);
    const pixels = await stagePixels(page);
    await scrubber(page).press('End');
    await expectStep(page, 200);
    await expect(scrubber(page)).toHaveAttribute('aria-valuetext', 'step 200 of 200');
    await expect.poll(() => stagePixels(page)).not.toBe(pixels);
    await scrubber(page).press('PageDown');
    await expectStep(page, 180);
    await scrubber(page).press('ArrowLeft');
    await expectStep(page, 179);
    await scrubber(page).press('Home');
    await expectStep(page, 0);
  });

  test('plays, pauses, steps and restarts from anywhere', async ({ page }) => {
    await openAt(page, 10);
    await page.getByRole('region', { name: 'Stage' }).focus();
    await page.keyboard.press('ArrowRight');
    await expectStep(page, 11);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expectStep(page, 9);
    await page.keyboard.press('Space');
    await expect(pauseButton(page)).toBeVisible();
    await expect.poll(() => shownStep(page)).toBeGreaterThan(12);
    await page.keyboard.press('Space');
    await expect(playButton(page)).toBeVisible();
    const held = await shownStep(page);
    await page.keyboard.press('r');
    await expect.poll(() => shownStep(page)).toBeLessThan(held);
    await expect(pauseButton(page)).toBeVisible();
    // A button that was clicked keeps the focus, and Space still pauses; one that the keyboard came to is pressed by it.
    const hide = runCard(page, 1).getByRole('button', { name: 'Hide this run' });
    await hide.click();
    await page.keyboard.press('Space');
    await expect(playButton(page)).toBeVisible();
    await expect(runCard(page, 1)).toHaveAttribute('data-visible', 'false');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(runCard(page, 1)).toHaveAttribute('data-visible', 'true');
    await expect(playButton(page)).toBeVisible();
    await scrubber(page).click();
    await page.keyboard.press('Space');
    await expect(pauseButton(page)).toBeVisible();
    // In text it is a character.
    await rateField(page, 2).focus();
    await page.keyboard.press('Space');
    await expect(pauseButton(page)).toBeVisible();
  });

  test('tells its keys, but not to who is typing', async ({ page }) => {
    await openAt(page, 10);
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await rateField(page, 1).focus();
    await page.keyboard.press('?');
    await expect(keys).toBeHidden();
    await rateField(page, 1).press('Escape');
    const play = playButton(page);
    await play.focus();
    await page.keyboard.press('?');
    await expect(keys.getByRole('term').filter({ hasText: 'Space' })).toBeVisible();
    // What is read is not done.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await expect(play).toBeFocused();
    await expectStep(page, 10);
  });

  test('undoes and redoes', async ({ page }) => {
    await openAt(page, 0);
    await typeNumber(rateField(page, 1), '0.3');
    await expect.poll(() => hyperOf(page, 1)).toMatchObject({ lr: 0.3 });
    await page.getByRole('region', { name: 'Stage' }).focus();
    await page.keyboard.press('Control+z');
    await expect(rateField(page, 1)).toHaveValue('0.1');
    await page.keyboard.press('Control+Shift+z');
    await expect(rateField(page, 1)).toHaveValue('0.3');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => hyperOf(page, 1)).toMatchObject({ lr: 0.1 });
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => hyperOf(page, 1)).toMatchObject({ lr: 0.3 });
  });
});

test.describe('by the clock of the test', () => {
  test.use({ ownContext: true });
  test('plays as much faster as its speed says', async ({ page }) => {
    await page.clock.install();
    await openAt(page, 0);
    // From here on time is what the test says.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    const played = async (speed: string, ms: number) => {
      await transport(page).getByRole('combobox', { name: 'Speed' }).selectOption(speed);
      await scrubber(page).press('Home');
      await playButton(page).click();
      await page.clock.runFor(ms);
      await pauseButton(page).click();
      await page.clock.runFor(100);
      return shownStep(page);
    };
    // All 200 steps take 8 s at 1×, which is 25 a second; the first frame only begins to count.
    expect(await played('1', 2000)).toBeGreaterThanOrEqual(48);
    expect(await played('1', 2000)).toBeLessThanOrEqual(50);
    expect(await played('8', 500)).toBeGreaterThanOrEqual(90);
    expect(await played('8', 500)).toBeLessThanOrEqual(100);
  });
});

test('the transport steps, and the race rests at its end', async ({ page }) => {
  await openAt(page, 100);
  await transport(page).getByRole('button', { name: 'One step on' }).click();
  await expectStep(page, 101);
  await transport(page).getByRole('button', { name: 'One step back' }).click();
  await expectStep(page, 100);

  // What is to come is told neither by the table nor by the paths, and comes back.
  const whole = await resultsColumn(page, 'Lowest loss of the whole race');
  const pixels = await stagePixels(page);
  const hide = transport(page).getByRole('button', { name: 'Hide what is to come' });
  await hide.click();
  await expect
    .poll(() => resultsColumn(page, 'Lowest loss up to the step shown'))
    .not.toEqual(whole);
  await expect.poll(() => stagePixels(page)).not.toBe(pixels);
  await scrubber(page).press('End');
  await expect.poll(() => resultsColumn(page, 'Lowest loss up to the step shown')).toEqual(whole);
  await hide.click();
  await scrubber(page).press('Home');
  for (let k = 0; k < 5; k += 1) await scrubber(page).press('PageUp');
  await expectStep(page, 100);
  expect(await resultsColumn(page, 'Lowest loss of the whole race')).toEqual(whole);

  await transport(page).getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await playButton(page).click();
  await expectStep(page, 200);
  await expect(playButton(page)).toBeVisible();
  await playButton(page).click();
  await expect.poll(() => shownStep(page)).toBeLessThan(200);
});

test('charts count the time that the updates take, measured when they are looked at', async ({
  page,
}) => {
  await openAt(page, 100);
  const chart = page.getByRole('region', { name: 'Loss', exact: true });
  // Both axes have their numbers.
  for (const tick of ['100', '200'])
    await expect(chart.getByText(tick, { exact: true })).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Horizontal axis' })
    .selectOption('Microseconds of own work');
  await expect(chart.getByRole('img', { name: /by Microseconds of own work/ })).toBeVisible();
  // A line for every run, none of them without length.
  const lines = chart.locator('svg svg path');
  await expect.poll(() => lines.count()).toBeGreaterThan(1);
  for (const d of await lines.evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))))
    expect(d?.split('L').length, 'points of a line').toBeGreaterThan(20);
});
