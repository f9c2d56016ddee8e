import type { Page } from 'playwright/test';
import { runPlane } from '../src/cli/run-plane';
import type { Verdict } from '../src/experiment/verdict';
import { expectStep, playButton, scrubber } from './support/lab';
import { experimentFrom } from './support/links';
import { openRace } from './support/open-race';
import { expect, test } from './support/test';

test.use({ onePage: true });

const on = (surface: string, start: readonly [number, number]) => ({
  kind: 'surface',
  surface,
  start,
});
const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });

/** What the command line prints of every step. */
const verdictsOf = (race: object, run = 0): readonly Verdict[] =>
  runPlane(experimentFrom(race), true)[run]?.verdicts ?? [];

const word = ({ kind, where }: Verdict) => (kind === 'arrived' ? `arrived-${where}` : kind);

/** Whoever takes the scrubber stops the race. */
const held = async (page: Page, step: number): Promise<void> => {
  await scrubber(page).press('Home');
  for (let k = 0; k < step; k += 1) await scrubber(page).press('ArrowRight');
  await expectStep(page, step);
};

const RACES: readonly (readonly [string, object, readonly number[], RegExp])[] = [
  [
    'a loss that is the same at every step',
    { objective: on('sphere', [2, 1]), steps: 30, runs: [sgd(1)] },
    [1, 8],
    /^Oscillating: in the last 7 steps it went to and fro, and the loss stayed at 5\./,
  ],
  [
    'a minimum since step 1',
    { objective: on('sphere', [2, 1]), steps: 30, runs: [sgd(0.5)] },
    [0, 1, 4],
    /^Arrived at a minimum, at step 1\./,
  ],
  [
    'a saddle in one step',
    { objective: on('saddle', [1, 0.01]), steps: 30, runs: [{ optimizer: 'newton' }] },
    [0, 1],
    /^Stopped on a saddle, at step 1:/,
  ],
  [
    'a plain without a slope, far from the minimum',
    { objective: on('easom', [-2, -2]), steps: 30, runs: [sgd(0.1)] },
    [0, 3],
    /^Stopped on flat ground, at step 0:.* The minimum is 7.27 away\./,
  ],
  [
    'a step from 489 to 94',
    {
      objective: on('rosenbrock', [-1.5, 2]),
      steps: 300,
      runs: [{ optimizer: 'sgd', hyper: { lr: 0.0018 } }],
    },
    [3, 4],
    /^Descending: in the last step the loss fell from 489 to 93\.6\./,
  ],
  [
    'a start without a value',
    { objective: { formula: 'log(x - 5) + y^2', start: [1, 1] }, steps: 10, runs: [sgd(0.1)] },
    [0],
    /^No value: the formula has none at the start\./,
  ],
];

for (const [name, race, steps, sentence] of RACES)
  test(`card, table, sentence and command line say the same: ${name}`, async ({ page }) => {
    const verdicts = verdictsOf(race);
    await openRace(page, race, { playing: false });
    for (const step of steps) {
      const verdict = verdicts[Math.min(step, verdicts.length - 1)];
      if (verdict === undefined) throw new Error(`no verdict at step ${step}`);
      await held(page, step);
      for (const mark of ['verdict-0', 'mark-0'])
        await expect(page.getByTestId(mark)).toHaveAttribute('data-verdict', word(verdict));
      const told = page.getByTestId('diagnosis');
      await expect(told).toHaveAttribute('data-verdict', verdict.kind);
      await expect(told).toHaveAttribute('data-from', String(verdict.from));
      if (verdict.where) await expect(told).toHaveAttribute('data-where', verdict.where);
    }
    await expect(page.getByTestId('diagnosis')).toHaveText(sentence);
  });

test('while it plays, sentence, card and table are of the step that the header names', async ({
  page,
}) => {
  const race = {
    objective: on('rosenbrock', [-1.5, 2]),
    steps: 300,
    runs: [{ optimizer: 'adam', hyper: { lr: 0.1, beta2: 0.95 } }],
  };
  const verdicts = verdictsOf(race);
  await openRace(page, race, { playing: false });
  await expect(page.getByTestId('diagnosis')).toBeVisible();
  await scrubber(page).press('Home');
  await playButton(page).click();
  /** All that is told in one moment. */
  const moment = () =>
    page.getByRole('region', { name: 'Inspector' }).evaluate((region) => {
      const told = (id: string) => document.querySelector(`[data-testid="${id}"]`);
      const verdict = (id: string) => told(id)?.getAttribute('data-verdict');
      return {
        step: Number(/(\d+) → \d+/.exec(region.textContent ?? '')?.[1] ?? Number.NaN),
        kind: verdict('diagnosis'),
        from: Number(told('diagnosis')?.getAttribute('data-from')),
        card: verdict('verdict-0'),
        mark: verdict('mark-0'),
      };
    });
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        const { step, ...told } = await moment();
        const verdict = verdicts[step];
        // At its end the header names the last update, 299 → 300, and all else the step behind it.
        if (verdict !== undefined && step < 299) {
          seen.add(step);
          const { kind, from } = verdict;
          expect(told).toEqual({ kind, from, card: word(verdict), mark: word(verdict) });
        }
        return seen.size;
      },
      { intervals: [50] },
    )
    .toBeGreaterThan(5);
});
