import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { violations } from './support/axe';
import { experimentInBar } from './support/links';
import { expect, test } from './support/test';

/** What a button of the open panel gives. */
const fileOf = async (page: Page, button: RegExp) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), content, text: content.toString('utf8') };
};

test('the panel that shares gives the link, its code, pictures and numbers', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('button', { name: /^PNG/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await test.step('an SVG that parses, with runs, contours and charts as paths, and the link', async () => {
    const { name, text } = await fileOf(page, /^SVG/);
    expect(name).toBe('downhill-sgd-.0018-vs-momentum-.0013-and-2-more-on-rosenbrock.svg');
    const read = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent,
        title: parsed.querySelector('title')?.textContent,
        link: parsed.querySelector('a')?.getAttribute('href') ?? '',
        images: parsed.querySelectorAll('image').length,
        strokes: [...parsed.querySelectorAll('path[stroke]')].map((path) =>
          path.getAttribute('stroke'),
        ),
        words: [...parsed.querySelectorAll('text')].map((words) => words.textContent),
      };
    }, text);
    expect(read.error).toBeUndefined();
    expect(read.title).toBe('SGD .0018 vs Momentum .0013 and 2 more on Rosenbrock');
    expect(read.link).toContain('#surface?e=1.');
    expect(read.images).toBe(1);
    // Four runs on the stage and in three charts, in the colours that `run-style.ts` has for paper.
    for (const color of ['#b46a00', '#0072b2', '#d3206a', '#12804f'])
      expect(read.strokes.filter((stroke) => stroke === color).length).toBeGreaterThanOrEqual(4);
    for (const words of ['Loss', 'Gradient norm', 'Distance to minimum'])
      expect(read.words).toContain(words);
  });

  await test.step('a PNG three times as large, and not blank', async () => {
    const { content } = await fileOf(page, /^PNG/);
    const read = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const colors = new Set<number>();
      for (let k = 0; k < data.length; k += 4 * 97)
        colors.add(((data[k] ?? 0) << 16) | ((data[k + 1] ?? 0) << 8) | (data[k + 2] ?? 0));
      return { width: bitmap.width, height: bitmap.height, colors: colors.size };
    }, content.toString('base64'));
    expect(read.width).toBe(3 * 1280);
    expect(read.colors).toBeGreaterThan(200);
    await expect(page.getByRole('status').filter({ hasText: 'pixels' })).toContainText(
      `3840 × ${read.height} pixels`,
    );
  });

  await test.step('CSV and JSON with the same numbers, a row for every step of every run', async () => {
    const { text } = await fileOf(page, /^CSV/);
    const [head = '', ...rows] = text.trimEnd().split('\r\n');
    const { steps, runs } = experimentInBar(page);
    expect(rows).toHaveLength(runs.length * (steps + 1));
    const json = JSON.parse((await fileOf(page, /^JSON/)).text);
    const names = head.split(',');
    const [, , ...columns] = names;
    const told = json.runs.flatMap((run: { series: Record<string, (number | null)[]> }) =>
      (run.series.step ?? []).map((_, k) => columns.map((name) => run.series[name]?.[k] ?? null)),
    );
    const written = rows.map((row) =>
      row
        .split(',')
        .slice(2)
        .map((cell) => (cell === '' ? null : Number(cell))),
    );
    expect(written).toEqual(told);
    expect(json.experiment.steps).toBe(steps);
  });

  await test.step('the code over the whole page, and Escape leads back to the panel', async () => {
    await page.getByRole('button', { name: 'QR code for the room' }).click();
    const room = page.getByRole('dialog', { name: 'QR code of the link' });
    await expect(room).toBeVisible();
    expect(await room.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
    await page.keyboard.press('Escape');
    await expect(room).toBeHidden();
    await expect(page.getByRole('button', { name: /^PNG/ })).toBeVisible();
  });
});
