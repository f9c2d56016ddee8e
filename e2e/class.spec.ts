import { readFile } from 'node:fs/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { runPlane } from '../src/cli/run-plane';
import { encodeResult } from '../src/experiment/assignment/result';
import { encodeExperiment } from '../src/experiment/codec';
import type { Experiment } from '../src/experiment/types';
import { violations } from './support/axe';
import { pauseButton } from './support/lab';
import { experimentFrom, experimentInBar } from './support/links';
import { expect, test } from './support/test';

const TARGET = 0.01;

/** Steps of the best run to the target, by the engine in Node. */
const fewestSteps = (experiment: Experiment): number | undefined => {
  const steps = runPlane(experiment).map(({ loss }) => loss.findIndex((one) => one <= TARGET));
  const there = steps.filter((step) => step >= 0);
  return there.length > 0 ? Math.min(...there) : undefined;
};

const withRate = (from: Experiment, run: number, lr: number, patch: object = {}): Experiment =>
  experimentFrom({
    ...from,
    ...patch,
    runs: from.runs.map((spec, k) =>
      k === run ? { ...spec, hyper: { ...spec.hyper, lr } } : spec,
    ),
  });

/** The score inside a result's part is another one, and all else is as it was. */
const forged = (payload: string, change: (json: string) => string): string => {
  const json = inflateRawSync(Buffer.from(payload.slice(2), 'base64url')).toString();
  return `1.${deflateRawSync(change(json)).toString('base64url')}`;
};

test('an assignment is made by clicking, holds, and a class of thirty hands it in', async ({
  page,
}) => {
  await page.goto('/');
  await expect(pauseButton(page)).toBeVisible();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Make an assignment' }).click();
  const maker = page.getByRole('dialog', { name: 'Make an assignment' });
  let payload = '';

  await test.step('what is locked, asked and tried for is chosen, and seen as a student', async () => {
    await maker.getByRole('textbox', { name: 'Title' }).fill('Ravines');
    await maker.getByRole('textbox', { name: 'What to do' }).fill('Few steps, please.');
    await maker.getByRole('button', { name: 'Lock all' }).click();
    await maker.getByRole('checkbox', { name: 'Learning rates' }).uncheck();
    await maker.getByRole('checkbox', { name: 'Results' }).check();
    await maker.getByRole('combobox', { name: 'Prediction' }).selectOption('first');
    await maker.getByRole('combobox', { name: 'Goal' }).selectOption('fewest-steps');
    const target = maker.getByRole('spinbutton', { name: 'Target' });
    await target.fill(String(TARGET));
    await target.press('Enter');
    expect(await violations(page)).toEqual([]);
    await maker.getByRole('button', { name: 'See it as a student' }).click();
    await expect(page.getByRole('region', { name: 'Assignment' })).toContainText('Ravines');
    await expect.poll(() => page.url()).toMatch(/&a=1\./);
    payload = /&a=([^&]*)/.exec(page.url())?.[1] ?? '';
    expect(await violations(page)).toEqual([]);
  });

  const from = experimentInBar(page);
  await test.step('nothing plays before the prediction; the race then answers it', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByTestId('step')).toHaveText(/^\s*0$/);
    await page.getByRole('radio', { name: 'Adam' }).check();
    await page.getByRole('button', { name: /my prediction/ }).click();
    await expect(page.getByText('Not this time.')).toBeVisible();
    await expect(page.getByText('The race answers: Momentum')).toBeVisible();
  });

  await test.step('locked controls are out of reach, hidden panels are gone, and rates are free', async () => {
    await expect(page.getByRole('region', { name: 'Results' })).toHaveCount(0);
    // Behind the dots, too: what is locked is there, and out of reach.
    await page.getByRole('button', { name: 'Actions of run 1' }).click();
    for (const name of ['Duplicate', 'Remove'])
      await expect(page.locator('[role=menuitem]', { hasText: name })).toHaveAttribute('inert', '');
    await page.keyboard.press('Escape');
    const steps = page.getByRole('spinbutton', { name: 'Steps' });
    await steps.evaluate((field) => field.focus());
    await expect(steps).not.toBeFocused();
    const rate = page.getByRole('spinbutton', { name: 'Learning rate, run 2', exact: true });
    await rate.fill('0.002');
    await rate.press('Enter');
    await expect.poll(() => experimentInBar(page).runs[1]?.hyper.lr).toBe(0.002);
  });

  let own = '';
  await test.step('a result is a line', async () => {
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('textbox', { name: 'Nickname' }).fill('=1+1, "Ada"');
    own = await page.getByRole('textbox', { name: 'Your result' }).inputValue();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  const place = page.url().split('#')[0] ?? '';
  const at = 1_700_000_000;
  const link = (experiment: Experiment, result: string) =>
    `${place}#surface?e=${encodeExperiment(experiment)}&a=${payload}&r=${result}`;
  const handIn = (experiment: Experiment, name: string, choice: string, score?: number) =>
    encodeResult(experiment, payload, {
      name,
      score: score ?? fewestSteps(experiment),
      said: { kind: 'choice', choice },
      atSeconds: at,
    });
  const honest = Array.from({ length: 25 }, (_, k) => {
    const experiment = withRate(from, 3, Number((0.02 + 0.012 * k).toFixed(3)));
    const name = `Student ${String.fromCharCode(65 + k)}`;
    return { experiment, line: link(experiment, handIn(experiment, name, String(k % 3))) };
  });
  const [first, second, third, fourth] = honest;
  if (!first || !second || !third || !fourth) throw new Error('a class of nobody');
  const tampered = link(
    first.experiment,
    forged(handIn(first.experiment, 'Mallory', '1'), (json) => json.replace(/"s":\d+/, '"s":3')),
  );
  const untrue = link(second.experiment, handIn(second.experiment, 'Trudy', '1', 5));
  const eased = withRate(from, 3, 0.1, { steps: 5000 });
  const unlocked = link(eased, handIn(eased, 'Eve', '1'));
  const lines = [
    `[17:02] Ada: ${own}`,
    `| 1 | ${first.line.replaceAll('&', '&amp;')} |`,
    `Student B: <${second.line}>.`,
    `"${third.line}",ok`,
    `https://mail.example/?url=${encodeURIComponent(fourth.line)}`,
    ...honest.slice(4).map(({ line }) => line),
    `and again ${first.line}`,
    tampered,
    untrue,
    unlocked,
    'Well done, all of you! https://example.org/?e=12',
  ];

  await test.step('all are run again and checked', async () => {
    await page.getByRole('button', { name: 'Class', exact: true }).click();
    const room = page.getByRole('dialog', { name: 'The class' });
    await room.getByRole('textbox').fill(lines.join('\n'));
    await room.getByRole('button', { name: 'Run all again and check' }).click();
    await expect(room.getByRole('status')).toHaveText(
      '31 results: 26 as handed in, 5 with a fault.',
    );
    const row = (name: string) => room.getByRole('row').filter({ hasText: name });
    await expect(row('Mallory')).toContainText('Changed after it was handed in.');
    await expect(row('Trudy')).toContainText('another number than the 5');
    await expect(row('Eve')).toContainText('Changed what was locked: Steps');
    await expect(row('Student A').last()).toContainText('The same as no. 2');
    await expect(row('Student A').first()).toContainText('run again: the same');
    for (const [k, { experiment }] of honest.entries())
      await expect(row(`Student ${String.fromCharCode(65 + k)}`).first()).toContainText(
        String(fewestSteps(experiment) ?? '–'),
      );
    const bars = room.getByRole('region', { name: 'Which run comes first to a loss of 0.01?' });
    const counts = await bars.getByRole('listitem').allTextContents();
    expect(counts.map((text) => /\d+$/.exec(text)?.[0])).toEqual(['1', '9', '8', '8']);
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      room.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const csv = (await readFile(await download.path())).toString('utf8');
    expect(csv.split('\r\n')).toHaveLength(1 + 31 + 1);
    expect(csv).toContain('1,"\'=1+1, ""Ada""",');
    await room.getByRole('checkbox', { name: 'Hide names' }).check();
    await expect(row('Mallory')).toHaveCount(0);
    await expect(room.getByRole('row')).toHaveCount(32);
  });
});
