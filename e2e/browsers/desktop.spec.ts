import { expect, test } from 'playwright/test';
import { SITE_URL } from '../../playwright.config';
import { experimentOfLink, linkTo } from '../support/links';
import { smallRace } from '../support/network';
import type { Driver } from './driver';
import { all, attribute, click, focus, one, shownStep } from './find';
import { BROWSERS } from './installed';

const RACE = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 2000,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'momentum', hyper: { lr: 0.01 } },
  ],
};

const link = (driver: Driver) => driver.run(() => location.href);
const bar = async (driver: Driver) => experimentOfLink(await link(driver));
const plane = async (driver: Driver) => {
  const { objective } = await bar(driver);
  if (objective.kind === 'network') throw new Error('a network');
  return objective;
};

/** A page of its own for every test: what one leaves behind is nothing to the next. */
const open = async (driver: Driver, race: object) => {
  await driver.goto('about:blank');
  await driver.goto(SITE_URL + linkTo(race).slice(1));
  await expect
    .poll(async () => (await all(driver, 'article', '^Run \\d')).length, { timeout: 90_000 })
    .toBe(2);
};

for (const { browser, start } of BROWSERS) {
  test.describe(browser, () => {
    test.skip(start === undefined, `there is no ${browser} here`);
    let driver: Driver;

    test.beforeAll(async () => {
      if (start === undefined) return;
      driver = await start();
    });
    test.afterAll(() => driver?.close());
    test.afterEach(async () => {
      const info = test.info();
      if (driver && info.status !== info.expectedStatus)
        await info.attach('screenshot', {
          body: await driver.screenshot(),
          contentType: 'image/png',
        });
    });

    test('the opening race moves, by keys and by a dragged start too', async () => {
      await driver.goto(SITE_URL);
      await expect.poll(() => shownStep(driver)).toBeGreaterThan(0);
      const before = await shownStep(driver);
      await expect.poll(() => shownStep(driver)).toBeGreaterThan(before);
      expect(await all(driver, 'article', '^Run \\d')).toHaveLength(4);

      await open(driver, RACE);
      await one(driver, 'button', '^Pause$');
      // A key before the race is there has no step to go to.
      await expect.poll(() => shownStep(driver)).toBeGreaterThan(0);
      await driver.press(' ');
      await one(driver, 'button', '^Play$');
      await focus(driver, '[role=slider][aria-orientation]');
      await driver.press('Home');
      await expect.poll(() => shownStep(driver)).toBe(0);
      await driver.press('ArrowRight');
      await expect.poll(() => shownStep(driver)).toBe(1);

      const { x, y } = await one(driver, 'button', '^Start point:');
      await driver.drag([
        [x, y],
        [x + 30, y - 10],
        [x + 60, y - 40],
      ]);
      await expect.poll(async () => (await plane(driver)).start[0]).toBeGreaterThan(-0.45);
      expect((await plane(driver)).start[1]).toBeGreaterThan(1.25);
    });

    test("a formula is typed, a rule of one's own races on it, and every view of it opens", async () => {
      await open(driver, {
        objective: { kind: 'formula', formula: 'x^2 + 3*y^2', start: [2, 1] },
        steps: 60,
        runs: [
          { optimizer: 'momentum', hyper: { lr: 0.05 } },
          { rule: 'theta = theta - lr * sign(g)', hyper: { lr: 0.05 } },
        ],
      });
      await expect.poll(() => shownStep(driver)).toBeGreaterThan(0);
      await click(driver, 'textbox', '^Formula of f');
      await expect
        .poll(() => driver.run(() => document.activeElement?.className ?? ''))
        .toMatch(/cm-content/);
      await driver.press('End', true);
      for (const key of ' + x*y') await driver.press(key);
      await expect
        .poll(() => plane(driver))
        .toMatchObject({ formula: expect.stringMatching(/^x\^2 \+ 3\*y\^2\s+\+ x\*y$/) });
      await click(driver, 'button', '^Edit the rule of run 2$');
      await one(driver, 'region', '^Rule editor, run 2$');

      await click(driver, 'button', '^3-D$');
      await expect
        .poll(
          () =>
            driver.run(() => {
              const relief = document.querySelector('[data-testid=surface-relief]');
              // No picture, or one, or the page's own words why there is none.
              return (
                relief?.querySelector('canvas') !== null || /WebGL/.test(document.body.innerText)
              );
            }),
          { timeout: 60_000 },
        )
        .toBe(true);
      await click(driver, 'button', '^3-D$');

      await click(driver, 'button', '^Basins$');
      await expect
        .poll(() => attribute(driver, '[data-testid=map]', 'data-done'), { timeout: 60_000 })
        .toMatch(/^(1|0\.\d+)$/);
      await click(driver, 'button', '^Basins$');

      await click(driver, 'button', '^Learning rates$');
      await one(driver, 'button', 'use the learning rate');

      await click(driver, 'button', 'switch|简体中文|中文');
      await expect.poll(() => attribute(driver, 'html', 'lang')).toMatch(/^zh/);
      await one(driver, 'button', '^分享$');
      // It is remembered.
      await click(driver, 'button', 'English');
      await expect.poll(() => attribute(driver, 'html', 'lang')).toBe('en');
    });

    test('a network trains for an epoch, and its link opens again', async () => {
      const race = smallRace({
        steps: 469,
        batchSize: 128,
        trainSize: 60_000,
        testSize: 10_000,
        runs: [
          { optimizer: 'adam', hyper: { lr: 0.003 } },
          { optimizer: 'sgd', hyper: { lr: 0.5 } },
        ],
      });
      await open(driver, race);
      await expect
        .poll(async () => (await one(driver, 'article', '^Run 1:')).text, { timeout: 90_000 })
        .toContain('finished');
      // Softmax regression after an epoch: LeCun et al. 1998 have 88 % for a linear classifier, trained to the end 92 %.
      await expect
        .poll(async () => {
          const cards = await all(driver, 'article', '^Run \\d');
          return Math.min(
            ...cards.map(({ text }) => Number(/Test accuracy ([\d.]+)/.exec(text)?.[1] ?? 0)),
          );
        })
        .toBeGreaterThan(90);
      const shared = await link(driver);
      await driver.goto('about:blank');
      await driver.goto(shared);
      await one(driver, 'article', '^Run 2: SGD');
      expect(experimentOfLink(shared)).toEqual(await bar(driver));
    });
  });
}
