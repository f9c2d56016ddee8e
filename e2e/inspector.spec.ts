import type { Page } from 'playwright/test';
import { violations } from './support/axe';
import { runCard, scrubber, stagePixels, startHandle } from './support/lab';
import { planeInBar } from './support/links';
import { openHeld } from './support/open-race';
import { expect, test } from './support/test';

const rosenbrock = { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] };

test.use({ onePage: true });

const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const open = (page: Page) => page.getByRole('button', { name: 'Show the formulas' }).click();
const verdict = (page: Page) => page.getByTestId('diagnosis');

/** The LaTeX of a statement's numbers. */
const numbersOf = async (page: Page, statement: number): Promise<string> =>
  (await page.getByTestId(`numbers-${statement}`).locator('annotation').allTextContents()).join();

/** The number that a statement gave. */
const result = async (page: Page, statement: number): Promise<number> => {
  const text =
    /\\mathbf\{([^}]*(?:\{[^}]*\})?)\}/.exec(await numbersOf(page, statement))?.[1] ?? '';
  return Number(text.replace(/ \\cdot 10\^\{(-?\d+)\}/, 'e$1'));
};

/** Adam from the paper: x after `updates` updates, and its moments. */
const adam = (lr: number, updates: number) => {
  let [x, y] = [-1.5, 2];
  let [mx, my, vx, vy, gx] = [0, 0, 0, 0, 0];
  for (let t = 1; t <= updates; t += 1) {
    gx = -2 * (1 - x) - 400 * x * (y - x * x);
    const gy = 200 * (y - x * x);
    mx = 0.9 * mx + 0.1 * gx;
    my = 0.9 * my + 0.1 * gy;
    vx = 0.999 * vx + 0.001 * gx * gx;
    vy = 0.999 * vy + 0.001 * gy * gy;
    const move = (m: number, v: number) =>
      (lr * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
    x -= move(mx, vx);
    y -= move(my, vy);
  }
  return { x, y, mx, my, vx, gx };
};

const adamRace = {
  objective: rosenbrock,
  steps: 100,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.05 } },
    { optimizer: 'newton' },
    { rule: 'u = sign(g)\ntheta = theta - lr * u', hyper: { lr: 0.03 } },
  ],
};

test('the formulas hold the numbers of the step', async ({ page }) => {
  await openHeld(page, adamRace, 7);
  await open(page);
  await expect(inspector(page)).toContainText('7 → 8');
  const now = adam(0.05, 8);
  await expect.poll(() => result(page, 0)).toBeCloseTo(Number(now.mx.toPrecision(4)), 9);
  expect(await result(page, 1)).toBeCloseTo(Number(now.vx.toPrecision(4)), 9);
  expect(await result(page, 4)).toBeCloseTo(Number(now.x.toPrecision(4)), 9);
  // 0.9 m + 0.1 g, with the numbers in their places.
  const before = adam(0.05, 7);
  expect(await numbersOf(page, 0)).toContain(`{${Number(before.mx.toPrecision(4))}}`);
  expect(await numbersOf(page, 0)).toContain(`{${Number(now.gx.toPrecision(4))}}`);
  await inspector(page).getByRole('button', { name: 'y', exact: true }).click();
  await expect.poll(() => result(page, 0)).toBeCloseTo(Number(now.my.toPrecision(4)), 9);
  // Another step, another run.
  await scrubber(page).press('ArrowRight');
  await expect(inspector(page)).toContainText('8 → 9');
  await expect.poll(() => result(page, 4)).toBeCloseTo(Number(adam(0.05, 9).y.toPrecision(4)), 9);
  await expect(inspector(page).getByRole('img', { name: /^m over all steps/ })).toBeVisible();
});

test('a method tells what it tried, and a typed rule its terms', async ({ page }) => {
  await openHeld(page, adamRace, 0);
  await open(page);
  await runCard(page, 2).getByRole('combobox', { name: 'Optimizer of run 2' }).focus();
  await expect(inspector(page)).toContainText('Evaluations: gradients 2, values 0, Hessians 1.');
  await expect(inspector(page).getByRole('row', { name: /taken$/ })).toBeVisible();
  await runCard(page, 3).getByRole('combobox', { name: 'Optimizer of run 3' }).focus();
  await expect(inspector(page)).toContainText('No limit is known');
  // The gradient at (-1.5, 2) is (-155, -50): its sign is -1, and the step is lr long.
  await expect.poll(() => result(page, 0)).toBe(-1);
  expect(await result(page, 1)).toBe(-1.47);
});

test('a term that is pointed at lights up on the stage', async ({ page }) => {
  await openHeld(page, adamRace, 5);
  await open(page);
  const symbol = inspector(page).getByRole('button', { name: 'Show m on the stage' });
  await expect(symbol).toBeVisible();
  // The canvas that moves: the last of the stage's.
  const live = async () => (await stagePixels(page)).split(' ').at(-1);
  const before = await live();
  const unlit = async () => (await live()) === before;
  await symbol.hover();
  await expect.poll(unlit).toBe(false);
  // In its own statement, before and after it, and in that of its corrected twin.
  await expect(inspector(page).locator('.katex-html [data-term="m"][data-lit]')).not.toHaveCount(0);
  await page.mouse.move(5, 5);
  await expect.poll(unlit).toBe(true);
  await symbol.focus();
  await expect.poll(unlit).toBe(false);
});

test('the diagnosis names the bound that was passed', async ({ page }) => {
  // The largest curvature is 10: 0.231 times it is 2.31.
  const race = (lr: number) => ({
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 5*y^2',
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [1.5, 1],
    },
    steps: 100,
    runs: [{ optimizer: 'sgd', hyper: { lr } }],
  });
  await openHeld(page, race(0.231), 8);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'diverging');
  await expect(verdict(page)).toContainText(
    'Step 0 was the first with ηλ above 2, where stability ends: 2.31.',
  );
  await openHeld(page, race(0.195), 8);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'zigzagging');
  await expect(verdict(page)).toContainText('ηλ = 1.95; stability ends at 2');
});

test('the curvature is drawn at the selected run', async ({ page }) => {
  await openHeld(page, adamRace, 5);
  const before = await stagePixels(page);
  await page.getByRole('button', { name: 'Curvature' }).click();
  await expect.poll(async () => (await stagePixels(page)) === before).toBe(false);
});

test("a click on a run's path selects it", async ({ page }) => {
  const race = {
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 5*y^2',
      domain: [
        [-2, 2],
        [-2, 2],
      ],
      start: [1.5, 1.5],
    },
    steps: 60,
    // The one falls first and turns; the other goes straight down the diagonal.
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.02 } },
      { rule: 'theta = theta - lr * sign(g)', hyper: { lr: 0.02 } },
    ],
  };
  await openHeld(page, race, 0);
  await expect(inspector(page)).toContainText('SGD');
  const start = await startHandle(page).boundingBox();
  if (!start) throw new Error('the start is not on the stage');
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
  await page.mouse.click(x - 80, y + 80);
  await expect(inspector(page)).not.toContainText('SGD');
  expect(planeInBar(page).start).toEqual([1.5, 1.5]);
});

test('axe finds nothing in the open inspector', async ({ page }) => {
  await openHeld(page, adamRace, 5);
  await open(page);
  await expect(page.getByTestId('numbers-0')).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    expect(await violations(page)).toEqual([]);
  }
});

test('on a phone the inspector is a panel', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openHeld(page, adamRace, 3);
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Inspector' });
  await expect(panel).toContainText('3 → 4');
  await expect.poll(() => result(page, 0)).toBeCloseTo(Number(adam(0.05, 4).mx.toPrecision(4)), 9);
  await expect(panel.getByTestId('diagnosis')).toBeVisible();
});
