import { expect, type Locator, type Page } from 'playwright/test';
import { expectStep, playButton } from './lab';
import { linkTo } from './links';

/** A race small enough for any backend. */
export const smallRace = (changes: {
  readonly model?: string;
  readonly steps?: number;
  readonly batchSize?: number;
  readonly trainSize?: number;
  readonly testSize?: number;
  readonly runs?: readonly unknown[];
}) => ({
  objective: {
    kind: 'network',
    dataset: 'mnist',
    model: changes.model ?? 'softmax-regression',
    batchSize: changes.batchSize ?? 64,
    trainSize: changes.trainSize ?? 6000,
    validationSize: 0,
    testSize: changes.testSize ?? 1000,
  },
  steps: changes.steps ?? 100,
  runs: changes.runs ?? [
    { optimizer: 'adam', hyper: { lr: 0.003 } },
    { optimizer: 'sgd', hyper: { lr: 0.1 } },
  ],
});

const badge = (page: Page): Locator => page.getByRole('button', { name: /^Computed on:/ });

export type BackendLabel = 'WebAssembly' | 'WebGPU' | 'WebGL' | 'JavaScript';

/** Chooses in the badge's menu, as a visitor does; the race starts anew on it. */
export const chooseBackend = async (page: Page, name: BackendLabel): Promise<void> => {
  await badge(page).click();
  await page.getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name, exact: true })).toBeHidden();
  await expect(badge(page)).toHaveAccessibleName(new RegExp(`^Computed on: ${name}`));
};

/** Trained to the last step, and the badge still names this backend. */
export const expectFinishedOn = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole('article').filter({ hasText: 'finished' }).first()).toBeVisible({
    timeout: 90_000,
  });
  await expect(badge(page)).toHaveAccessibleName(new RegExp(`^Computed on: ${name}`));
};

const BACKENDS: readonly BackendLabel[] = ['WebAssembly', 'WebGPU', 'WebGL', 'JavaScript'];

/** Trains small races on one backend after the other, in the page that is open; each has a step more than the last. */
export const trainOnEveryBackend = async (
  page: Page,
  site: string,
  runs?: readonly unknown[],
): Promise<void> => {
  const sizes = { batchSize: 16, trainSize: 500, testSize: 100, ...(runs && { runs }) };
  for (const [k, backend] of BACKENDS.entries()) {
    const steps = 3 + k;
    await page.goto(new URL(linkTo(smallRace({ ...sizes, steps })).slice(1), site).href);
    await chooseBackend(page, backend);
    // Only what a page opens with plays by itself.
    if (k > 0) await playButton(page).click();
    await expectFinishedOn(page, backend);
    await expectStep(page, steps);
  }
};

/** "97.1 %" → 0.971. */
export const share = (percent: string | undefined): number =>
  Number((percent ?? '').replace(/\s*%$/, '')) / 100;
