import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright/test';
import type { ExperimentResult } from '../src/cli/results';
import { payloadIn } from '../src/experiment/link';
import { openingRace } from '../src/experiment/presets';
import { BROKEN_LINKS } from '../src/experiment/testing/broken-links';
import { decodeView } from '../src/experiment/view/codec';
import {
  expectStep,
  pauseButton,
  playButton,
  rateField,
  resultsColumn,
  runCard,
  scrubber,
  shownStep,
  typeNumber,
} from './support/lab';
import { experimentFrom, experimentInBar, experimentOfLink, linkTo } from './support/links';
import { chooseBackend, expectFinishedOn, smallRace } from './support/network';
import { type RecordedRun, recordedRuns, recordRaces } from './support/recorded-races';
import { expect, test } from './support/test';

const BEST = 'Lowest loss of the whole race';

/** The link as the share button puts it on the clipboard. */
const copyLink = async (page: Page): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  return link;
};

/** Another visitor: nothing stored, nothing remembered. */
const openFresh = async (browser: Browser, link: string): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await recordRaces(page);
  await page.goto(link);
  return page;
};

/** Numbers as bits: NaN equals NaN, 0 is not -0. */
const bits = (values: readonly number[]) => [
  ...new BigUint64Array(Float64Array.from(values).buffer),
];
const pathBits = (runs: readonly RecordedRun[]) =>
  runs.map((run) => [run.step, run.loss, run.lr, run.x, run.y].map(bits));

test.describe('a copied link', () => {
  test('opens to the identical paths, in a fresh browser and on the command line', async ({
    page,
    browser,
  }) => {
    await recordRaces(page);
    await page.goto(
      linkTo({
        objective: {
          kind: 'surface',
          surface: 'beale',
          start: [1.0625, 1.6180339887498949],
          gradientNoise: 0.3,
        },
        seed: 77,
        steps: 150,
        runs: [
          { optimizer: 'adam', hyper: { lr: 0.1 }, schedule: { kind: 'cosine', totalSteps: 150 } },
          { optimizer: 'momentum', hyper: { lr: 0.001 } },
        ],
      }),
    );
    await pauseButton(page).click();
    await scrubber(page).press('Home');
    await scrubber(page).press('PageUp');
    await scrubber(page).press('PageUp');
    await expectStep(page, 30);
    await typeNumber(rateField(page, 2), '0.0005');
    await expect(runCard(page, 2)).toContainText('changed at step 31');
    const link = await copyLink(page);
    expect(experimentOfLink(link).runs[1]?.changes).toEqual([{ step: 31, hyper: { lr: 0.0005 } }]);
    await expect.poll(async () => (await recordedRuns(page))[1]?.lr[30]).toBe(0.0005);
    const here = await recordedRuns(page);
    const best = await resultsColumn(page, BEST);

    const fresh = await openFresh(browser, link);
    await expect.poll(() => recordedRuns(fresh)).toHaveLength(2);
    expect(pathBits(await recordedRuns(fresh))).toEqual(pathBits(here));
    await expect.poll(() => resultsColumn(fresh, BEST)).toEqual(best);
    await expect.poll(() => experimentInBar(fresh)).toEqual(experimentOfLink(link));
    await fresh.context().close();

    const command = await promisify(execFile)(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'src/cli/experiment.ts', link],
      { cwd: new URL('..', import.meta.url), maxBuffer: 1e8 },
    );
    const { spec, runs } = JSON.parse(command.stdout) as ExperimentResult;
    expect(spec).toEqual(experimentOfLink(link));
    runs.forEach(({ loss }, run) => {
      expect(loss).toHaveLength(here[run]?.loss.length ?? 0);
      loss.forEach((value, step) => {
        const shown = here[run]?.loss[step] ?? Number.NaN;
        // Another engine of JavaScript may round a function's last bit differently.
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
      });
    });
  });

  test('of a network gives the identical curves on the same backend', async ({ page, browser }) => {
    await recordRaces(page);
    await page.goto(linkTo(smallRace({ steps: 40, testSize: 200, trainSize: 5000 })));
    await chooseBackend(page, 'WebAssembly');
    await expectFinishedOn(page, 'WebAssembly');
    const link = await copyLink(page);
    const here = await recordedRuns(page);
    // A network's record ends with the loss before the last update.
    expect(here[0]?.step.at(-1)).toBe(39);

    const fresh = await openFresh(browser, link);
    await chooseBackend(fresh, 'WebAssembly');
    await expectFinishedOn(fresh, 'WebAssembly');
    expect(pathBits(await recordedRuns(fresh))).toEqual(pathBits(here));
    await fresh.context().close();
  });
});

test('a link opens to the same picture', async ({ page, browser }) => {
  const tool = (on: Page, name: string) =>
    on.getByRole('toolbar', { name: 'View of the stage' }).getByRole('button', { name });
  await page.goto('/');
  await pauseButton(page).click();
  await scrubber(page).press('Home');
  await scrubber(page).press('PageUp');
  await expectStep(page, 30);
  await tool(page, 'Gradient').click();
  await runCard(page, 3).click({ position: { x: 5, y: 5 } });
  await page.getByTestId('surface-map').hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => page.url()).toMatch(/&v=1\.[\w-]+$/);
  const link = await copyLink(page);
  expect(experimentOfLink(link)).toEqual(openingRace());
  // What the address bar says, and what is copied, is one.
  await expect.poll(() => page.url()).toBe(link);

  const fresh = await openFresh(browser, link);
  await expectStep(fresh, 30);
  await expect(playButton(fresh)).toBeVisible();
  await expect(tool(fresh, 'Gradient')).toHaveAttribute('aria-pressed', 'true');
  const seen = (url: string) => {
    const read = decodeView(payloadIn(url, 'v') ?? '');
    if (!read?.whole) throw new Error(`${url} has no view`);
    return read.view;
  };
  const { zoom, ...others } = seen(link);
  await expect.poll(() => seen(fresh.url()).zoom?.flat().length).toBe(4);
  expect(seen(fresh.url())).toMatchObject(others);
  // All of the part that was shown, and in a window of another shape what fits beside it along one axis.
  const spans = [seen(link), seen(fresh.url())].map(({ zoom: part }) =>
    (part ?? []).map(([low, high]) => high - low),
  );
  const wider = (spans[1] ?? []).map((span, axis) => span / (spans[0]?.[axis] ?? Number.NaN));
  expect(Math.min(...wider)).toBeCloseTo(1, 2);
  seen(fresh.url()).zoom?.forEach(([low, high], axis) => {
    expect(low).toBeLessThan((zoom?.[axis]?.[0] ?? Number.NaN) + 0.004);
    expect(high).toBeGreaterThan((zoom?.[axis]?.[1] ?? Number.NaN) - 0.004);
  });
  await fresh.context().close();
});

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

// Opened with, one by one: src/i18n/broken-links.test.ts.
test('links that are broken are told in a few lines, and the page goes on', async ({ page }) => {
  for (const [k, { what, hash, says }] of BROKEN_LINKS.entries())
    await test.step(what, async () => {
      await page.goto(`/${hash}`);
      await expect(messages(page).getByRole('listitem')).toHaveCount(1);
      await expect(messages(page)).toContainText(says);
      // The opening race runs, and the address bar holds it.
      if (k === 0) await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
      await expect.poll(() => experimentInBar(page)).toEqual(openingRace());
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size);
        await expect
          .poll(async () => (await messages(page).boundingBox())?.height ?? Number.NaN)
          .toBeLessThan(300);
      }
      await messages(page).getByRole('button', { name: 'Dismiss' }).click();
      await expect(messages(page).getByRole('listitem')).toHaveCount(0);
    });
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
});

test('what clings to a link is not of it, and one that was encoded opens', async ({ page }) => {
  const booth = { objective: { kind: 'surface', surface: 'booth' }, runs: [{ optimizer: 'sgd' }] };
  const link = linkTo(booth);
  for (const hash of [`${link}).`, `${link}%20`, `/#${encodeURIComponent(link.slice(2))}`]) {
    await page.goto('about:blank');
    await page.goto(hash);
    await expect.poll(() => page.url()).toMatch(/#surface\?e=1\.[\w-]+$/);
    expect(experimentInBar(page)).toEqual(experimentFrom(booth));
    await expect(messages(page).getByRole('listitem')).toHaveCount(0);
  }
});

test('a broken link pasted into an open page leaves what was there', async ({ page }) => {
  await page.goto('/');
  await typeNumber(rateField(page, 4), '0.05');
  const written = () => experimentInBar(page).runs[3];
  await expect.poll(() => page.url()).toContain('e=');
  await expect
    .poll(() => [written()?.hyper.lr, ...(written()?.changes ?? []).map(({ hyper }) => hyper.lr)])
    .toContain(0.05);
  const before = experimentInBar(page);
  await page.evaluate(() => {
    location.hash = '#surface?e=1.broken';
  });
  await expect(messages(page)).toContainText('This link is damaged');
  await expect.poll(() => page.url()).not.toContain('broken');
  expect(experimentInBar(page)).toEqual(before);
  // Over the stage, not over the panel beside it, and gone with Escape.
  const box = await messages(page).getByRole('listitem').boundingBox();
  const stage = await page.getByTestId('surface-map').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(stage?.x ?? Number.NaN);
  await page.keyboard.press('Escape');
  await expect(messages(page).getByRole('listitem')).toHaveCount(0);
});

test('a link pasted into an open page is opened from its start', async ({ page }) => {
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  const himmelblau = { objective: { kind: 'surface', surface: 'himmelblau' }, steps: 60 };
  const link = linkTo({ ...himmelblau, runs: [{ optimizer: 'adam' }] });
  await page.goto(link);
  await expect(page.getByRole('img', { name: /^Contour map of Himmelblau/ })).toBeVisible();
  expect(experimentInBar(page)).toEqual(
    experimentFrom({ ...himmelblau, runs: [{ optimizer: 'adam' }] }),
  );
});

test('the back button goes back between surfaces and pages', async ({ page }) => {
  await page.goto('/');
  const select = page.getByRole('combobox', { name: 'Surface' });
  await select.click();
  await select.fill('booth');
  await page.getByRole('option', { name: 'Booth' }).click();
  await expect.poll(() => experimentInBar(page).objective).toMatchObject({ surface: 'booth' });
  await page.goBack();
  await expect(page.getByRole('img', { name: /^Contour map of Rosenbrock/ })).toBeVisible();
  expect(experimentInBar(page)).toEqual(openingRace());
  await page.goForward();
  await expect(page.getByRole('img', { name: /^Contour map of Booth/ })).toBeVisible();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Network' }).click();
  await expect(page).toHaveTitle(/^Network/);
  expect(experimentInBar(page).objective.kind).toBe('network');
  await page.goBack();
  await expect(page).toHaveTitle(/^Surface/);
  expect(experimentInBar(page).objective.kind).toBe('surface');
  await page.goForward();
  await expect(page).toHaveTitle(/^Network/);
});
