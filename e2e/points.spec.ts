import '../src/experiment/later';
import type { Page } from 'playwright/test';
import { payloadIn } from '../src/experiment/link';
import { decodeView } from '../src/experiment/view/codec';
import { violations } from './support/axe';
import { playButton, transport } from './support/lab';
import { networkInBar } from './support/links';
import { chooseBackend } from './support/network';
import { expect, test } from './support/test';

/** What Adam's network makes of the plane, pixel for pixel. */
const picture = (page: Page) =>
  page
    .getByRole('img', { name: /^Adam:/ })
    .evaluate((element) => (element as HTMLCanvasElement).toDataURL());

test('networks on points are chosen, trained, seen and opened again from their link', async ({
  page,
}) => {
  await page.goto('#network');
  const data = page.locator('select').filter({ has: page.locator('option[value=spirals]') });
  await data.selectOption('spirals');
  await chooseBackend(page, 'WebAssembly');
  await expect(transport(page)).toContainText('step 1000 / 1000');
  // A seventh input, a layer less.
  await page.getByRole('button', { name: 'x₁x₂' }).click();
  await page.getByRole('button', { name: 'Remove layer 2' }).click();
  await expect(page.getByText('Network 3-8-2').first()).toBeVisible();
  await expect
    .poll(() => networkInBar(page))
    .toMatchObject({
      dataset: { kind: 'spirals', features: ['x1', 'x2', 'x1x2'] },
      model: { layers: [{ kind: 'dense', units: 8, activation: 'tanh' }] },
    });
  // An edit rests until somebody plays it.
  const untrained = await picture(page);
  await playButton(page).click();
  await expect(transport(page)).toContainText('step 1000 / 1000');
  await expect.poll(() => picture(page)).not.toBe(untrained);
  const colors = await page.getByRole('img', { name: /^Adam:/ }).evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d');
    const { data: all = [] } = context?.getImageData(0, 0, width, height) ?? {};
    // Blue and orange regions: how much of the plane each class has.
    const count = [0, 0];
    for (let k = 0; k < all.length; k += 4) {
      const warm = (all[k] ?? 0) - (all[k + 2] ?? 0);
      if (Math.abs(warm) > 60) count[warm > 0 ? 1 : 0] = (count[warm > 0 ? 1 : 0] ?? 0) + 1;
    }
    return count.map((one) => one / (width * height));
  });
  for (const share of colors) expect(share).toBeGreaterThan(0.2);
  const trained = await picture(page);
  // As somebody opens it who has never been here: what knows of points comes with it.
  await page.goto('about:blank');
  await page.goBack();
  await expect(
    page.getByRole('region', { name: 'What each network makes of the plane' }),
  ).toBeVisible();
  await playButton(page).click();
  await expect(transport(page)).toContainText('step 1000 / 1000');
  await expect.poll(() => picture(page)).toBe(trained);
  // The network as a drawing: keys choose a weight, a click in a unit's picture its bias.
  await page.getByRole('tab', { name: 'Network' }).click();
  const net = page.getByTestId('net');
  const chosen = page.getByTestId('net-chosen');
  await net.press('ArrowRight');
  await expect(chosen).toHaveText('x₁ → unit 1 of layer 1');
  await net.press('ArrowRight');
  await net.press('PageDown');
  await expect(chosen).toHaveText('unit 1 of layer 1 → 1');
  const box = await net.boundingBox();
  if (!box) throw new Error('no network is drawn');
  await net.click({ position: { x: box.width - 25, y: box.height / 2 + 40 } });
  await expect(chosen).toHaveText(/^Bias of |→/);
  expect(await violations(page)).toEqual([]);
  const inView = () => decodeView(payloadIn(page.url(), 'v') ?? '')?.view;
  await expect.poll(inView).toMatchObject({ tab: 'net' });
  await page.getByRole('tab', { name: 'Confusion' }).click();
  await expect(page.getByRole('region', { name: 'Adam' })).toContainText('step 1000');

  // The plane through the space of their parameters, and the loss there.
  await page.getByRole('tab', { name: 'Landscape' }).click();
  const facts = page.getByTestId('plane-facts');
  await expect(facts).toContainText(/^It holds \d+ % of what distinguishes \d+ kept points/);
  await expect(facts).toContainText(/Loss: .*320 training examples, (5|9|17|33) × /);
  await expect(facts).toContainText(/Adam: \S+ off the plane, loss \d\S*, there \d/);
  expect(await violations(page)).toEqual([]);
  await expect.poll(inView).toMatchObject({ tab: 'ground' });

  // A brush, a rubber, and keys: in Chinese, on a phone.
  await page.getByRole('tab', { name: 'Plane' }).click();
  await page.getByRole('button', { name: '切换为简体中文' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '绘制点' }).click();
  await page.getByRole('button', { name: '类别 2' }).click();
  const plane = page.getByRole('application', { name: /^Adam/ });
  const drag = async (from: number, to: number, down: number) => {
    const at = await plane.boundingBox();
    if (!at) throw new Error('no plane is drawn');
    await page.mouse.move(at.x + from * at.width, at.y + down * at.height);
    await page.mouse.down();
    await page.mouse.move(at.x + to * at.width, at.y + down * at.height, { steps: 5 });
    await page.mouse.up();
  };
  const count = async () =>
    Number.parseInt((await page.getByText(/个点，最多 500 个/).textContent()) ?? '', 10);
  expect(await count()).toBe(400);
  // Three tenths of the width, a point every three hundredths.
  await drag(0.2, 0.5, 0.04);
  await expect.poll(count).toBeGreaterThan(408);
  await expect
    .poll(() => networkInBar(page))
    .toMatchObject({ dataset: { kind: 'points', classes: 3 } });
  const once = await count();
  await drag(0.5, 0.8, 0.04);
  await expect.poll(count).toBeGreaterThan(once + 8);
  await page.keyboard.press('Control+z');
  await expect.poll(count).toBe(once);
  await page.getByRole('button', { name: '橡皮' }).click();
  // What was painted made the plane wider.
  await drag(0.1, 0.9, 0.07);
  await expect.poll(count).toBeLessThan(once - 5);
  const left = await count();
  await plane.press('Enter');
  await expect(page.getByText(`第 ${left + 1} 个点，共 ${left + 1} 个`)).toBeVisible();
  await plane.press('Delete');
  await expect(page.getByText(`第 ${left} 个点，共 ${left} 个`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
