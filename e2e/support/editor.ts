import { expect, type Locator, type Page } from 'playwright/test';
import { openRunMenu } from './lab';

/** The rule editor below the stage, of a run counted from 1. */
export const ruleDock = (page: Page, run: number): Locator =>
  page.getByRole('region', { name: `Rule editor, run ${run}`, exact: true });

export const ruleText = (page: Page, run: number): Locator =>
  page.getByRole('textbox', { name: `Update rule of run ${run}`, exact: true });

/** Opens the editor of a run that has a rule of its own already. */
export const openRule = async (page: Page, run: number): Promise<Locator> => {
  await page.getByRole('button', { name: `Edit the rule of run ${run}`, exact: true }).click();
  await expect(ruleText(page, run)).toBeFocused();
  return ruleText(page, run);
};

export const forkRun = async (page: Page, run: number, name: string): Promise<Locator> => {
  await openRunMenu(page, run, `Fork ${name}`);
  await expect(ruleText(page, run)).toBeFocused();
  return ruleText(page, run);
};

/** In the place of all that stands there, as a paste: nothing is completed on the way. */
export const replaceText = async (field: Locator, text: string): Promise<void> => {
  await field.press('ControlOrMeta+a');
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, text);
};

/** What the editor says is wrong. */
export const saidOf = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    const id = element.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent ?? '';
  });
