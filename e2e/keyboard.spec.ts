import { hyperAt } from '../src/experiment/changes';
import { tabTo, unmarkedFocus, watchFocus } from './support/keyboard';
import { expectStep, playButton, rateField, scrubber, shownStep } from './support/lab';
import { experimentInBar } from './support/links';
import { expect, test } from './support/test';

test('all of a visit is done by the keyboard alone', async ({ page }) => {
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  await watchFocus(page);
  await page.goto('/');
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);

  await test.step('a surface is chosen, a run added, its rate set', async () => {
    await tabTo(page, page.getByRole('combobox', { name: 'Surface', exact: true }));
    await keyboard.type('booth');
    await keyboard.press('Enter');
    await expect.poll(() => experimentInBar(page).objective).toMatchObject({ surface: 'booth' });
    const run = experimentInBar(page).runs.length + 1;
    await tabTo(page, button('Add optimizer'));
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Find an optimizer' })).toBeFocused();
    await keyboard.type('lion');
    await keyboard.press('Enter');
    await expect.poll(() => experimentInBar(page).runs.at(run - 1)?.optimizer).toBe('lion');
    await tabTo(page, rateField(page, run), 'Shift+Tab');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('0.05');
    await keyboard.press('Enter');
    // While the race plays it is a change in the middle of it.
    await expect
      .poll(() =>
        experimentInBar(page)
          .runs.slice(run - 1)
          .map((one) => hyperAt(one).lr),
      )
      .toEqual([0.05]);
  });

  await test.step('the race is played and looked through', async () => {
    await tabTo(page, scrubber(page));
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await expectStep(page, 1);
    await tabTo(page, playButton(page), 'Shift+Tab');
    await keyboard.press('Space');
    await expect.poll(() => shownStep(page)).toBeGreaterThan(1);
    await expect(button('Pause')).toBeFocused();
    await keyboard.press('Space');
    await expect(button('Play')).toBeFocused();
  });

  await test.step('inspector and share panel open, and give the focus back', async () => {
    await tabTo(page, button('Show the formulas'), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Coordinate' })).toBeVisible();
    await expect(button('Hide the formulas')).toBeFocused();
    await tabTo(page, button('Share'), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(button('Copy link')).toBeFocused();
    await keyboard.press('Escape');
    await expect(button('Share')).toBeFocused();
  });

  await test.step('a lesson is done to its end, with its predictions', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Learn', exact: true }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'What a gradient is' }));
    await keyboard.press('Enter');
    const next = async (title: string) => {
      await expect(button('Next')).toBeEnabled();
      await tabTo(page, button('Next'));
      await keyboard.press('Enter');
      await expect(heading(title)).toBeFocused();
    };
    const commit = async () => {
      await tabTo(page, button('That’s my prediction'));
      await keyboard.press('Enter');
      // Nobody waits for the race who need not.
      await tabTo(page, scrubber(page));
      await keyboard.press('End');
      await expect(page.getByText('As you said.')).toBeVisible();
    };
    const choose = async (choice: string, presses: number) => {
      await tabTo(page, page.getByRole('radio').first());
      await keyboard.press('Space');
      for (let k = 0; k < presses; k += 1) await keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: choice })).toBeChecked();
    };
    await next('The first step');
    await tabTo(page, page.getByRole('spinbutton', { name: /after one step/ }));
    await keyboard.type('-2');
    await keyboard.press('Enter');
    await commit();
    await next('And the next ones');
    await choose('shorter', 2);
    await commit();
    await next('Two slopes make an arrow');
    await tabTo(page, button('Gradient'));
    await keyboard.press('Space');
    await next('Which way down?');
    await choose('first to the valley floor', 1);
    await commit();
    await next('Find a straight path');
    await tabTo(page, button(/^Start point:/));
    for (let k = 0; k < 12; k += 1) await keyboard.press('ArrowDown');
    await tabTo(page, scrubber(page));
    await keyboard.press('End');
    await next('Two hollows');
    await tabTo(page, button(/^Start point:/));
    for (let k = 0; k < 2; k += 1) await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('Shift+ArrowDown');
    for (let k = 0; k < 4; k += 1) await keyboard.press('ArrowDown');
    await commit();
    await next('A gradient knows only here');
    await expect(page.getByText('That was the last step.')).toBeVisible();
    await tabTo(page, button('For the teacher'));
  });
  expect(await unmarkedFocus(page)).toEqual([]);
});
