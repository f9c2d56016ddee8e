import type { Page } from 'playwright/test';
import { COLOUR_RULES, violations } from './support/axe';
import { pauseButton, playButton, shownStep } from './support/lab';
import { experimentInBar, linkTo } from './support/links';
import { chooseBackend, expectFinishedOn, smallRace } from './support/network';
import { expect, test } from './support/test';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

const openSurface = async (page: Page) => {
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await pauseButton(page).click();
};

const openNetwork = async (page: Page) => {
  await page.goto(linkTo(smallRace({ steps: 20, trainSize: 2000, testSize: 100 })));
  await chooseBackend(page, 'WebAssembly');
  await expectFinishedOn(page, 'WebAssembly');
};

const LABS = [
  { lab: 'surface lab', open: openSurface, own: [/^Start point:/, 'Start x', 'Gradient noise'] },
  { lab: 'network lab', open: openNetwork, own: ['Model', 'Batch size', 'Steps'] },
];

/** What the stage of a network shows, one tab after the other. */
const stageTabs = (page: Page) =>
  page.getByRole('tablist', { name: 'What the stage shows' }).getByRole('tab');

/** On a phone the panels are tabs: all are looked at. */
const panels = async (
  page: Page,
  { width }: { width: number },
): Promise<(() => Promise<void>)[]> => {
  // The page follows its new size with the next rendering.
  const narrow = width <= 860;
  const panelTabs = page.getByRole('tablist', { name: /^(Panels|面板)$/ }).getByRole('tab');
  await expect.poll(async () => (await panelTabs.count()) > 0).toBe(narrow);
  const tabs = await panelTabs.all();
  return tabs.length === 0 ? [async () => {}] : tabs.map((tab) => () => tab.click());
};

test.describe.configure({ timeout: 240_000 });

/** As if the page had just been opened: the next Tab goes to its first stop. */
const focusNothing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });

/** The accessible names that Tab comes by, until it leaves the page. */
const tabStops = async (page: Page): Promise<string[]> => {
  const names: string[] = [];
  await focusNothing(page);
  for (let k = 0; k < 150; k += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const visible = style.visibility !== 'hidden' && element.getClientRects().length > 0;
      const text = element.textContent?.trim();
      const picture = element.querySelector('[role=img]')?.getAttribute('aria-label');
      const label = element.getAttribute('aria-label') ?? (text || picture) ?? '';
      return visible ? label : `hidden: ${label}`;
    });
    if (name === undefined) break;
    names.push(name);
  }
  return names;
};

const COMMON = [
  'Skip to the stage',
  'Surface',
  'Network',
  /^Computed on:/,
  '切换为简体中文',
  'Theme',
  'Share',
  'Optimizer of run 1',
  'Learning rate, run 1',
  'Schedule, run 1',
  'Actions of run 1',
  'Add optimizer',
  'Quantity of chart 1',
  'Play',
  'Step',
];

for (const { lab, open, own } of LABS) {
  test(`the ${lab} is reached by keys, never scrolls as a page, and axe finds nothing in it`, async ({
    page,
  }) => {
    await open(page);
    await test.step('everything is reached, and nothing hidden is', async () => {
      await expect(page.getByRole('combobox', { name: 'Quantity of chart 1' })).toBeVisible();
      const names = await tabStops(page);
      const missing = [...COMMON, ...own].filter(
        (wanted) =>
          !names.some((name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name))),
      );
      expect(missing).toEqual([]);
      expect(names.filter((name) => name === '' || name.startsWith('hidden:'))).toEqual([]);
    });

    await test.step('it never scrolls as a page', async () => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const show of await panels(page, size)) {
          await show();
          const content = await page.evaluate(() => {
            const { documentElement: root, body } = document;
            return {
              width: Math.max(root.scrollWidth, body.scrollWidth),
              height: Math.max(root.scrollHeight, body.scrollHeight),
            };
          });
          expect(content).toEqual(size);
        }
      }
    });

    await page.setViewportSize(SIZES[0]);
    const found: string[] = [];
    const look = async (what: string, most: number, rules?: readonly string[]) => {
      for (const size of [SIZES[0], SIZES[2]]) {
        await page.setViewportSize(size);
        for (const show of (await panels(page, size)).slice(0, most)) {
          await show();
          const where = `${what} ${size.width}`;
          const seen = await violations(page, undefined, rules);
          found.push(...seen.map((text) => `${where} ${text}`));
        }
      }
    };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
      // In the dark it is the same page in other colours.
      const rules = colorScheme === 'dark' ? COLOUR_RULES : undefined;
      await look(colorScheme, 4, rules);
      await page.setViewportSize(SIZES[0]);
      await page.locator('#stage').focus();
      await page.keyboard.press('p');
      await expect(page.getByRole('region', { name: 'What is happening' })).toBeVisible();
      const room = await violations(page, undefined, rules);
      found.push(...room.map((text) => `${colorScheme} room ${text}`));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
      await page.setViewportSize(colorScheme === 'light' ? SIZES[0] : SIZES[2]);
      for (const tab of await stageTabs(page).all()) {
        await tab.click();
        const name = await tab.textContent();
        const panel = page.getByRole('tabpanel', { name: name ?? '' });
        await expect(panel.getByText('Computing …')).toHaveCount(0);
        const seen = await violations(page, '#stage-panel', rules);
        found.push(...seen.map((text) => `${colorScheme} ${name} ${text}`));
      }
    }
    // The colours and the panels are the same in both languages.
    await page.setViewportSize(SIZES[0]);
    await page.getByRole('button', { name: '切换为简体中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await look('Chinese', 1);
    expect([...new Set(found)]).toEqual([]);
  });
}

test.describe('without a mouse', () => {
  test('menus and panels open, choose, close and give the focus back', async ({ page }) => {
    await openSurface(page);
    const theme = page.getByRole('button', { name: 'Theme' });
    await theme.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'light');
    await expect(theme).toBeFocused();

    const share = page.getByRole('button', { name: 'Share', exact: true });
    await share.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(share).toBeFocused();

    const sweep = page.getByRole('button', { name: 'Learning rates' });
    await sweep.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Learning rates' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sweep).toBeFocused();

    await test.step('any action is found by its name', async () => {
      const actions = page.getByRole('dialog', { name: 'All actions, by name' });
      const find = async (text: string) => {
        await page.keyboard.press('Control+k');
        await expect(actions.getByRole('textbox')).toBeFocused();
        await page.keyboard.type(text);
      };
      await find('booth');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(actions).toBeHidden();
      await expect.poll(() => experimentInBar(page).objective).toMatchObject({ surface: 'booth' });
      const runs = experimentInBar(page).runs.length;
      await find('lion');
      await page.keyboard.press('Enter');
      await expect.poll(() => experimentInBar(page).runs.at(runs)?.optimizer).toBe('lion');
      await find('undo');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('menuitem', { name: /^Undo/ })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect.poll(() => experimentInBar(page).runs.length).toBe(runs);
      // From a page of text, where no lab has the keys.
      await find('gallery');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Gallery', level: 1 })).toBeVisible();
      await find('network');
      await page.keyboard.press('Escape');
      await expect(actions).toBeHidden();
    });
  });

  test('the first Tab skips to the stage', async ({ page }) => {
    await openSurface(page);
    await focusNothing(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Skip to the stage' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Stage' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(playButton(page)).toBeHidden();
  });
});
