import type { Page } from 'playwright/test';
import { expectStep, runCard, scrubber, stagePixels, startHandle, typeNumber } from './support/lab';
import { planeInBar } from './support/links';
import { openHeld } from './support/open-race';
import { expect, test } from './support/test';

const race = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [0.5, -4] },
  steps: 100,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.1 } }],
};

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'View of the stage' }).getByRole('button', { name });

test.use({ onePage: true });

const openStill = (page: Page): Promise<void> => openHeld(page, race, 0);

/** The stage once it has stopped changing: heat map, its finer picture and paths arrive one after the other. */
const restingPixels = async (page: Page): Promise<string> => {
  let before = '';
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = await stagePixels(page);
        same = now === before ? same + 1 : 0;
        before = now;
        return same;
      },
      { intervals: [300] },
    )
    .toBeGreaterThan(2);
  return before;
};

/** Painted pixels of the canvas with heads, tails and arrows. */
const liveInk = (page: Page): Promise<number> =>
  page
    .getByTestId('surface-map')
    .locator('canvas')
    .last()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
      const { data } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ??
        new ImageData(1, 1);
      let painted = 0;
      for (let i = 3; i < data.length; i += 4) painted += (data[i] ?? 0) > 0 ? 1 : 0;
      return painted;
    });

test.describe('a page that has just been opened', () => {
  test.use({ onePage: false });
  test('a layer stays as the visitor chose it', async ({ page }) => {
    await openHeld(page, race, 0);
    const pixels = await stagePixels(page);
    await tool(page, 'Heat map').click();
    await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => stagePixels(page)).not.toBe(pixels);
    await page.reload();
    await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'false');
    await expect(tool(page, 'Contours')).toHaveAttribute('aria-pressed', 'true');
    await page.goto('about:blank');
    await page.goto('/');
    await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'false');
    // What somebody else left in the storage is no reason to fail.
    await page.evaluate(() => localStorage.setItem('downhill.stage', '{"heatMap":"no","x":[]}'));
    await page.goto('about:blank');
    await page.goto('/');
    await expect(tool(page, 'Heat map')).toHaveAttribute('aria-pressed', 'true');
  });
});

test('on a phone the tools wait behind one button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStill(page);
  await expect(tool(page, 'Contours')).toBeHidden();
  await tool(page, 'View').click();
  await tool(page, 'Contours').click();
  await expect(tool(page, 'Contours')).toHaveAttribute('aria-pressed', 'false');
  await tool(page, 'View').click();
  await expect(tool(page, 'Contours')).toBeHidden();
  // What lies over the stage is not chosen to be covered.
  await tool(page, 'View').click();
  await tool(page, 'Show as table').click();
  await expect(page.getByTestId('stage-table')).toBeVisible();
  await expect(tool(page, 'Contours')).toBeHidden();
});

test('gradient and arrows are laid over the map, and the arrows follow the scrubber', async ({
  page,
}) => {
  await openStill(page);
  const plain = await restingPixels(page);
  await tool(page, 'Gradient').click();
  await expect.poll(() => stagePixels(page)).not.toBe(plain);
  await tool(page, 'Gradient').click();
  await expect.poll(() => stagePixels(page)).toBe(plain);
  await tool(page, 'Arrows').click();
  await expect.poll(() => stagePixels(page)).not.toBe(plain);
  const atStart = await liveInk(page);
  await scrubber(page).press('PageUp');
  await expect.poll(() => liveInk(page)).not.toBe(atStart);
  const withArrows = await liveInk(page);
  await tool(page, 'Arrows').click();
  // Painted with the next frame, not with the click.
  await expect.poll(() => liveInk(page)).not.toBe(withArrows);
  const bare = await liveInk(page);
  await tool(page, 'Arrows').click();
  // Three arrows with names: more ink than head and tail alone.
  await expect.poll(() => liveInk(page)).toBeGreaterThan(bare + 400);
});

test.describe('several starts', () => {
  const startsInBar = (page: Page) => planeInBar(page).starts;
  const further = (page: Page) => page.getByRole('button', { name: /^Start \d+:/ });

  test('are added with Shift, dragged, moved by keys and removed', async ({ page }) => {
    await openStill(page);
    const box = await page.getByTestId('surface-map').boundingBox();
    if (!box) throw new Error('there is no stage');
    const [x, y] = [box.x + 0.3 * box.width, box.y + 0.3 * box.height];
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await expect(further(page)).toHaveCount(1);
    await expect.poll(() => startsInBar(page)).toHaveProperty('points.length', 1);
    expect(planeInBar(page).start).toEqual([0.5, -4]);
    await expect(runCard(page, 1)).toContainText(/of 2 starts at a minimum/);
    const handle = await further(page).boundingBox();
    if (!handle) throw new Error('the second start is not on the stage');
    expect(handle.x + handle.width / 2).toBeCloseTo(x, -0.5);
    const before = JSON.stringify(startsInBar(page));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => JSON.stringify(startsInBar(page))).not.toBe(before);
    const moved = await further(page).boundingBox();
    expect(moved?.x).toBeCloseTo(handle.x + 80, -0.5);
    await further(page).focus();
    const dragged = JSON.stringify(startsInBar(page));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => JSON.stringify(startsInBar(page))).not.toBe(dragged);
    await page.keyboard.press('Delete');
    await expect(further(page)).toHaveCount(0);
    await expect.poll(() => startsInBar(page)).toBeUndefined();
  });

  test('come as a cloud, from one link the same', async ({ page }) => {
    await openStill(page);
    const bare = await restingPixels(page);
    await page.getByRole('combobox', { name: 'Starts' }).selectOption('cloud');
    await expect.poll(() => startsInBar(page)).toEqual({ cloud: { count: 24, radius: 0.15 } });
    await expect(runCard(page, 1)).toContainText(/\d+ of 25 starts at a minimum · median/);
    const cloud = await restingPixels(page);
    expect(cloud).not.toBe(bare);
    const line = runCard(page, 1).getByText(/of 25 starts/);
    const summary = await line.textContent();
    await page.reload();
    // It rests where it rested.
    await expectStep(page, 0);
    await expect(line).toHaveText(summary ?? '');
    await typeNumber(page.getByRole('spinbutton', { name: /in the cloud/ }), '5');
    await expect(runCard(page, 1)).toContainText(/of 6 starts/);
  });
});

test('noise falls with the root of the batch, and repeats are a cloud with its mean', async ({
  page,
}) => {
  await openStill(page);
  await typeNumber(page.getByRole('spinbutton', { name: /noise/i }), '6');
  await typeNumber(page.getByRole('spinbutton', { name: /^Batch size/ }), '9');
  await expect(page.getByText('σ/√B = 6/√9 = 2 ')).toBeVisible();
  await expect.poll(() => planeInBar(page)).toMatchObject({ gradientNoise: 6, batchSize: 9 });
  const single = await restingPixels(page);
  await typeNumber(page.getByRole('spinbutton', { name: /^Repeats/ }), '12');
  await expect(runCard(page, 1)).toContainText(
    /noise: median loss \S+, from \S+ to \S+, over all 13/,
  );
  expect(await restingPixels(page)).not.toBe(single);
});

test('minima and saddles of a typed formula are found, named and told in words', async ({
  page,
}) => {
  const formula = { formula: '(x^2 - 1)^2 + y^2', start: [0.5, 1] };
  await openHeld(page, { ...race, objective: formula }, 0);
  const words = page.getByRole('region', { name: 'The race in words' });
  await expect(words).toContainText('2 minima');
  await expect(words).toContainText('One saddle point, at (0, 0).');
  // The saddle lies in the middle of the default domain, and so of the map.
  const box = await page.getByTestId('surface-map').boundingBox();
  if (!box) throw new Error('there is no stage');
  await page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2 + 2);
  await expect(page.getByText('saddle  f 1 at (0, 0)')).toBeVisible();
  const marked = await restingPixels(page);
  await tool(page, 'Minima').click();
  await expect.poll(() => stagePixels(page)).not.toBe(marked);
});

test('a function of x alone is drawn as its graph, and its start slides on it', async ({
  page,
}) => {
  const steps = 60;
  const runs = [{ optimizer: 'momentum', hyper: { lr: 0.02 } }];
  await openHeld(page, { objective: { formula: 'x^2', start: [1.5, 0] }, steps, runs }, 0);
  await expect(page.getByRole('img', { name: 'Graph of x^2' })).toBeVisible();
  const box = await page.getByTestId('surface-map').boundingBox();
  const high = await startHandle(page).boundingBox();
  if (!box || !high) throw new Error('there is no stage');
  // A click anywhere above or below moves it along x only, and down to the graph.
  await page.mouse.click(box.x + box.width / 2, box.y + 0.3 * box.height);
  await expect.poll(() => Math.abs(planeInBar(page).start[0])).toBeLessThan(0.02);
  expect(planeInBar(page).start[1]).toBe(0);
  const low = await startHandle(page).boundingBox();
  // From f = 2.25 of 4 to f = 0: more than 35 % of the map's height.
  expect((low?.y ?? 0) - high.y).toBeGreaterThan(0.35 * box.height);
  await page.mouse.move(box.x + box.width / 2, box.y + 0.3 * box.height);
  await expect(page.getByText(/^x −?0\S* {3}f \S+$/)).toBeVisible();
});

test('a start that lies outside the surface is in view, and Fit shows the surface alone', async ({
  page,
}) => {
  await openHeld(
    page,
    {
      objective: { kind: 'surface', surface: 'rosenbrock', start: [40, 30] },
      steps: 10,
      runs: [{ optimizer: 'adam' }],
    },
    0,
  );
  // Out of view it would wait at the edge.
  const start = startHandle(page);
  await expect(start).toBeVisible();
  await expect(start).not.toHaveAttribute('data-outside');
  const fit = tool(page, 'Fit');
  await fit.click();
  await expect(start).toHaveAttribute('data-outside');
  const x = page.getByRole('spinbutton', { name: 'Start x' });
  await typeNumber(x, '-30');
  await expect(start).not.toHaveAttribute('data-outside');
  await expect(fit).toHaveAttribute('aria-disabled', 'false');
});

test('wheel, keys and two fingers move the view, and a double click fits it again', async ({
  page,
}) => {
  await openStill(page);
  const map = page.getByTestId('surface-map');
  const box = await map.boundingBox();
  if (!box) throw new Error('there is no stage');
  const startAt = async () => {
    const handle = await startHandle(page).boundingBox();
    return [handle?.x ?? 0, handle?.y ?? 0] as const;
  };
  const home = await startAt();
  const fit = tool(page, 'Fit');
  await expect(fit).toHaveAttribute('aria-disabled', 'true');
  // The point under the pointer stays; the start, elsewhere, moves away from it.
  await page.mouse.move(box.x + 40, box.y + 80);
  await page.mouse.wheel(0, -240);
  await expect(fit).toHaveAttribute('aria-disabled', 'false');
  const zoom = Math.exp(240 / 480);
  await expect
    .poll(async () => (await startAt())[0])
    .toBeCloseTo(box.x + 40 + (home[0] - box.x - 40 + 14) * zoom - 14, -0.5);
  await page.mouse.dblclick(box.x + 60, box.y + 300);
  await expect(fit).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(async () => (await startAt())[0]).toBeCloseTo(home[0], -0.5);
  // By keyboard: a tenth of the view to the right moves everything a tenth to the left, and no step is made.
  await page.getByRole('region', { name: 'Stage' }).focus();
  await page.keyboard.press('Tab');
  await expect(map).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await startAt())[0]).toBeCloseTo(home[0] - box.width / 10, -0.5);
  expect(await page.getByTestId('step').textContent()).toMatch(/^\s*0$/);
  await page.keyboard.press('0');
  await expect.poll(async () => (await startAt())[0]).toBeCloseTo(home[0], -0.5);
  // Two fingers that move apart to twice their distance.
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  const touch = (type: string, pointerId: number, x: number) =>
    map.dispatchEvent(type, {
      pointerId,
      pointerType: 'touch',
      button: 0,
      clientX: x,
      clientY: middle[1],
      bubbles: true,
    });
  await map.evaluate((element) => {
    // Pointers that are only told of can't be captured.
    element.setPointerCapture = () => {};
  });
  await touch('pointerdown', 11, middle[0] - 50);
  await touch('pointerdown', 12, middle[0] + 50);
  await touch('pointermove', 11, middle[0] - 100);
  await touch('pointermove', 12, middle[0] + 100);
  await touch('pointerup', 11, middle[0] - 100);
  await touch('pointerup', 12, middle[0] + 100);
  await expect
    .poll(async () => (await startAt())[0])
    .toBeCloseTo(middle[0] + (home[0] + 14 - middle[0]) * 2 - 14, -0.5);
});

test('the stage is a table, too, of the step that is shown', async ({ page }) => {
  await openStill(page);
  await tool(page, 'Show as table').focus();
  await page.keyboard.press('Enter');
  const table = page.getByTestId('stage-table');
  await expect(table.getByRole('caption')).toHaveText('step 0');
  const [row] = await table.getByRole('row').filter({ hasText: 'Adam' }).all();
  const cells = async () => (await row?.getByRole('cell').allTextContents()) ?? [];
  // Himmelblau at (0.5, -4): (0.25 - 4 - 11)² + (0.5 + 16 - 7)²; from there to (3.584428, -1.848127).
  expect((await cells()).slice(0, 3)).toEqual(['0.5', '−4', '307.8']);
  expect(Number((await cells())[4])).toBeCloseTo(Math.hypot(3.084428, 2.151873), 3);
  await scrubber(page).press('End');
  await expect(table.getByRole('caption')).toHaveText('step 100');
  await tool(page, '3-D').click();
  await expect(table).toBeVisible();
  await expect(row ?? table).toContainText(/arrived|descending/);
});
