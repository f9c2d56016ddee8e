import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { violations } from './support/axe';
import '../src/experiment/later';
import { pauseButton, runCard } from './support/lab';
import { experimentInBar, linkTo } from './support/links';
import { chooseBackend, expectFinishedOn } from './support/network';
import { expect, test } from './support/test';

const POINTS = {
  objective: { kind: 'network', dataset: { kind: 'circles', n: 100 } },
  steps: 60,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.02 } }],
};

/** What a button of the open panel gives. */
const fileOf = async (page: Page, button: RegExp) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), content, text: content.toString('utf8') };
};

test('the panel that shares gives the link, its code, pictures, numbers, a frame and a hand-out', async ({
  page,
  browser,
}, testInfo) => {
  await page.goto('/');
  // A race at rest leaves the processor to what is looked at here.
  await expect(pauseButton(page)).toBeVisible();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('button', { name: /^PNG/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await test.step('the lab before a room: larger, one sentence, and a key that plays to what happens next', async () => {
    const { width } = (await page.getByRole('article', { name: /^Run 1:/ }).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(250);
    const size = () =>
      page.getByTestId('step').evaluate((step) => {
        const { height } = step.getBoundingClientRect();
        return height;
      });
    const before = await size();
    await page.getByRole('button', { name: 'Present to a room' }).click();
    const words = page.getByRole('region', { name: 'What is happening' });
    await expect(words).toContainText('SGD');
    // Line heights are rounded to pixels.
    expect((await size()) / before).toBeGreaterThan(1.5);
    await expect(page.getByRole('article')).toHaveCount(0);
    expect(page.url()).toContain('/?present#surface?e=1.');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
    // Where it is pointed at is where it is drawn: the start is taken there, and brought back.
    const map = page.getByTestId('surface-map');
    const { x = 0, y = 0 } = (await map.boundingBox()) ?? {};
    await page.mouse.move(x + 300, y + 200);
    const start = page.getByRole('button', { name: /^Start point:/ });
    const box = (await start.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 80, middle[1] + 40);
    await page.mouse.up();
    const moved = (await start.boundingBox()) ?? box;
    expect(moved.x - box.x).toBeCloseTo(80, -0.5);
    expect(moved.y - box.y).toBeCloseTo(40, -0.5);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('article')).toHaveCount(4);
    expect(page.url()).not.toContain('present');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
  });

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

  await test.step('the race as a WebM and as a GIF: of their size, as long as was asked, and it moves', async () => {
    await page.getByRole('combobox', { name: 'How long the race takes' }).selectOption('3 seconds');
    // Calling it off leaves the panel as it was.
    await page.getByRole('button', { name: 'WebM', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    const webm = await fileOf(page, /^WebM$/);
    expect(webm.name).toMatch(/^downhill-sgd-.0018-.*\.webm$/);
    // EBML's mark, and the kind of document: Matroska for the web.
    expect(webm.content.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    expect(webm.content.subarray(0, 64).toString('latin1')).toContain('webm');
    const gif = await fileOf(page, /^GIF$/);
    expect(gif.content.subarray(0, 6).toString('latin1')).toBe('GIF89a');

    // A page of its own: that of the site plays no addresses of data.
    const player = await page.context().newPage();
    const played = await player.evaluate(async (base64) => {
      const video = document.createElement('video');
      video.muted = true;
      video.src = `data:video/webm;base64,${base64}`;
      const event = (name: string) =>
        new Promise<void>((resolve, reject) => {
          video.addEventListener(name, () => resolve(), { once: true });
          video.addEventListener('error', () => reject(video.error), { once: true });
        });
      await event('loadeddata');
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const seen = async (time: number) => {
        video.currentTime = time;
        await event('seeked');
        context?.drawImage(video, 0, 0);
        return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      };
      const [first, last] = [await seen(0.01), await seen(4)];
      let differing = 0;
      for (let k = 0; k < first.length; k += 4)
        if (Math.abs((first[k] ?? 0) - (last[k] ?? 0)) > 60) differing += 1;
      const { videoWidth: width, videoHeight: height, duration } = video;
      return { width, height, duration, differing };
    }, webm.content.toString('base64'));
    await player.close();
    // Three seconds of race, and the rest after it.
    expect(played).toMatchObject({ width: 1280, height: 720 });
    expect(played.duration).toBeCloseTo(4.5, 1);
    expect(played.differing).toBeGreaterThan(2000);
    const pictures = await page.evaluate(async (base64) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const decoder = new ImageDecoder({ type: 'image/gif', data });
      await decoder.tracks.ready;
      await decoder.completed;
      const track = decoder.tracks.selectedTrack;
      const frameCount = track?.frameCount ?? 0;
      const pixels = async (frameIndex: number) => {
        const { image } = await decoder.decode({ frameIndex });
        const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context?.drawImage(image, 0, 0);
        const { data: rgba } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        const { duration } = image;
        image.close();
        return { rgba, width: canvas.width, height: canvas.height, duration };
      };
      const [first, last] = [await pixels(0), await pixels(frameCount - 1)];
      let differing = 0;
      for (let k = 0; k < first.rgba.length; k += 4)
        if (Math.abs((first.rgba[k] ?? 0) - (last.rgba[k] ?? 0)) > 60) differing += 1;
      const { width, height, duration } = first;
      return { frameCount, width, height, duration, repeats: track?.repetitionCount, differing };
    }, gif.content.toString('base64'));
    expect(pictures).toMatchObject({ width: 960, height: 540, duration: 80_000 });
    // 12.5 a second.
    expect(pictures.frameCount).toBe(Math.round(3 * 12.5) + Math.round(1.5 * 12.5));
    expect(pictures.repeats).toBe(Number.POSITIVE_INFINITY);
    expect(pictures.differing).toBeGreaterThan(1000);
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

  let frame = '';
  await test.step('the HTML of a frame with this experiment', async () => {
    const html = await page.getByRole('textbox', { name: 'HTML of the frame' }).inputValue();
    await page.getByRole('combobox', { name: 'When it begins' }).selectOption('Begins on tap');
    const tapped = await page.getByRole('textbox', { name: 'HTML of the frame' }).inputValue();
    expect(html).not.toContain('start=tap');
    frame = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, 'text/html').querySelector('iframe')?.src ?? '',
      tapped,
    );
    expect(new URL(frame).search).toBe('?embed&start=tap&lang=en');
  });

  await test.step('a hand-out in the page’s language races from a file, without a network, and is locked', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '分享', exact: true }).click();
    const { name, content } = await fileOf(page, /^讲义/);
    expect(name).toMatch(/^downhill-.*sgd-.0018-.*\.html$/);
    expect(content.byteLength).toBeLessThan(1_200_000);
    const file = testInfo.outputPath(name);
    await writeFile(file, content);
    const alone = await browser.newContext({ offline: true });
    const handout = await alone.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    handout.on('request', (request) => asked.push(request.url()));
    handout.on('pageerror', (error) => errors.push(error.message));
    await handout.goto(pathToFileURL(file).href);
    await expect(handout.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(handout.getByRole('heading', { level: 1 })).toContainText('SGD .0018');
    const step = handout.getByTestId('step');
    await handout.keyboard.press('Space');
    await expect(step).toHaveText('300');
    // The engine of the file computes what that of the site does: of the last step, to the digits that are shown.
    const losses = handout.locator('header').getByRole('listitem');
    await expect(losses).toHaveCount(4);
    await expect(losses.first()).toContainText('2.221');
    const start = handout.getByRole('button', { name: /^起点/ });
    const label = await start.getAttribute('aria-label');
    await start.press('ArrowRight');
    await start.press('ArrowUp');
    await handout.getByTestId('surface-map').click({ position: { x: 60, y: 60 } });
    await handout.keyboard.press('Control+z');
    await expect(start).toHaveAttribute('aria-label', label ?? '');
    await handout.keyboard.press('r');
    await expect(step).not.toHaveText('300');
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    expect(await violations(handout)).toEqual([]);
    await alone.close();
  });

  await test.step('the frame begins when it is tapped, and its corner leads to the lab', async () => {
    const here = experimentInBar(page);
    await page.goto(frame);
    await page.getByRole('button', { name: 'Start the race' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SGD .0018');
    await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    const mark = page.getByRole('link', { name: 'Open in Downhill' });
    await mark.focus();
    const href = (await mark.getAttribute('href')) ?? '';
    expect(new URL(href).search).toBe('');
    await page.goto(href);
    await expect(page.getByRole('button', { name: '分享', exact: true })).toBeVisible();
    expect(experimentInBar(page)).toEqual(here);
  });
});

test('a hand-out of networks trains them from a file, without a network, as WebAssembly does here', async ({
  page: lab,
  browser,
}, testInfo) => {
  await lab.goto(linkTo(POINTS));
  await chooseBackend(lab, 'WebAssembly');
  await expectFinishedOn(lab, 'WebAssembly');
  const reached = /Test accuracy ([\d.]+)/.exec((await runCard(lab, 1).textContent()) ?? '')?.[1];
  await lab.getByRole('button', { name: 'Share', exact: true }).click();
  const { content } = await fileOf(lab, /^Hand-out/);
  expect(content.byteLength).toBeLessThan(2_000_000);
  const file = testInfo.outputPath('networks.html');
  await writeFile(file, content);
  const alone = await browser.newContext({ offline: true });
  const handout = await alone.newPage();
  const asked: string[] = [];
  handout.on('request', (request) => asked.push(request.url()));
  await handout.goto(pathToFileURL(file).href);
  await expect(handout.getByTestId('step')).toHaveText(String(POINTS.steps), { timeout: 90_000 });
  const run = handout.locator('header').getByRole('listitem').first();
  await expect(run).toContainText(`step ${POINTS.steps}`);
  await expect(run).toContainText(`${reached} %`);
  // What makes files is not in it.
  await expect(handout.getByRole('tab', { name: 'Weights' })).toBeVisible();
  await expect(handout.getByRole('tab', { name: 'Model' })).toHaveCount(0);
  expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  expect(await violations(handout)).toEqual([]);
  await alone.close();
});
