import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { type Handout, handoutFile } from '../../src/ui/share/handout-file';
import { linkTo } from '../support/links';
import { smallRace } from '../support/network';
import type { Driver } from './driver';
import { shownStep } from './find';
import { BROWSERS } from './installed';

const SURFACE = {
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 120,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.05 } }],
};
const DIGITS = smallRace({ steps: 60, trainSize: 60_000 });

/** All images that a hand-out of digits holds, as the panel puts them there. */
const images = () =>
  Object.fromEntries(
    readdirSync('dist/data/mnist')
      .filter((file) => /\.(bin|json)$/.test(file))
      .map((file) => [file, readFileSync(`dist/data/mnist/${file}`).toString('base64')]),
  );

const made = (
  template: string,
  race: object,
  file: string,
  files?: Readonly<Record<string, string>>,
): string => {
  const handout: Handout = {
    hash: linkTo(race).slice(1),
    language: 'en',
    home: undefined,
  };
  writeFileSync(file, handoutFile(readFileSync(template, 'utf8'), handout, 'Race', files));
  return pathToFileURL(file).href;
};

/** What the legend says, a run each. */
const legend = (driver: Driver) =>
  driver.run(() =>
    [...document.querySelectorAll('header li')].map(({ textContent }) => textContent),
  );

const asked = (driver: Driver) =>
  driver.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !/^(file|blob|data):/.test(name)),
  );

for (const { browser, start } of BROWSERS) {
  test(`${browser} races hand-outs from files: a surface, and networks with their images inside`, async () => {
    test.skip(start === undefined, `there is no ${browser} here`);
    const driver = await start?.();
    if (!driver) return;
    try {
      await driver.goto(made('dist/handout.html', SURFACE, test.info().outputPath('surface.html')));
      await expect.poll(() => shownStep(driver), { timeout: 60_000 }).toBe(SURFACE.steps);
      expect(await legend(driver)).toHaveLength(1);
      expect(await asked(driver)).toEqual([]);

      const digits = test.info().outputPath('digits.html');
      await driver.goto(made('dist/handout-networks.html', DIGITS, digits, images()));
      await expect.poll(() => shownStep(driver), { timeout: 90_000 }).toBe(DIGITS.steps);
      // Sixty batches of 64: softmax regression tells most digits then, which one that learns nothing has at 10 %.
      await expect
        .poll(async () =>
          Math.min(
            ...(await legend(driver)).map((text) =>
              Number(/([\d.]+) %/.exec(text ?? '')?.[1] ?? 0),
            ),
          ),
        )
        .toBeGreaterThan(70);
      expect(await asked(driver)).toEqual([]);
    } finally {
      await driver.close();
    }
  });
}
