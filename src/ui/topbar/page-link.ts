import type { MouseEvent } from 'react';
import type { PageDefinition, Router } from '../../state/page/route';

/**
 * The properties of a real link to a page: it can be opened in a new tab, and copied. A plain click stays here: a lab
 * keeps its experiment as it is, and the entry that the back button finds holds the last edit, however short ago.
 */
export const pageLink = (router: Router, page: PageDefinition) => ({
  href: page.lab === undefined ? `#/${page.name}` : `#${page.name}`,
  onClick: (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    router.open(page);
  },
});
