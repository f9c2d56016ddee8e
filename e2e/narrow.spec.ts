import '../src/experiment/later';
import { encodeAssignment, noAssignment } from '../src/experiment/assignment/assignment';
import { givenOf } from '../src/experiment/assignment/given';
import { encodeExperiment } from '../src/experiment/codec';
import { encodeView } from '../src/experiment/view/codec';
import { firstView } from '../src/experiment/view/view';
import { experimentFrom, linkTo, planeInBar } from './support/links';
import { smallRace } from './support/network';
import { expect, test } from './support/test';

const WIDTH = 360;

const fit = experimentFrom({
  objective: { kind: 'fit' },
  steps: 30,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.01 } }],
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: WIDTH, height: 740 }, hasTouch: true, isMobile: true });

  test('nothing scrolls sideways: pages, labs, panels, a lesson', async ({ page }) => {
    const wide: string[] = [];
    const measure = async (what: string) => {
      const width = await page.evaluate(() =>
        Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
      );
      if (width > WIDTH) wide.push(`${what}: ${width}`);
    };
    await page.goto('/');
    const panels = page.getByRole('tablist', { name: 'Panels' }).getByRole('tab');
    for (const panel of await panels.all()) {
      await panel.click();
      await measure(`surface, ${await panel.textContent()}`);
    }
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await measure('share panel');
    await page.getByRole('button', { name: 'Make an assignment' }).click();
    await expect(page.getByRole('dialog', { name: 'Make an assignment' })).toBeVisible();
    await measure('assignment');
    for (const [hash, heading] of [
      ['#/learn', 'Learn'],
      ['#/learn/momentum', 'Ravines and momentum'],
      ['#/gallery', 'Gallery'],
      ['#/about', 'About Downhill'],
      ['#/about/verification', 'How we know it’s right'],
    ] as const) {
      await page.goto(hash);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await measure(hash);
    }
    await page.goto(linkTo(smallRace({ steps: 2, trainSize: 500, testSize: 100 })));
    for (const panel of await panels.all()) {
      await panel.click();
      await measure(`network, ${await panel.textContent()}`);
    }
    expect(wide).toEqual([]);
  });
});

test('data that an assignment locks look so, and can be read but not moved', async ({ page }) => {
  const locked = ['data-points'] as const;
  const assignment = encodeAssignment({ ...noAssignment, locked, given: givenOf(locked, fit) });
  const view = encodeView({ ...firstView(), playing: false, dataSize: 'open' });
  await page.goto(`/#surface?e=${encodeExperiment(fit)}&v=${view}&a=${assignment}`);
  const plot = page.getByTestId('data-plot');
  await expect(plot).toHaveAttribute('data-locked', 'true');
  await expect(plot).toHaveCSS('cursor', 'default');
  await expect(plot.locator('title')).toHaveText(/locked/);
  await expect(page.getByRole('button', { name: 'Own data' })).toBeDisabled();
  await plot.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('data-chosen')).toContainText(/u .*, v /);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  expect(planeInBar(page)).toEqual(fit.objective);
  // Refused by the plot itself: nobody has to be told.
  await expect(page.getByText('This is locked in the assignment.')).toHaveCount(0);
  await expect(page.getByText('is not as it was set')).toHaveCount(0);
});
