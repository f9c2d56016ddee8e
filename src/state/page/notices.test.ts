import { expect, it } from 'vitest';
import { createNotices } from './notices';

it('lets news give way to what stays until it is dismissed', () => {
  const notices = createNotices();
  const { notify, dismiss, takeBack } = notices.getState();
  const keys = () => notices.getState().notices.map(({ key }) => key);
  notify('warning', 'errors.crash');
  notify('info', 'maps.added');
  for (const key of ['errors.page', 'errors.edit', 'errors.link.damaged']) notify('error', key);
  expect(keys()).toEqual(['errors.crash', 'errors.page', 'errors.edit', 'errors.link.damaged']);
  // Each thing once, the newest last; of many that stay the oldest goes.
  notify('error', 'errors.page');
  notify('error', 'errors.language');
  expect(keys()).toEqual(['errors.edit', 'errors.link.damaged', 'errors.page', 'errors.language']);
  takeBack('errors.edit');
  dismiss(notices.getState().notices[0]?.id ?? Number.NaN);
  expect(keys()).toEqual(['errors.page', 'errors.language']);
});
