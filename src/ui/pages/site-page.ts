import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { PlainKey } from '../../i18n/keys';
import type { PageDefinition } from '../../state/page/route';

/** A page of the site, as the top bar and the window show it. */
export interface SitePage extends PageDefinition {
  readonly Content: ComponentType;
  /** Message keys: of the window's title, and of the link in the top bar. */
  readonly title: PlainKey;
  readonly link: PlainKey;
  /** Stands for the link's word where there is little room. */
  readonly Icon?: Icon;
  /** Whether the top bar has a link to it; those that have none are come to by their parent's name. */
  readonly listed?: boolean;
  /** It shows its title itself; otherwise only those hear it who don't see the page. */
  readonly ownHeading?: boolean;
}
