import { decodeExperiment, encodeExperiment } from '../experiment/codec';
import { pathIn, payloadIn } from '../experiment/link';
import type { Experiment } from '../experiment/types';
import { printable } from '../formula/printable';
import { documentStore } from './document';
import { sessionStore } from './session';
import type { Page } from './types';

/** The address bar always holds the page and its experiment: `#<page>?e=1.<payload>`. */

export const hashOf = (page: Page, experiment: Experiment): string =>
  `#${page}?e=${encodeExperiment(experiment)}`;

export const parseHash = (
  hash: string,
): { readonly page: string; readonly payload: string | undefined } => ({
  page: pathIn(hash),
  payload: payloadIn(hash, 'e'),
});

export const pageOf = (experiment: Experiment): Page =>
  experiment.objective.kind === 'network' ? 'network' : 'surface';

/** Opens what a hash says; a broken link is told, and what was there stays. */
export const openHash = (hash: string, undoable = true): void => {
  const { page, payload } = parseHash(hash);
  const document = documentStore.getState();
  if (page === 'about/verification') {
    sessionStore.getState().openAbout('verification');
    return;
  }
  sessionStore.getState().openAbout(undefined);
  const named: Page | undefined = page === 'surface' || page === 'network' ? page : undefined;
  if (page !== '' && !named)
    sessionStore.getState().notify('error', 'errors.page', { page: printable(page, 40) });
  // What is there already stays as it is, with its place in the race.
  const known = named && payload === encodeExperiment(document.experiments[named]);
  if (payload === undefined || known) {
    document.openPage(named ?? 'surface');
    return;
  }
  const decoded = decodeExperiment(payload);
  if (decoded.ok) {
    document.load(pageOf(decoded.value), decoded.value, undoable);
    return;
  }
  document.openPage(named ?? 'surface');
  const { code, message, experiment } = decoded.error;
  const said = experiment?.said ?? message;
  sessionStore.getState().notify('error', `errors.link.${code}`, { message: said });
};

/** Of the about page while that is open; the experiment comes back with its lab. */
const shownHash = (): string => {
  const { about } = sessionStore.getState();
  return about ? `#/about/${about}` : currentHash();
};

export const currentHash = (): string => {
  const { page, experiments } = documentStore.getState();
  return hashOf(page, experiments[page]);
};

/** Safari allows 100 history changes in 30 s: while something is dragged the bar follows at this pace. */
const WRITE_MS = 350;

/** Keeps address bar and document together, both ways. */
export const connectAddress = (): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following = false;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const hash = shownHash();
    if (hash !== location.hash) history.replaceState(null, '', hash);
  };
  /** The entry that is left holds the last edit, too, for whoever comes back to it. */
  const push = (left: string) => {
    if (timer !== undefined) history.replaceState(null, '', left);
    clearTimeout(timer);
    timer = undefined;
    history.pushState(null, '', shownHash());
  };
  const follow = (undoable: boolean) => {
    following = true;
    openHash(location.hash, undoable);
    following = false;
    write();
  };
  // What a visitor arrives at has no before.
  follow(false);
  documentStore.subscribe((state, before) => {
    if (following || state.experiments === before.experiments) {
      const turned = state.page !== before.page && !sessionStore.getState().about;
      if (!following && turned) push(hashOf(before.page, before.experiments[before.page]));
      return;
    }
    timer ??= setTimeout(write, WRITE_MS);
  });
  sessionStore.subscribe((state, before) => {
    if (following || state.about === before.about) return;
    push(before.about ? `#/about/${before.about}` : currentHash());
  });
  addEventListener('popstate', () => {
    if (location.hash !== shownHash()) follow(true);
  });
};
