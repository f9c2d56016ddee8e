import { Suspense, useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../i18n';
import { documentStore } from '../state/document';
import { sessionStore } from '../state/session';
import classes from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { Notices } from './notices/Notices';
import { onDemand } from './on-demand';
import { Pending } from './pages/Pending';
import { SurfacePage } from './pages/SurfacePage';
import { applyScheme } from './theme';
import { TopBar } from './topbar/TopBar';
import { useScheme } from './use-scheme';
import { useShortcuts } from './use-shortcuts';

// The page and its race come together, or not at all.
const NetworkPage = onDemand(async () => {
  const [{ NetworkPage }] = await Promise.all([
    import('./pages/NetworkPage'),
    import('../state/network-race'),
  ]);
  return NetworkPage;
});
const VerificationPage = onDemand(
  async () => (await import('./pages/VerificationPage')).VerificationPage,
);

const Page = () => {
  const { t } = useTranslation();
  const page = useStore(documentStore, (state) => state.page);
  const about = useStore(sessionStore, (state) => state.about);
  const title = about ? t('verification.title') : t(`shell.pages.${page}`);
  useShortcuts();
  useEffect(() => {
    document.title = `${title} · ${t('shell.title')}`;
  }, [title, t]);
  return (
    <div className={classes.app}>
      <button type="button" className={classes.skip} onClick={focusStage}>
        {t('shell.skip')}
      </button>
      <TopBar />
      <main className={classes.main}>
        {!about && <h1 className="visually-hidden">{title}</h1>}
        {/* A page that fails leaves the bar, and with it the way to the others. */}
        <ErrorBoundary key={about ?? page}>
          <Suspense fallback={<Pending />}>
            {about ? <VerificationPage /> : page === 'network' ? <NetworkPage /> : <SurfacePage />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Notices />
    </div>
  );
};

/** No link: the address bar's hash is the experiment, and must stay it. */
const focusStage = () => document.getElementById('stage')?.focus();

export const App = () => {
  const scheme = useScheme();
  useLayoutEffect(() => applyScheme(scheme), [scheme]);
  return (
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>
  );
};
