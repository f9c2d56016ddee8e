import { expect, type Page } from 'playwright/test';
import { encodeView } from '../../src/experiment/view/codec';
import { firstView, type View } from '../../src/experiment/view/view';
import { expectStep, playButton } from './lab';
import { linkTo } from './links';
import { forgetRaces } from './recorded-races';

/**
 * Opens a race of planes by its link: in a page that shows another one from the page about the site, so that nothing
 * is left of what was shown before.
 */
export const openRace = async (
  page: Page,
  race: unknown,
  view: Partial<View> = {},
): Promise<void> => {
  if (page.url() !== 'about:blank') {
    await page.goto('/#about');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await forgetRaces(page);
  }
  await page.goto(`${linkTo(race)}&v=${encodeView({ ...firstView(), ...view })}`);
};

/** Opens a race and holds it at a step. */
export const openHeld = async (
  page: Page,
  race: unknown,
  step: number,
  view: Partial<View> = {},
): Promise<void> => {
  await openRace(page, race, { ...view, playing: false, step });
  await expectStep(page, step);
  await expect(playButton(page)).toBeVisible();
};
