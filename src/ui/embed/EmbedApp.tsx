import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import '../../i18n/later';
import type { Page } from '../../state/page/create-page';
import { LabContext } from '../context/use-lab';
import { PageContext, usePage } from '../context/use-page';
import { ErrorBoundary } from '../ErrorBoundary';
import { Notices } from '../notices/Notices';
import { applyScheme } from '../theme';
import { useScheme } from '../use-scheme';
import { useShortcuts } from '../use-shortcuts';
import { EmbedLab } from './EmbedLab';

interface Props {
  readonly page: Page;
  readonly home: (() => string) | undefined;
  readonly locked: boolean;
}

const Dressed = ({ home, locked }: Omit<Props, 'page'>) => {
  const { router, labs } = usePage();
  const lab = useStore(router.store, (route) => route.lab);
  const scheme = useScheme();
  useLayoutEffect(() => applyScheme(scheme), [scheme]);
  useShortcuts();
  return (
    <LabContext value={labs[lab]}>
      <EmbedLab key={lab} home={home} locked={locked} />
      <Notices />
    </LabContext>
  );
};

/** One experiment alone, in another page's text or in a file of its own. */
export const EmbedApp = ({ page, home, locked }: Props) => (
  <PageContext value={page}>
    <ErrorBoundary>
      <Dressed home={home} locked={locked} />
    </ErrorBoundary>
  </PageContext>
);
