import { stories } from '../src/gallery';
import { violations } from './support/axe';
import { expectStep, pauseButton, playButton } from './support/lab';
import { experimentFrom, experimentInBar } from './support/links';
import { expect, test } from './support/test';

test('a story opens in the lab as it is told, and what is saved can be named, deleted and put back; a file is opened', async ({
  page,
}) => {
  // Where the site is installed, Chromium gives it the files it is opened with.
  await page.addInitScript(() => {
    const queue: object = Reflect.get(globalThis, 'launchQueue');
    const take = (give: unknown) => Reflect.set(globalThis, 'giveFiles', give);
    Object.defineProperty(queue, 'setConsumer', { value: take });
  });
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

  const file = JSON.stringify({ objective: { surface: 'beale' }, runs: [{ optimizer: 'yogi' }] });
  await page.evaluate((text) => {
    const getFile = () => Promise.resolve(new File([text], 'beale.json'));
    Reflect.get(globalThis, 'giveFiles')({ files: [{ getFile }] });
  }, file);
  await expect(playButton(page).or(pauseButton(page))).toBeVisible();
  expect(experimentInBar(page)).toEqual(experimentFrom(JSON.parse(file)));
});
