import { expect, type Locator, type Page } from 'playwright/test';

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

/** "97.1 %" → 0.971. */
export const share = (percent: string | undefined): number =>
  Number((percent ?? '').replace(/\s*%$/, '')) / 100;
