import type { Page } from 'playwright/test';
import { callHarness, openHarness } from './harness';
import type { HeatMapReport } from './harness/calls/heat-maps';
import { linkTo } from './support/links';
import { expect, test } from './support/test';

test('the GPU paints every surface in the colours of the engine', async ({ page }) => {
  await openHarness(page);
  const reports: HeatMapReport[] = await callHarness(page, 'heatMaps', {
    // The second has no value left of 0, the third is infinite on a line.
    formulas: ['sin(3*x) * cos(2*y)', 'log(x) + y^2', '1 / (0 * x) + y', 'x^2 + 0 * y'],
    width: 128,
    height: 72,
  });
  for (const { surface, differing } of reports)
    expect(differing, `${surface}: share of other colours`).toBeLessThan(0.005);
  const many = reports.filter(({ colors }) => colors > 40);
  expect(many.length, 'surfaces with many colours').toBeGreaterThan(0.8 * reports.length);
});

/** Colours of the canvas that lies under the paths, along its middle row. */
const colorsAcross = (page: Page): Promise<number> =>
  page
    .getByTestId('surface-map')
    .getByRole('img')
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the map is no canvas');
      const context = canvas.getContext('2d');
      const row = context?.getImageData(0, Math.floor(canvas.height * 0.4), canvas.width, 1).data;
      return new Set(Array.from(new Uint32Array(row?.buffer ?? new ArrayBuffer(0)))).size;
    });

const STAIRS = 12;

/** One colour a stair and no others, as smoothing between samples would make; the axis may add a tick's. */
const isSharp = async (page: Page): Promise<boolean> => {
  const colors = await colorsAcross(page);
  return colors >= STAIRS && colors < 2 * STAIRS;
};

const stairs = linkTo({
  objective: {
    formula: `floor(${STAIRS / 4} * (x + 2)) + 0 * y`,
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    start: [1, 1],
  },
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.01 } }],
});

test('a view at rest is sharp to the pixel', async ({ page }) => {
  await page.goto(stairs);
  await page.getByRole('button', { name: 'Contours' }).click();
  await expect.poll(() => isSharp(page)).toBe(true);
});

test('a GPU that fails leaves the picture of the engine', async ({ page }) => {
  // The software adapter that is here, under another name: it has no way to show a canvas. The graphics process ends
  // over it, and every canvas of the page comes back empty.
  await page.addInitScript(() => {
    for (const name of ['vendor', 'architecture', 'device', 'description'])
      Object.defineProperty(GPUAdapterInfo.prototype, name, { get: () => 'hardware' });
    Object.defineProperty(GPUAdapterInfo.prototype, 'isFallbackAdapter', { get: () => false });
  });
  const asked = page.waitForRequest(/heat-map/);
  await page.goto(stairs);
  await asked;
  await page.getByRole('button', { name: 'Contours' }).click();
  await expect.poll(() => isSharp(page)).toBe(true);
  await expect(page.getByTestId('surface-heat')).toBeHidden();
});
