import type { MouseEvent } from 'react';
import { documentStore } from '../../state/document';
import { sessionStore } from '../../state/session';
import type { Page } from '../../state/types';

/** The properties of a real link: it can be opened in a new tab, and copied; a plain click stays here. */
const linkTo = (href: string, open: () => void) => ({
  href,
  onClick: (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open();
  },
});

/** A link to a lab; a plain click keeps that page's experiment as it is. */
export const openPageLink = (page: Page) =>
  linkTo(`#${page}`, () => {
    documentStore.getState().openPage(page);
    sessionStore.getState().openAbout(undefined);
  });

/** By a plain click, the entry that the back button finds holds the last edit, however short ago that was. */
export const openAboutLink = (about: 'verification') =>
  linkTo(`#/about/${about}`, () => sessionStore.getState().openAbout(about));
