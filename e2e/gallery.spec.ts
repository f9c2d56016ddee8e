import { stories } from '../src/gallery';
import { violations } from './support/axe';
import { expectStep, playButton } from './support/lab';
import { experimentFrom, experimentInBar } from './support/links';
import { expect, test } from './support/test';

test('a story opens in the lab as it is told, and what is saved can be named, deleted and put back', async ({
  page,
}) => {
  await page.goto('/#/gallery');
  const list = page.getByRole('list', { name: 'Gallery' });
  await expect(list.getByRole('listitem')).toHaveCount(stories.length);
  await page.getByRole('button', { name: 'Save what is in the lab' }).click();
  const saved = page.getByRole('region', { name: 'Saved in this browser' });
  await expect(saved.getByRole('link')).toHaveText(/^SGD .0018 vs Momentum .0013 and 2 more on/);
  await saved.getByRole('button', { name: /^Rename/ }).click();
  await page.keyboard.type('In class');
  await page.keyboard.press('Enter');
  await expect(saved.getByRole('link')).toHaveText('In class');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(saved.getByRole('link')).toHaveText('In class');
  await saved.getByRole('button', { name: 'Delete In class' }).click();
  await expect(saved.getByRole('link')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved.getByRole('link')).toHaveText('In class');

  await list.getByRole('link', { name: 'Adam’s early steps' }).click();
  await expectStep(page, 4);
  await expect(playButton(page)).toBeVisible();
  const story = stories.find(({ id }) => id === 'adam-early');
  expect(experimentInBar(page)).toEqual(experimentFrom(story?.experiment));
  await page.goBack();
  await expect(list).toBeVisible();
});
