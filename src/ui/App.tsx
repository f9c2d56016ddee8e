import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../i18n';
import type { Page } from '../state/page/create-page';
import classes from './App.module.css';
import { Awaiting } from './Awaiting';
import { LabContext } from './context/use-lab';
import { PageContext, usePage, useSettings } from './context/use-page';
import { ErrorBoundary } from './ErrorBoundary';
import { Notices } from './notices/Notices';
import { onDemand } from './on-demand';
import { Pending } from './pages/Pending';
import { PAGES } from './pages/pages';
import type { SitePage } from './pages/site-page';
import { applyScheme } from './theme';
import { TopBar } from './topbar/TopBar';
import { useScheme } from './use-scheme';
import { useShortcuts } from './use-shortcuts';

const Tools = onDemand(async () => (await import('./tools/Tools')).Tools);
const Presenter = onDemand(async () => (await import('./present/Presenter')).Presenter);

const Site = () => {
  const { t } = useTranslation();
  const { router, labs } = usePage();
  const { page, lab } = useStore(router.store);
  const shown: SitePage = PAGES.find(({ name }) => name === page.name) ?? PAGES[0];
  const { Content, ownHeading } = shown;
  const title = t(shown.title);
  const presenting = useSettings((state) => state.presenting) && page.lab !== undefined;
  const front = labs[lab];
  const fixed = useSyncExternalStore(front.fixed.subscribe, () => front.fixed.value);
  const tool = useSettings((state) => state.tool);
  useShortcuts();
  useEffect(() => {
    document.title = `${title} · ${t('shell.title')}`;
  }, [title, t]);
  return (
    <LabContext value={front}>
      <div className={classes.app} data-room={presenting || undefined}>
        <button type="button" className={classes.skip} onClick={focusStage}>
          {t('shell.skip')}
        </button>
        {!presenting && <TopBar />}
        {(tool || (fixed && page.lab)) && (
          <ErrorBoundary>
            <Awaiting fallback={null}>
              <Tools />
            </Awaiting>
          </ErrorBoundary>
        )}
        <main className={classes.main}>
          {!ownHeading && <h1 className="visually-hidden">{title}</h1>}
          {/* A page that fails leaves the bar, and with it the way to the others. */}
          <ErrorBoundary key={shown.name}>
            <Awaiting fallback={<Pending />}>{presenting ? <Presenter /> : <Content />}</Awaiting>
          </ErrorBoundary>
        </main>
        <Notices />
      </div>
    </LabContext>
  );
};

/** No link: the address bar's hash is the experiment, and must stay it. */
const focusStage = () => document.getElementById('stage')?.focus();

const Dressed = () => {
  const scheme = useScheme();
  useLayoutEffect(() => applyScheme(scheme), [scheme]);
  return (
    <ErrorBoundary>
      <Site />
    </ErrorBoundary>
  );
};

export const App = ({ page }: { readonly page: Page }) => (
  <PageContext value={page}>
    <Dressed />
  </PageContext>
);
