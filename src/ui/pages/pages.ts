import { IconShieldCheck } from '@tabler/icons-react';
import { onDemand } from '../on-demand';
import { SurfacePage } from './SurfacePage';
import type { SitePage } from './site-page';

// The page and its race come together, or not at all.
const NetworkPage = onDemand(async () => {
  const [{ NetworkPage }] = await Promise.all([
    import('./NetworkPage'),
    import('../../state/network/race'),
  ]);
  return NetworkPage;
});
const VerificationPage = onDemand(
  async () => (await import('./VerificationPage')).VerificationPage,
);

/** The site's pages in their order. A new one is a file of its own and a few lines here. */
export const PAGES: readonly [SitePage, ...SitePage[]] = [
  {
    name: 'surface',
    lab: 'surface',
    title: 'shell.pages.surface',
    link: 'shell.pages.surface',
    Content: SurfacePage,
  },
  {
    name: 'network',
    lab: 'network',
    title: 'shell.pages.network',
    link: 'shell.pages.network',
    Content: NetworkPage,
  },
  {
    name: 'about/verification',
    title: 'verification.title',
    link: 'verification.link',
    Icon: IconShieldCheck,
    ownHeading: true,
    Content: VerificationPage,
  },
];
