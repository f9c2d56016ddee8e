import type { MouseEvent } from 'react';
import { documentStore } from '../../state/document';
import { sessionStore } from '../../state/session';
import type { Page } from '../../state/types';

/**
 * The properties of a real link to a page (it can be opened in a new tab, and copied); a plain click stays here and
 * keeps that page's experiment as it is.
 */
export const openPageLink = (page: Page) => ({
  href: `#${page}`,
  onClick: (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    documentStore.getState().openPage(page);
    sessionStore.getState().openAbout(undefined);
  },
});
