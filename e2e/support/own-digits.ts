import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect } from './test';

/** Pastes or drops a file anywhere in the page: a picture of a digit, black on white, or a text. */
const giveFile = (page: Page, how: 'paste' | 'drop', what: 'digit' | 'text') =>
  page.evaluate(
    async ([way, kind]) => {
      const canvas = new OffscreenCanvas(240, 180);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 240, 180);
      context.lineWidth = 9;
      context.lineJoin = 'round';
      context.moveTo(60, 40);
      context.lineTo(130, 38);
      context.lineTo(95, 140);
      context.stroke();
      const picture = await canvas.convertToBlob({ type: 'image/png' });
      const file =
        kind === 'digit'
          ? new File([picture], 'seven.png', { type: 'image/png' })
          : new File(['no picture'], 'notes.png', { type: 'image/png' });
      const data = new DataTransfer();
      data.items.add(file);
      const of = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { ...of, clipboardData: data })
          : new DragEvent('drop', { ...of, dataTransfer: data }),
      );
    },
    [how, what] as const,
  );

/** How many digits the browser has kept. */
const keptDigits = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('downhill');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('kept').objectStore('kept').get('own-digits');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result?.length ?? 0);
          };
        };
      }),
  );

/** On the tab that is drawn on, where nothing is drawn: pictures of sevens, kept, judged, deleted and taken back. */
export const keepOwnDigits = async (page: Page): Promise<void> => {
  const own = page.getByTestId('own-digits');
  const answers = page.getByRole('list', { name: /^(Adam|SGD) takes it for 7 with/ });
  await giveFile(page, 'paste', 'digit');
  await expect(answers).toHaveCount(2);
  await own.getByRole('button', { name: 'Keep it as 7' }).click();
  await expect(own.getByRole('status')).toHaveText('Kept as 7.');
  await expect(answers).toHaveCount(0);
  await expect(own.getByText(/^1 of 1 right · 100(\.0)? % · step 100$/)).toHaveCount(2);
  await giveFile(page, 'drop', 'text');
  await expect(page.getByText(/^notes.png is no picture that this browser can read/)).toBeVisible();
  await giveFile(page, 'drop', 'digit');
  await expect(page.getByText(/^notes.png/)).toHaveCount(0);
  // It is not what the visitor says.
  await own.getByRole('button', { name: 'Keep it as 1' }).click();
  await expect(own.getByText(/^1 of 2 right · 50(\.0)? % · step 100$/)).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await own.getByRole('button', { name: 'Delete your digit 2, 1' }).click();
  await expect(own.getByText(/^1 of 1 right/)).toHaveCount(2);
  await expect(own.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(own.getByRole('img', { name: 'Your digit 2: 1' })).toBeVisible();
  await expect.poll(() => keptDigits(page)).toBe(2);
  await own.getByRole('img', { name: 'Your digit 2: 1' }).click();
  await expect(answers).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await own.getByRole('button', { name: 'Delete all' }).click();
  await expect(own.getByText(/^Keep what you draw, or pictures of digits/)).toBeVisible();
  await expect.poll(() => keptDigits(page)).toBe(0);
};
