import '../src/experiment/later';
import type { Page } from 'playwright/test';
import { payloadIn } from '../src/experiment/link';
import { decodeView } from '../src/experiment/view/codec';
import { violations } from './support/axe';
import { playButton, transport } from './support/lab';
import { networkInBar } from './support/links';
import { chooseBackend } from './support/network';
import { expect, test } from './support/test';

/** Colours of the plane's corner and of its middle, as Adam's network has them. */
const colors = (page: Page) =>
  page.getByRole('img', { name: /^Adam:/ }).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const at = (x: number, y: number) =>
      [...(canvas.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 4);
    return { corner: at(2, 2), width: canvas.width };
  });

test('networks on points are chosen, trained, seen and opened again from their link', async ({
  page,
}) => {
  await page.goto('#network');
  const data = page.locator('select').filter({ has: page.locator('option[value=circles]') });
  await data.selectOption('circles');
  await chooseBackend(page, 'WebAssembly');
  await expect(transport(page)).toContainText('step 1000 / 1000');
  const seen = async () => {
    // Around the rings everything is of the outer one, the second class, whose colour is orange.
    await expect.poll(async () => (await colors(page)).corner[3]).toBeGreaterThan(100);
    const { corner, width } = await colors(page);
    expect(width).toBeGreaterThan(100);
    expect((corner[0] ?? 0) - (corner[2] ?? 0)).toBeGreaterThan(100);
  };
  await seen();
  // A seventh input, a layer less.
  await page.getByRole('button', { name: 'x₁x₂' }).click();
  await page.getByRole('button', { name: 'Remove layer 2' }).click();
  await expect(page.getByText('Network 3-8-2').first()).toBeVisible();
  await expect
    .poll(() => networkInBar(page))
    .toMatchObject({
      dataset: { kind: 'circles', features: ['x1', 'x2', 'x1x2'] },
      model: { layers: [{ kind: 'dense', units: 8, activation: 'tanh' }] },
    });
  // As somebody opens it who has never been here: what knows of points comes with it.
  await page.goto('about:blank');
  await page.goBack();
  await expect(
    page.getByRole('region', { name: 'What each network makes of the plane' }),
  ).toBeVisible();
  // An edit rests until somebody plays it.
  await playButton(page).click();
  await expect(transport(page)).toContainText('step 1000 / 1000');
  await seen();
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
});
