import type { Page, Worker } from 'playwright/test';
import {
  expectStep,
  pauseButton,
  playButton,
  rateField,
  runCards,
  scrubber,
  shownStep,
  typeNumber,
} from './support/lab';
import { linkTo } from './support/links';
import { chooseBackend, smallRace } from './support/network';
import { openings, recordedRuns, recordRaces } from './support/recorded-races';
import { expect, test } from './support/test';

test.use({ expectedErrors: /struck down/ });
test.beforeEach(({ page }) => recordRaces(page));

const RACE = {
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2], gradientNoise: 0.1 },
  steps: 180,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.05 } },
    { optimizer: 'momentum', hyper: { lr: 0.001 } },
  ],
};

const engineOf = (page: Page): Worker => {
  // Its helpers are workers too.
  const worker = page.workers().findLast((one) => /\/main-/.test(one.url()));
  if (!worker) throw new Error('the page has no worker');
  return worker;
};

/** Ends the engine, which may be gone before it can say that it heard. */
const strike = (page: Page, blow: () => void): Promise<void> =>
  engineOf(page)
    .evaluate(blow)
    .catch((error: unknown) => {
      if (!/has been closed/.test(String(error))) throw error;
    });

const told = (page: Page, text: RegExp) =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

const settled = async (page: Page) => {
  await expect.poll(async () => (await recordedRuns(page)).length).toBe(2);
  return recordedRuns(page);
};

/** Of the first run's last update: an edit under way is a change from there on. */
const lastRate = async (page: Page) => (await recordedRuns(page))[0]?.lr.at(-2);

test('a worker that ends without a word is replaced, and the race on the stage stays', async ({
  page,
}) => {
  await page.goto(linkTo(RACE));
  await expect(runCards(page)).toHaveCount(2);
  const before = await settled(page);
  await scrubber(page).focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < 3; k += 1) await page.keyboard.press('ArrowRight');
  await expectStep(page, 3);
  await strike(page, () => self.close());
  await expect(told(page, /The engine stopped/)).toBeVisible();
  await expectStep(page, 3);

  // The new one computes the same, bit for bit, after another rate and back.
  await typeNumber(rateField(page, 1), '0.1');
  await expect.poll(() => lastRate(page)).toBe(0.1);
  await typeNumber(rateField(page, 1), '0.05');
  await expect.poll(() => lastRate(page)).toBe(0.05);
  expect(await recordedRuns(page)).toEqual(before);
});

test('what a crashed worker left unanswered is asked of the next one', async ({ page }) => {
  await page.goto(linkTo(RACE));
  await settled(page);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  // Deaf while three races are asked for.
  await engineOf(page).evaluate(() => {
    self.onmessage = () => {};
  });
  for (const rate of ['0.1', '0.2', '0.3']) await typeNumber(rateField(page, 1), rate);
  await strike(page, () => {
    setTimeout(() => {
      throw new Error('struck down');
    });
  });
  await expect(told(page, /struck down/)).toBeVisible();
  await expect.poll(() => lastRate(page)).toBe(0.3);
  for (const rate of ['0.4', '0.45', '0.5']) await typeNumber(rateField(page, 1), rate);
  await expect.poll(() => lastRate(page)).toBe(0.5);
});

/** Everything but the seconds. */
const curves = async (page: Page) =>
  (await recordedRuns(page)).map(({ seconds: _, ...columns }) => columns);

/** What the tests need a hand on: graphics devices that an engine opens, functions of WebAssembly that it calls. */
interface Held {
  devices: GPUDevice[];
  trapped?: boolean;
}

const holdEngine = (page: Page) =>
  page.on('worker', (worker) => {
    void worker.evaluate(() => {
      const scope = self as unknown as Held;
      scope.devices = [];
      const Plain = WebAssembly.Instance;
      WebAssembly.Instance = class extends Plain {
        override get exports() {
          const whole = Object.entries(super.exports).map(([name, value]) => [
            name,
            typeof value !== 'function'
              ? value
              : (...args: unknown[]) => {
                  if (scope.trapped) throw new WebAssembly.RuntimeError('unreachable');
                  return value(...args);
                },
          ]);
          return Object.fromEntries(whole);
        }
      };
      const open = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...args) {
        const device = await open.apply(this, args);
        scope.devices.push(device);
        return device;
      };
    });
  });

const WAYS = {
  'a worker that crashes': () => {
    setTimeout(() => {
      throw new Error('struck down');
    });
  },
  'a worker that ends without a word': () => self.close(),
  'a lost device': () => {
    for (const device of (self as unknown as Held).devices) device.destroy();
  },
  'a trap of WebAssembly': () => {
    (self as unknown as Held).trapped = true;
  },
} as const;

const trained = (page: Page, step: number) =>
  page.waitForFunction(
    (wanted) =>
      window.recordedBlocks.some(
        ({ run, count, data }) => run === 0 && (data[count - 1] ?? 0) >= wanted,
      ),
    step,
  );

/** Of the first run, before its first update: looked at beside the training, the sooner or the later for a crash. */
const evaluatedFirst = async (page: Page) => {
  const first = () =>
    page.evaluate(() => window.evaluated?.filter((text) => text.startsWith('0 0 ')));
  await expect.poll(async () => (await first())?.length, { timeout: 60_000 }).toBeGreaterThan(0);
  return [...new Set(await first())];
};

const STEPS = 50_000;

for (const { backend, model, way, notice, runs } of [
  {
    backend: 'WebAssembly',
    model: 'mlp-128-128',
    way: 'a worker that crashes',
    notice: /struck down.*went on from step \d+/,
    runs: [
      { optimizer: 'adam', hyper: { lr: 0.003 }, schedule: { kind: 'cosine', totalSteps: 900 } },
      { optimizer: 'lamb', hyper: { lr: 0.01 }, changes: [{ step: 40, hyper: { lr: 0.02 } }] },
      { optimizer: 'sgd', hyper: { lr: 1e38 } },
    ],
  },
  {
    backend: 'WebAssembly',
    model: 'mlp-128-128',
    way: 'a worker that ends without a word',
    notice: /engine stopped.*went on from step \d+/,
    runs: [{ optimizer: 'adam' }, { optimizer: 'lbfgs', hyper: { maxIter: 1 } }],
  },
  {
    backend: 'WebAssembly',
    model: 'softmax-regression',
    way: 'a trap of WebAssembly',
    notice: /unreachable.*went on from step \d+/,
    runs: [{ optimizer: 'adam' }, { optimizer: 'momentum', hyper: { lr: 0.01 } }],
  },
  {
    backend: 'WebGPU',
    model: 'softmax-regression',
    way: 'a lost device',
    notice: /graphics device was lost.*went on from step \d+/,
    runs: [{ optimizer: 'adam' }, { optimizer: 'lamb', hyper: { lr: 0.01 } }],
  },
] as const) {
  test(`a race on ${backend} goes on after ${way}, bit for bit`, async ({ page }) => {
    holdEngine(page);
    const sizes = { batchSize: 32, testSize: 200, trainSize: 5000 };
    await page.goto(linkTo(smallRace({ model, steps: STEPS, runs, ...sizes })));
    await chooseBackend(page, backend);
    await page.waitForFunction(() => (window.checkpoints ?? 0) > 0);
    const opened = (await openings(page)).length;
    await strike(page, WAYS[way]);
    await expect(told(page, notice)).toBeVisible({ timeout: 90_000 });
    const [from = 0] = (await openings(page)).slice(opened);
    expect(from).toBeGreaterThan(0);
    await trained(page, from + 40);
    await pauseButton(page).click();
    await expect(playButton(page)).toBeVisible();
    const interrupted = await curves(page);
    const evaluated = await evaluatedFirst(page);
    const reached = interrupted[0]?.step.length ?? 0;
    expect(interrupted[0]?.step).toEqual(Array.from({ length: reached }, (_, k) => k));

    await page.getByRole('button', { name: 'Start the race anew' }).click();
    await playButton(page).click();
    await trained(page, reached);
    await pauseButton(page).click();
    await expect(playButton(page)).toBeVisible();
    const whole = await curves(page);
    expect(whole).toHaveLength(runs.length);
    expect(await evaluatedFirst(page)).toEqual(evaluated);
    interrupted.forEach((columns, run) => {
      for (const [name, values] of Object.entries(columns))
        expect(whole[run]?.[name as keyof typeof columns].slice(0, values.length), name).toEqual(
          values,
        );
    });
  });
}

const SIZES = { testSize: 200, trainSize: 5000 };
const SMALL = { steps: STEPS, ...SIZES };

test('a second crash soon after the first is told, and goes on when the visitor says so', async ({
  page,
}) => {
  await page.goto(linkTo(smallRace(SMALL)));
  await chooseBackend(page, 'WebAssembly');
  await page.waitForFunction(() => (window.checkpoints ?? 0) > 0);
  await strike(page, WAYS['a worker that ends without a word']);
  await expect(told(page, /went on from step \d+/)).toBeVisible();
  const opened = (await openings(page)).length;
  await strike(page, WAYS['a worker that crashes']);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('struck down');
  expect(await openings(page)).toHaveLength(opened);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(told(page, /struck down.*went on from step \d+/)).toBeVisible();
  expect((await openings(page)).at(-1)).toBeGreaterThan(0);
  await expect(pauseButton(page)).toBeVisible();
});

/** The step of the race that the browser has kept, if it has one. */
const keptStep = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number | undefined>((resolve, reject) => {
        const opening = indexedDB.open('downhill');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asked = database.transaction('kept').objectStore('kept').get('race');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result?.race.checkpoint.race.step);
          };
        };
      }),
  );

test('a page that is loaded again goes on with its race, bit for bit, until it is begun anew', async ({
  page,
}) => {
  await page.goto(linkTo(smallRace(SMALL)));
  await chooseBackend(page, 'WebAssembly');
  await page.waitForFunction(() => (window.checkpoints ?? 0) > 0);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  const at = await shownStep(page);
  await expect.poll(() => keptStep(page)).toBe(at);

  await page.reload();
  await expect(told(page, new RegExp(`goes on from step ${at}`))).toBeVisible();
  expect(await openings(page)).toEqual([at]);
  await expectStep(page, at);
  await playButton(page).click();
  await trained(page, at + 40);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  const resumed = await curves(page);
  const reached = (resumed[0]?.step.length ?? 0) + at;
  expect(resumed[0]?.step[0]).toBe(at);

  await page.getByRole('button', { name: 'Start the race anew' }).click();
  await expect.poll(() => keptStep(page)).toBeUndefined();
  await playButton(page).click();
  await trained(page, reached);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  const whole = await curves(page);
  resumed.forEach((columns, run) => {
    for (const [name, values] of Object.entries(columns))
      expect(whole[run]?.[name as keyof typeof columns].slice(at, reached), name).toEqual(values);
  });
});

test('a race that waits on the other page goes on when it is looked at again', async ({ page }) => {
  await page.goto(linkTo(smallRace(SMALL)));
  await chooseBackend(page, 'WebAssembly');
  await page.waitForFunction(() => (window.checkpoints ?? 0) > 0);
  const opened = (await openings(page)).length;
  await page.getByRole('link', { name: 'Surface', exact: true }).click();
  await expect(runCards(page)).not.toHaveCount(2);
  await strike(page, WAYS['a worker that ends without a word']);
  await expect(told(page, /Another has taken its place/)).toBeVisible();
  expect(await openings(page)).toHaveLength(opened);
  await page.getByRole('link', { name: 'Network', exact: true }).click();
  await expect(told(page, /went on from step \d+/)).toBeVisible();
  const from = (await openings(page)).at(-1) ?? 0;
  expect(from).toBeGreaterThan(0);
  await expect(playButton(page)).toBeVisible();
  await playButton(page).click();
  await expect.poll(() => shownStep(page)).toBeGreaterThan(from + 20);
});

test('an engine that does not come back from making a thread begins again without', async ({
  page,
}) => {
  await page.goto(linkTo(RACE));
  await settled(page);
  // As Firefox now and then does.
  await engineOf(page).evaluate(() => {
    Object.assign(self, {
      Worker: class {
        constructor() {
          for (;;);
        }
      },
    });
  });
  const runs = [{ optimizer: 'adam' }, { optimizer: 'sgd' }];
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    linkTo(smallRace({ model: 'mlp-128-128', steps: 10, runs, ...SIZES })).slice(1),
  );
  await expect(told(page, /without further threads/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('article').first()).toContainText('finished', { timeout: 90_000 });
  expect(page.workers().filter((worker) => /\/helper-/.test(worker.url()))).toEqual([]);
});
