import { type CDPSession, devices, expect, type Page, test } from 'playwright/test';
import { pauseButton, shownStep, startHandle } from '../support/lab';
import { linkTo, planeInBar } from '../support/links';

const DEVICES = ['Pixel 7', 'iPhone 15', 'iPhone 15 landscape', 'iPad (gen 7) landscape'] as const;

const RACE = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 200,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'momentum', hyper: { lr: 0.01 } },
  ],
};

type Place = readonly [number, number];

/** Fingers on the glass, as the system reports them: each list has a place a finger. */
const slide = async (session: CDPSession, places: readonly (readonly Place[])[]): Promise<void> => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Place[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    });
  const [first = [], ...further] = places;
  await touch('touchStart', first);
  for (const fingers of further) await touch('touchMove', fingers);
  await touch('touchEnd', []);
};

const between = ([ax, ay]: Place, [bx, by]: Place): readonly Place[] =>
  Array.from({ length: 9 }, (_, k) => [ax + ((bx - ax) * k) / 8, ay + ((by - ay) * k) / 8]);

const boxOf = async (page: Page, id: string) => {
  const box = await page.getByTestId(id).boundingBox();
  if (!box) throw new Error(`${id} is not on the page`);
  return box;
};

/** Tools of the stage are in a row, or in a menu where there is no room for them. */
const chooseTool = async (page: Page, name: string): Promise<void> => {
  const menu = page.getByRole('button', { name: 'View', exact: true });
  if (await menu.isVisible()) await menu.tap();
  await page.getByRole('button', { name, exact: true }).tap();
};

for (const name of DEVICES) {
  test(`${name}: fingers drag the start and pinch, and all views have their room`, async ({
    browser,
    baseURL,
  }) => {
    const { defaultBrowserType: _, ...device } = devices[name] ?? {};
    const context = await browser.newContext({ ...device, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    try {
      await page.goto(linkTo(RACE));
      await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
      await pauseButton(page).tap();
      const session = await context.newCDPSession(page);

      const handle = await startHandle(page).boundingBox();
      if (!handle) throw new Error('the start is not on the stage');
      const from: Place = [handle.x + handle.width / 2, handle.y + handle.height / 2];
      const to: Place = [from[0] + 40, from[1] + 25];
      await slide(
        session,
        between(from, to).map((place) => [place]),
      );
      await expect.poll(() => planeInBar(page).start[0]).toBeGreaterThan(-0.45);
      expect(planeInBar(page).start[1]).toBeLessThan(1.2);

      // Two fingers that part: the view is no longer the whole domain.
      const fit = page.getByRole('button', { name: 'Fit', exact: true });
      await expect(fit).toHaveAttribute('aria-disabled', 'true');
      const map = await boxOf(page, 'surface-map');
      // Below on the left, where no handle is.
      const middle: Place = [map.x + 0.35 * map.width, map.y + 0.7 * map.height];
      const left = between([middle[0] - 15, middle[1]], [middle[0] - 45, middle[1]]);
      const right = between([middle[0] + 15, middle[1]], [middle[0] + 45, middle[1]]);
      const start = planeInBar(page).start;
      await slide(
        session,
        left.map((place, k) => [place, right[k] ?? place]),
      );
      await expect(fit).toHaveAttribute('aria-disabled', 'false');
      expect(planeInBar(page).start).toEqual(start);

      await chooseTool(page, 'Basins');
      await expect(page.getByTestId('map')).toHaveAttribute('data-done', /^(1|0\.\d+)$/);
      expect((await boxOf(page, 'map-plot')).height).toBeGreaterThan(150);
      // The menu that it was chosen from stands over it no longer.
      await expect(page.locator('[aria-expanded=true]', { hasText: /^View$/ })).toHaveCount(0);

      const { wide, view } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        view: innerWidth,
      }));
      expect(wide).toBeLessThanOrEqual(view);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
    }
  });
}
