import { expect, type Locator, type Page } from 'playwright/test';

/** The parts of a lab, by what assistive technology calls them. */

export const transport = (page: Page): Locator => page.getByRole('region', { name: 'Playback' });

export const playButton = (page: Page): Locator =>
  transport(page).getByRole('button', { name: 'Play', exact: true });

export const pauseButton = (page: Page): Locator =>
  transport(page).getByRole('button', { name: 'Pause', exact: true });

export const scrubber = (page: Page): Locator =>
  transport(page).getByRole('slider', { name: 'Step', exact: true });

/** The step the page shows. */
export const shownStep = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('step').textContent())?.trim());

export const expectStep = (page: Page, step: number): Promise<void> =>
  expect(page.getByTestId('step')).toHaveText(new RegExp(`^\\s*${step}$`));

/** A run's card; runs count from 1. */
export const runCard = (page: Page, run: number): Locator =>
  page.getByRole('article', { name: new RegExp(`^Run ${run}:`) });

export const runCards = (page: Page): Locator => page.getByRole('article', { name: /^Run \d+:/ });

/** The loss on a run's card, at the step that is shown. */
export const shownLoss = async (page: Page, run: number): Promise<string> => {
  const text = (await runCard(page, run).textContent()) ?? '';
  const loss = /Loss (\d[\d.]*(?:e−?\d+)?)/.exec(text)?.[1];
  if (loss === undefined) throw new Error(`run ${run} shows no loss: ${text}`);
  return loss;
};

export const rateField = (page: Page, run: number): Locator =>
  page.getByRole('spinbutton', { name: `Learning rate, run ${run}`, exact: true });

export const rateSlider = (page: Page, run: number): Locator =>
  page.getByRole('slider', { name: `Learning rate, run ${run}`, exact: true });

export const startHandle = (page: Page): Locator =>
  page.getByRole('button', { name: /^Start point:/ });

export const typeNumber = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.press('Enter');
};

export const openRunMenu = async (page: Page, run: number, item: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions of run ${run}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

/** Text of a column of the results table, one for each run in their order. */
export const resultsColumn = async (page: Page, about: string): Promise<string[]> => {
  const table = page.getByRole('table', { name: 'Results' });
  // It comes a moment after the race.
  await table.waitFor();
  const headers = await table
    .getByRole('columnheader')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector('button')?.getAttribute('aria-label') ?? ''),
    );
  // The first column is the rows' headers.
  const column = headers.findIndex((header) => header.includes(about)) - 1;
  if (column < 0) throw new Error(`no column "${about}" among ${headers.join(', ')}`);
  return table
    .locator('tbody tr')
    .evaluateAll(
      (rows, k) => rows.map((row) => row.querySelectorAll('td')[k]?.textContent ?? ''),
      column,
    );
};

/** What the stage's canvases show, as one text that changes with any pixel. */
export const stagePixels = (page: Page): Promise<string> =>
  page
    .getByTestId('surface-map')
    .locator('canvas')
    .evaluateAll((canvases) =>
      canvases
        .map((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''))
        .join(' '),
    );
