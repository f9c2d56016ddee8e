import { decodeExperiment, encodeExperiment } from '../../experiment/codec';
import type { Experiment } from '../../experiment/types';
import { decodeView } from '../../experiment/view/codec';
import { showsTheSame } from '../../experiment/view/link-view';
import { agrees, firstView, viewOfRuns } from '../../experiment/view/view';
import { printable } from '../../formula/printable';
import type { Clock } from '../engine/clock';
import type { Lab } from '../lab/lab';
import type { AddressBar } from './address-bar';
import { hashOf, type Linked, parseHash } from './hash';
import type { Notices } from './notices';
import type { LabName, Route, Router } from './route';

/**
 * Safari allows 100 history changes in 30 s: while something is dragged the bar follows at this pace. Ten changes in a
 * row are written at once, or a page that is loaded again right after one would come back without.
 */
const WRITE_MS = 350;
const AT_ONCE = 10;

const labOf = (experiment: Experiment): LabName =>
  experiment.objective.kind === 'network' ? 'network' : 'surface';

type Opened = Linked & Pick<Lab, 'open' | 'look' | 'onLeave' | 'onLook'>;

export interface AddressParts {
  readonly bar: AddressBar;
  readonly clock: Clock;
  readonly router: Router;
  readonly labs: Readonly<Record<LabName, Opened>>;
  readonly notify: Notices['notify'];
  /** A lab gets the assignment that its link holds. */
  readonly assign: (lab: LabName, payload: string) => void;
  /** Fetches what knows of fits. */
  readonly loadFits: () => Promise<unknown>;
}

/** Opens what a hash says; a broken link is told, and what was there stays. */
export const openHash = (
  { router, labs, notify, assign }: Pick<AddressParts, 'router' | 'labs' | 'notify' | 'assign'>,
  hash: string,
  undoable = true,
): void => {
  const { page: name, payload, view: shown, assignment } = parseHash(hash);
  const named = router.find(name);
  if (name !== '' && !named) notify('error', 'errors.page', { page: printable(name, 40) });
  const open = () => {
    if (named) router.open(named);
    else router.openLab('surface');
  };
  const lab = named ? named.lab : 'surface';
  if (lab === undefined || payload === undefined) {
    open();
    return;
  }
  const decoded = decodeExperiment(payload);
  if (!decoded.ok) {
    open();
    const { code, message, experiment } = decoded.error;
    notify('error', `errors.link.${code}`, { message: experiment?.said ?? message });
    return;
  }
  const of = labOf(decoded.value);
  const it = labs[of];
  const read = shown === undefined ? undefined : decodeView(shown, it.sight);
  const wanted = read?.view ?? firstView(it.sight);
  const view = viewOfRuns(wanted, decoded.value.runs.length);
  if (shown !== undefined && !(read?.whole && agrees(wanted, view)))
    notify('warning', 'errors.link.view');
  // Another link is another assignment, or none; one onto the same is held to it.
  const same = it.fixed.value !== undefined && it.fixed.value.payload === assignment;
  if (!same) it.fixed.set(undefined);
  const { experiment } = it.document.getState();
  // What is there already stays as it is, with its place in the race.
  if (encodeExperiment(decoded.value) !== encodeExperiment(experiment))
    it.open(decoded.value, view, undoable);
  else if (!showsTheSame(view, it.picture())) it.look(view, undoable);
  if (assignment !== undefined && !same) assign(of, assignment);
  router.openLab(of);
};

/** Whether a hash holds an experiment that waits for a part of the page which most visits never need. */
export const waitsForFits = (hash: string): boolean => {
  const { payload } = parseHash(hash);
  const decoded = payload === undefined ? undefined : decodeExperiment(payload);
  return decoded?.ok === false && decoded.error.experiment?.code === 'not-loaded';
};

/** Keeps address bar and labs together, both ways. Returns the way out. */
export const connectAddress = (parts: AddressParts): (() => void) => {
  const { bar, clock, router, labs } = parts;
  /** Prevents the write that is to come. */
  let cancel: (() => void) | undefined;
  /** When the last write would have been at that pace. */
  let paced = Number.NEGATIVE_INFINITY;
  let following = false;

  const hashAt = ({ page, lab }: Route) => hashOf(page, labs[lab]);
  const shownHash = () => hashAt(router.store.getState());
  const settle = () => {
    cancel?.();
    cancel = undefined;
  };
  const write = () => {
    settle();
    const hash = shownHash();
    if (hash === bar.hash) return;
    paced = Math.max(paced + WRITE_MS, clock.now());
    bar.replace(hash);
  };
  /** The visitor goes to another place. The entry that is left holds the last edit, too, for whoever comes back to it. */
  const leave = (left: string) => {
    if (cancel) bar.replace(left);
    settle();
    const hash = shownHash();
    if (hash !== bar.hash) bar.push(hash);
  };
  const follow = (undoable: boolean) => {
    following = true;
    openHash(parts, bar.hash, undoable);
    following = false;
    write();
  };
  const edited = () => {
    if (following) return;
    // At the earliest after what else the same edit changes.
    const waitMs = Math.max(0, paced - (AT_ONCE - 1) * WRITE_MS - clock.now());
    cancel ??= clock.after(waitMs, write);
  };
  // What a visitor arrives at has no before.
  follow(false);
  /** As the place was that an opened experiment takes over. */
  let left: string | undefined;
  const ways = [
    ...(Object.entries(labs) as [LabName, Opened][]).flatMap(([name, lab]) => {
      const inFront = () => {
        const { page, lab: front } = router.store.getState();
        return page.lab === name && front === name;
      };
      return [
        lab.onLeave(() => {
          left = !following && inFront() ? shownHash() : undefined;
        }),
        lab.document.subscribe((state, before) => {
          if (state.experiment === before.experiment) return;
          // Another surface, or an experiment that was opened, is another place: the back button comes back from it.
          if (state.loads !== before.loads && left !== undefined) leave(left);
          else edited();
          left = undefined;
        }),
        lab.onLook(edited),
        lab.fixed.subscribe(edited),
      ];
    }),
    router.store.subscribe((_, before) => {
      if (following) return;
      leave(hashAt(before));
    }),
    bar.onMove(() => {
      if (bar.hash === shownHash()) return;
      const { hash } = bar;
      if (!waitsForFits(hash)) follow(true);
      else
        void parts.loadFits().then(
          () => {
            if (bar.hash === hash) follow(true);
          },
          () => parts.notify('error', 'failure.part-missing'),
        );
    }),
    settle,
  ];
  return () => {
    for (const way of ways) way();
  };
};
