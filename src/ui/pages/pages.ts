import {
  IconInfoCircle,
  IconLayoutGrid,
  IconMountain,
  IconSchool,
  IconTopologyStar3,
} from '@tabler/icons-react';
import { LESSON_IDS } from '../../lessons/ids';
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

const AboutPage = onDemand(async () => (await import('../site/AboutPage')).AboutPage);

const LearnPage = onDemand(async () => (await import('../learn/LearnPage')).LearnPage);

const GalleryPage = onDemand(async () => (await import('../gallery/GalleryPage')).GalleryPage);

/** The course and each of its lessons: one page to React, which reads in the address which it is. */
const learn = (name: string, listed: boolean): SitePage => ({
  name,
  listed,
  title: 'learn.title',
  link: 'learn.link',
  Icon: IconSchool,
  ownLink: true,
  ownHeading: true,
  Content: LearnPage,
});

/** The site's pages in their order. A new one is a file of its own and a few lines here. */
export const PAGES: readonly [SitePage, ...SitePage[]] = [
  {
    name: 'surface',
    lab: 'surface',
    title: 'shell.pages.surface',
    link: 'shell.pages.surface',
    Icon: IconMountain,
    Content: SurfacePage,
  },
  {
    name: 'network',
    lab: 'network',
    title: 'shell.pages.network',
    link: 'shell.pages.network',
    Icon: IconTopologyStar3,
    Content: NetworkPage,
  },
  learn('learn', true),
  ...LESSON_IDS.map((id) => learn(`learn/${id}`, false)),
  {
    name: 'gallery',
    title: 'shell.pages.gallery',
    link: 'shell.pages.gallery',
    Icon: IconLayoutGrid,
    ownHeading: true,
    Content: GalleryPage,
  },
  {
    name: 'about',
    title: 'about.title',
    link: 'about.link',
    Icon: IconInfoCircle,
    ownHeading: true,
    Content: AboutPage,
  },
  {
    name: 'about/verification',
    listed: false,
    title: 'verification.title',
    link: 'verification.title',
    ownHeading: true,
    Content: VerificationPage,
  },
];
