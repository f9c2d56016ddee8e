import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { encodeExperiment } from '../src/experiment/codec';
import { forkRun, openRule, replaceText, ruleDock, ruleText, saidOf } from './support/editor';
import { openRunMenu, resultsColumn, runCard, runCards, typeNumber } from './support/lab';
import { experimentFrom, experimentInBar, linkTo, planeInBar } from './support/links';
import { chooseBackend, expectFinishedOn, smallRace } from './support/network';
import { openHeld } from './support/open-race';
import { recordedRuns, recordRaces } from './support/recorded-races';
import { expect, test } from './support/test';

const OWN = 'm = beta*m + (1-beta)*g; theta = theta - lr*tanh(m/s)';
const HYPER = { lr: 0.02, beta: 0.8, s: 2 };

const own = { optimizer: 'custom', rule: OWN, hyper: HYPER };
const againstAdam = (rule: string) => ({
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 120,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.05 } },
    { optimizer: 'custom', rule },
  ],
});

/** The rule above on Rosenbrock, written out by hand. */
const walkByHand = (steps: number, { lr, beta, s }: typeof HYPER) => {
  let [x, y, mx, my] = [-1.5, 2, 0, 0];
  const path = [[x, y]];
  for (let k = 0; k < steps; k += 1) {
    const gx = -2 * (1 - x) - 400 * x * (y - x * x);
    const gy = 200 * (y - x * x);
    mx = beta * mx + (1 - beta) * gx;
    my = beta * my + (1 - beta) * gy;
    x -= lr * Math.tanh(mx / s);
    y -= lr * Math.tanh(my / s);
    path.push([x, y]);
  }
  return path;
};

const ruleInBar = (page: Page, run: number) => experimentInBar(page).runs[run - 1];
const lastLoss = async (page: Page, run: number) =>
  (await recordedRuns(page))[run - 1]?.loss.at(-1);

test.use({ onePage: true });
test.beforeEach(({ page }) => recordRaces(page));

test.describe('a rule of one’s own', () => {
  test('is typed, gets sliders for its names, and races Adam on Rosenbrock', async ({ page }) => {
    // At the start of the race a slider sets the value itself; later it would record a change.
    await openHeld(page, againstAdam('theta = theta - lr * sign(g)'), 0);
    await replaceText(await openRule(page, 2), OWN);
    await expect(ruleDock(page, 2)).toContainText('running as you type');
    await expect.poll(() => ruleInBar(page, 2)?.rule).toBe(OWN);
    expect(Object.keys(ruleInBar(page, 2)?.hyper ?? {})).toEqual(['lr', 'beta', 's']);
    for (const [name, value] of Object.entries(HYPER)) {
      const label = name === 'lr' ? 'Learning rate' : name;
      await expect(
        page.getByRole('slider', { name: `${label}, run 2`, exact: true }),
      ).toBeVisible();
      const field = page.getByRole('spinbutton', { name: `${label}, run 2`, exact: true });
      await typeNumber(field, String(value));
    }
    await expect.poll(() => ruleInBar(page, 2)?.hyper).toMatchObject(HYPER);
    await expect.poll(() => ruleInBar(page, 2)?.changes).toBeUndefined();
    const expected = walkByHand(120, HYPER);
    await expect
      .poll(async () => (await recordedRuns(page))[1]?.x[1])
      .toBeCloseTo(expected[1]?.[0] ?? 0, 12);
    const [, run] = await recordedRuns(page);
    expect(run?.x).toHaveLength(121);
    for (const [k, [x = 0, y = 0]] of expected.entries()) {
      expect(Math.abs((run?.x[k] ?? Number.NaN) - x)).toBeLessThan(1e-9);
      expect(Math.abs((run?.y[k] ?? Number.NaN) - y)).toBeLessThan(1e-9);
    }
    // In print beside the text.
    await expect(ruleDock(page, 2).locator('math').first()).toBeAttached();
  });

  test('with an error says it at its place, keeps the text, and the last valid rule runs on', async ({
    page,
  }) => {
    await openHeld(page, againstAdam(OWN), 0);
    await expect.poll(() => recordedRuns(page)).toHaveLength(2);
    const loss = await lastLoss(page, 2);
    const text = await openRule(page, 2);
    const wrong = 'm = beta*m + g\ntheta = theta - lr*tahn(m)';
    await replaceText(text, wrong);
    await expect.poll(() => saidOf(text)).toMatch(/^Line 2, column 20: .*`tahn`.*Did you mean/);
    await expect(page.locator('.cm-lintRange-error')).toHaveText('tahn');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(ruleDock(page, 2)).toContainText('showing the last valid rule');
    expect(ruleInBar(page, 2)?.rule).toBe(OWN);
    expect(await lastLoss(page, 2)).toBe(loss);
    // Closing and coming back loses nothing.
    await page.getByRole('button', { name: 'Close the editor' }).click();
    await expect(ruleDock(page, 2)).toBeHidden();
    const again = await openRule(page, 2);
    await expect(again.locator('.cm-line')).toHaveText(wrong.split('\n'));
    await expect.poll(() => saidOf(again)).toContain('Line 2, column 20');
    await replaceText(again, wrong.replace('tahn', 'tanh'));
    await expect.poll(() => saidOf(again)).toBe('');
    await expect.poll(() => lastLoss(page, 2)).not.toBe(loss);
    await expect.poll(() => ruleInBar(page, 2)?.rule).toBe(wrong.replace('tahn', 'tanh'));
    // Names that the rule no longer reads are gone.
    expect(Object.keys(ruleInBar(page, 2)?.hyper ?? {})).toEqual(['lr', 'beta']);
  });

  test.describe('by the clock of the test', () => {
    test.use({ ownContext: true });
    test('completes names, undoes as one step, and is left with Tab and with Escape', async ({
      page,
    }) => {
      await page.clock.install();
      await page.goto(linkTo(againstAdam('theta = theta - lr * g')));
      const text = await openRule(page, 2);
      await text.press('ControlOrMeta+a');
      await page.keyboard.type('mem = 0.5*mem + g');
      await page.keyboard.press('Enter');
      await page.keyboard.type('theta = theta - lr * ta');
      await expect(page.getByRole('option', { name: /^tanh/ })).toBeVisible();
      // Escape ends one thing at a time.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('option', { name: /^tanh/ })).toBeHidden();
      await expect(text).toBeFocused();
      await page.keyboard.type('nh(me');
      const option = page.getByRole('option', { name: /^mem/ });
      await expect(option).toContainText('computed above');
      // CodeMirror takes Enter for a line break until an option has been there for 75 ms.
      await page.clock.fastForward(100);
      await page.keyboard.press('Enter');
      await page.keyboard.type(')');
      const rule = 'mem = 0.5*mem + g\ntheta = theta - lr * tanh(mem)';
      await expect.poll(() => ruleInBar(page, 2)?.rule).toBe(rule);
      await page.keyboard.press('Tab');
      await expect(text).not.toBeFocused();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => ruleInBar(page, 2)?.rule).not.toBe(rule);
      await expect(text).not.toContainText('tanh(mem)');
      await text.press('Escape');
      await expect(text).toBeHidden();
      await expect(runCard(page, 2).locator('[data-edit-run]')).toBeFocused();
    });
  });

  test('starts from the menu, and from any optimizer of the catalogue', async ({ page }) => {
    await openHeld(page, againstAdam(OWN), 0);
    await expect.poll(() => recordedRuns(page)).toHaveLength(2);
    const [adam] = await recordedRuns(page);
    const text = await forkRun(page, 1, 'Adam');
    await expect(text).toContainText('vhat = v / (1 - beta2^t)');
    await expect.poll(() => ruleInBar(page, 1)?.optimizer).toBe('custom');
    await expect.poll(async () => (await recordedRuns(page))[0]?.x).toEqual(adam?.x);
    await page.getByRole('button', { name: 'Add optimizer' }).click();
    await page.getByRole('menuitem', { name: /^Write your own/ }).click();
    await expect(runCards(page)).toHaveCount(3);
    await expect(ruleText(page, 3)).toBeFocused();
    // The editor follows its run when another one goes.
    await openRunMenu(page, 1, 'Remove');
    await expect(ruleText(page, 2)).toContainText('sign(g)');
  });
});

test.describe('a page that has just been opened', () => {
  test.use({ onePage: false });
  test('one link races it against Adam on mlp-128-128', async ({ page }) => {
    const runs = [
      { optimizer: 'adam', hyper: { lr: 0.003 } },
      { ...own, hyper: { lr: 0.003, beta: 0.9, s: 0.001 } },
    ];
    await page.goto(
      linkTo(smallRace({ model: 'mlp-128-128', steps: 60, trainSize: 4000, testSize: 500, runs })),
    );
    await chooseBackend(page, 'WebAssembly');
    await expectFinishedOn(page, 'WebAssembly');
    await expect(runCard(page, 2)).toContainText('finished', { timeout: 60_000 });
    const recorded = await recordedRuns(page);
    for (const run of recorded) {
      const mean = (from: number, to: number) =>
        run.loss.slice(from, to).reduce((sum, x) => sum + x, 0) / (to - from);
      expect(run.loss).toHaveLength(60);
      expect(mean(0, 3)).toBeGreaterThan(1.8);
      expect(mean(50, 60)).toBeLessThan(1);
    }
    expect(recorded[0]?.loss[0]).toBe(recorded[1]?.loss[0]);
    expect(
      await resultsColumn(page, 'Test accuracy where all runs were last evaluated'),
    ).toHaveLength(2);
  });
});

test.describe('hostile texts', () => {
  const texts = [
    'theta = theta - lr * constructor.constructor("alert(1)")()',
    'theta = fetch("/")',
    '__proto__ = g; theta = theta - g',
    'theta = theta - lr*g; window = 1; self[0] = 2',
    '</script><script>alert(1)</script>',
    'theta = `globalThis`',
    'theta = theta \\u0028 g',
    `theta = ${'('.repeat(500)}g${')'.repeat(500)}`,
    `theta = ${Array.from({ length: 900 }, () => 'g').join('+')}`,
    `theta = g${'*g'.repeat(5000)}`,
    Array.from({ length: 700 }, (_, k) => `a${k} = g`).join('\n'),
    '\u202etheta = g\u0000',
    '，'.repeat(300),
    '',
  ];

  test('typed as rules are errors at their place, never exceptions', async ({ page }) => {
    await openHeld(page, againstAdam(OWN), 0);
    const text = await openRule(page, 2);
    for (const hostile of texts) {
      if (hostile === '') {
        await text.press('ControlOrMeta+a');
        await text.press('Delete');
      } else await replaceText(text, hostile);
      await expect
        .poll(() => saidOf(text), hostile.slice(0, 60))
        .toMatch(/^Line \d+, column \d+: .{10}/);
      expect(ruleInBar(page, 2)?.rule).toBe(OWN);
      await replaceText(text, OWN);
      await expect.poll(() => saidOf(text)).toBe('');
    }
    await expect(runCard(page, 2)).toBeVisible();
  });

  test.describe('a page that has just been opened', () => {
    test.use({ onePage: false });
    test('in a link are told, and the page stays usable', async ({ page }) => {
      const valid = experimentFrom({ runs: [{ optimizer: 'custom', rule: OWN }] });
      const runs = valid.runs.map((run) => ({ ...run, rule: texts[0] ?? '' }));
      await page.goto(`/#surface?e=${encodeExperiment({ ...valid, runs })}`);
      await expect(
        page.getByText(/cannot run: .*runs\[0\]\.rule: line 1, column \d+/),
      ).toBeVisible();
      await expect(runCards(page)).toHaveCount(4);
    });
  });

  test('may name what objects inherit', async ({ page }) => {
    await openHeld(
      page,
      againstAdam('theta = theta - lr * constructor * toString * g / valueOf'),
      0,
    );
    await openRule(page, 2);
    await expect(page.getByRole('slider', { name: 'constructor, run 2' })).toBeVisible();
    await expect.poll(async () => (await recordedRuns(page))[1]?.loss.length).toBeGreaterThan(1);
  });

  test('typed as surfaces are errors at their place too', async ({ page }) => {
    await openHeld(
      page,
      { objective: { kind: 'formula', formula: 'x^2 + 3*y^2' }, runs: [{ optimizer: 'sgd' }] },
      0,
    );
    const field = page.getByRole('textbox', { name: 'Formula of f(x, y)' });
    await field.click();
    await expect(page.locator('.cm-content')).toBeFocused();
    for (const hostile of texts.filter((each) => each !== '' && !each.includes('\n'))) {
      await replaceText(field, hostile);
      await expect
        .poll(() => saidOf(field), hostile.slice(0, 60))
        .toMatch(/^Line \d+, column \d+: .{10}/);
    }
    expect(planeInBar(page)).toMatchObject({ formula: 'x^2 + 3*y^2' });
  });
});

test('a surface is forked, edited where its errors are said, and gets its own domain', async ({
  page,
}) => {
  await openHeld(
    page,
    {
      objective: { kind: 'surface', surface: 'rosenbrock' },
      runs: [{ optimizer: 'sgd', hyper: { lr: 0.001 } }],
    },
    0,
  );
  await page.getByRole('button', { name: /^Fork this surface/ }).click();
  const field = page.getByRole('textbox', { name: 'Formula of f(x, y)' });
  await field.click();
  await expect(page.locator('.cm-content')).toBeFocused();
  await replaceText(field, '(1 - x)^2 + 10*(y - x^2)^2 + z');
  await expect.poll(() => saidOf(field)).toMatch(/column 30: Unknown name `z`/);
  await expect(page.locator('.cm-lintRange-error')).toHaveText('z');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('x');
  await expect
    .poll(() => planeInBar(page))
    .toMatchObject({ formula: '(1 - x)^2 + 10*(y - x^2)^2 + x' });
  const low = page.getByRole('spinbutton', { name: 'x from', exact: true });
  await typeNumber(low, '9');
  await expect(low).toHaveAttribute('aria-invalid', 'true');
  await typeNumber(low, '-4');
  await expect
    .poll(() => planeInBar(page))
    .toMatchObject({
      domain: [
        [-4, 2],
        [-1, 3],
      ],
    });
  await page.getByRole('button', { name: 'The formula and its gradient' }).click();
  await expect(page.getByRole('dialog').locator('math')).toHaveCount(3);
});

test.describe('a page that has just been opened', () => {
  test.use({ onePage: false });
  test('formulas are in print on demand, and nothing of it is loaded before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(linkTo(againstAdam(OWN)), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /katex/i.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'About the optimizer of run 1' }).click();
    const panel = page.getByRole('dialog', { name: 'About the optimizer of run 1' });
    await expect(panel.locator('annotation').first()).toContainText('\\beta_1');
    await expect(panel).toContainText('2 numbers per parameter (m, v)');
    await expect(
      panel.getByRole('link', { name: 'Adam: A Method for Stochastic Optimization' }),
    ).toHaveAttribute('rel', /noopener/);
    await expect.poll(() => asked.filter((url) => /KaTeX/.test(url)).length).toBeGreaterThan(0);
    expect(asked.filter((url) => /KaTeX.*\.(woff|ttf)$/.test(url))).toEqual([]);
    const about = await new AxeBuilder({ page }).include('[popover]:popover-open').analyze();
    expect(about.violations).toEqual([]);
    await page.keyboard.press('Escape');
    await openRule(page, 2);
    const dock = await new AxeBuilder({ page })
      .include('[aria-label="Rule editor, run 2"]')
      .analyze();
    expect(dock.violations).toEqual([]);
  });
});
