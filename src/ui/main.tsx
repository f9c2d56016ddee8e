import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { type Language, setLanguage, startI18n } from '../i18n';
import { waitsForFits } from '../state/page/address';
import { createPage, type Page } from '../state/page/create-page';
import { browserParts } from '../state/page/parts';
import { App } from './App';
import { PAGES } from './pages/pages';
import { applyScheme } from './theme';
import { schemeOf } from './use-scheme';

/** Words that don't arrive are asked for again at the next visit: the choice stays remembered. */
const speak = async ({ settings, notices }: Page, language: Language) => {
  if (await setLanguage(language)) return;
  notices.getState().notify('error', 'errors.language');
  settings.getState().fallBackTo('en');
};

/** What `public/boot.js` listens to. */
const tellBoot = (what: 'downhill-started' | 'downhill-failed') => dispatchEvent(new Event(what));

/** Between two pieces of the start a tap or a key is heard. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** When all that the page begins with is there, which may have been before this is called. */
const whenLoaded = (then: () => void) => {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then, { once: true });
};

const start = async () => {
  await nextTask();
  if (new URLSearchParams(location.search).has('embed')) {
    await (await import('./embed/start-embed')).startEmbed();
    tellBoot('downhill-started');
    return;
  }
  // The worker computes the first race while the words and the page are put together.
  const parts = browserParts();
  if (waitsForFits(parts.address.hash)) await parts.loadFits().catch(() => undefined);
  const page = createPage(parts, PAGES);
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    whenLoaded(async () => (await import('./site/start-offline')).startOffline(page));
  page.labParts.engine.onLong(async (long) => {
    (await import('./notices/tell-silence')).tellSilence(page, long);
  });
  await nextTask();
  await startI18n();
  await speak(page, page.settings.getState().language);
  page.settings.subscribe((state, before) => {
    if (state.language !== before.language) void speak(page, state.language);
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has lost its #root');
  // Before there is anything whose style would be computed for it.
  applyScheme(schemeOf(page.settings.getState().colorScheme));
  // In slices: the page can be scrolled and clicked while it is put together.
  startTransition(() => createRoot(root).render(<App page={page} />));
  tellBoot('downhill-started');
};

document.documentElement.dataset.begun = '';
start().catch((error: unknown) => {
  console.error(error);
  tellBoot('downhill-failed');
});
