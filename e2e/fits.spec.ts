import '../src/experiment/fit/open';
import type { Page } from 'playwright/test';
import { pointsOf } from '../src/experiment/fit/data';
import { payloadIn } from '../src/experiment/link';
import { decodeView } from '../src/experiment/view/codec';
import { formatNumber } from '../src/ui/format';
import { violations } from './support/axe';
import { expectStep, scrubber, shownLoss } from './support/lab';
import { planeInBar } from './support/links';
import { expect, test } from './support/test';

// At rest at the finish, where gradient descent has arrived.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const fitInBar = (page: Page) => {
  const plane = planeInBar(page);
  if (plane.kind !== 'fit') throw new Error('the address bar holds no fit');
  return plane;
};
const pointsInBar = (page: Page) => pointsOf(fitInBar(page).data);

/** The mean square that the best line leaves, by the textbook's sums. */
const leastSquares = (points: readonly (readonly number[])[]): number => {
  const mean = (of: (point: readonly number[]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [u, v] = [mean(([a = 0]) => a), mean(([, b = 0]) => b)];
  const [uu, uv, vv] = [
    mean(([a = 0]) => (a - u) ** 2),
    mean(([a = 0, b = 0]) => (a - u) * (b - v)),
    mean(([, b = 0]) => (b - v) ** 2),
  ];
  return vv - uv ** 2 / uu;
};

const curve = (page: Page) => page.getByTestId('data-curve').first().getAttribute('d');
const plot = (page: Page) => page.getByTestId('data-plot');
const ringed = async (page: Page) =>
  ((await page.getByTestId('data-batch').getAttribute('data-points')) ?? '').split(' ').map(Number);

test('the data of a fit are touched, and everything follows', async ({ page }) => {
  await page.goto('/');
  const select = page.getByRole('combobox', { name: 'Surface' });
  await select.click();
  await page.getByRole('option', { name: 'A line by least squares' }).click();
  await expect(page.getByTestId('data-point')).toHaveCount(40);
  await expect(page.getByTestId('data-curve')).toHaveCount(4);
  await expect.poll(() => curve(page)).not.toBe('');

  const side = page.getByTestId('side-contours');

  // A point is dragged: the minimum and the line go along.
  const before = await curve(page);
  const point = await page.getByTestId('data-point').nth(5).boundingBox();
  if (!point) throw new Error('the point is not in the plot');
  const [x, y] = [point.x + point.width / 2, point.y + point.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => fitInBar(page).data.kind).toBe('points');
  expect(pointsInBar(page)).toHaveLength(40);
  // The bar follows a moment later.
  const isBest = async () =>
    (await shownLoss(page, 1)) === formatNumber(leastSquares(pointsInBar(page)));
  await expect.poll(isBest).toBe(true);
  expect(await curve(page)).not.toBe(before);

  // What is pointed at in one space is seen in the other.
  await page.getByTestId('data-point').nth(5).hover({ force: true });
  await expect(side).toHaveAttribute('data-point', '5');
  await page.getByTestId('surface-map').hover({ position: { x: 300, y: 300 } });
  await expect(page.getByTestId('data-asked')).not.toHaveAttribute('d', '');
  await expect(side).toHaveAttribute('data-point', '');
  await expect(side).toHaveAttribute('data-batch', 'false');

  // By keys, with fields beside it.
  await plot(page).press('Escape');
  await plot(page).press('Home');
  await expect(page.getByTestId('data-chosen')).toHaveText(/^Point \d+ of 40: u/);
  await plot(page).press('Shift+ArrowUp');
  await plot(page).press('Enter');
  await expect(page.getByTestId('data-chosen')).toHaveText(/^Point 41 of 41/);
  const field = page.getByRole('spinbutton', { name: 'v of point 41', exact: true });
  await field.fill('1.25');
  await field.press('Enter');
  await expect.poll(() => pointsInBar(page)[40]?.[1]).toBe(1.25);
  await plot(page).press('Delete');
  await expect(page.getByTestId('data-point')).toHaveCount(40);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('data-point')).toHaveCount(41);

  // A click adds one there.
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('the plot is not on the page');
  await page.mouse.click(box.x + box.width * 0.8, box.y + box.height * 0.7);
  await expect(page.getByTestId('data-point')).toHaveCount(42);

  // A table with titles, tabs and decimal commas; what is wrong in it is named.
  await page.getByRole('button', { name: 'Own data' }).click();
  const table = page.getByRole('textbox', { name: /^Paste columns/ });
  await table.fill('size\tprice\n0\t1\n1\tzwei');
  await page.getByRole('button', { name: 'Use these points' }).click();
  await expect(page.getByRole('alert')).toContainText('line 3, column 2');
  await expect(table).toHaveValue(/zwei/);
  expect(await violations(page)).toEqual([]);
  await table.fill('size\tprice\n0\t1\n1\t2,5\n2\t3\n3\t5,5');
  await page.getByRole('button', { name: 'Use these points' }).click();
  await expect(page.getByTestId('data-point')).toHaveCount(4);
  const own = [
    [0, 1],
    [1, 2.5],
    [2, 3],
    [3, 5.5],
  ];
  await expect.poll(() => pointsInBar(page)).toEqual(own);
  expect(fitInBar(page).batchSize).toBe(4);
  await expect(page.getByTestId('data-batch')).toHaveAttribute('data-points', '');

  // One point a step: the ring follows the scrubber, every point once an epoch.
  const batch = page.getByRole('spinbutton', { name: 'Points of each step’s batch' });
  await batch.fill('1');
  await batch.press('Enter');
  await scrubber(page).press('Home');
  await expectStep(page, 0);
  const epoch: number[] = [];
  for (let step = 0; step < 4; step += 1) {
    await expectStep(page, step);
    await expect.poll(async () => (await ringed(page)).length).toBe(1);
    epoch.push(...(await ringed(page)));
    await scrubber(page).press('ArrowRight');
  }
  expect(epoch.sort()).toEqual([0, 1, 2, 3]);
  await expect(side).toHaveAttribute('data-batch', 'true');

  // Half of the stage, with residuals: in another window as in this one.
  await page.getByRole('button', { name: 'Large' }).click();
  await page.getByRole('button', { name: 'Residuals' }).click();
  await expect(page.getByTestId('data-residuals')).toHaveAttribute('d', /^(M[^M]+){4}$/);
  expect(await violations(page)).toEqual([]);
  const seen = () => decodeView(payloadIn(page.url(), 'v') ?? '')?.view;
  await expect.poll(seen).toMatchObject({ residuals: true, dataSize: 'large', step: 4 });
  const url = page.url();
  const shape = await page.getByTestId('data-residuals').getAttribute('d');
  await page.goto('about:blank');
  await page.goto(url);
  await expect(page.getByTestId('data-residuals')).toHaveAttribute('d', shape ?? '');
  await expect(page.getByTestId('data-point')).toHaveCount(4);
});
