import { readFile } from 'node:fs/promises';
import { violations } from './support/axe';
import { linkTo } from './support/links';
import { expect, test } from './support/test';

const race = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 50,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.1 } }, { optimizer: 'bfgs' }],
};

test('a run can be taken away as a script, methods among them', async ({ page }) => {
  await page.goto(linkTo(race));
  await page.getByRole('button', { name: 'About the optimizer of run 1' }).click();
  await page.getByRole('button', { name: 'PyTorch' }).click();
  const script = page.getByRole('textbox', { name: 'Script for PyTorch' });
  await expect(script).toHaveValue(/^#!\/usr\/bin\/env python3[\s\S]*torch\.optim\.Adam\(/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'About the optimizer of run 2' }).click();
  await page.getByRole('button', { name: 'JAX' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('downhill-run-2-optax.py');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('def minimize(objective, here, hyper):');
  await expect(page.getByRole('textbox', { name: 'Script for JAX' })).toHaveValue(text);
  expect(await violations(page)).toEqual([]);
});
