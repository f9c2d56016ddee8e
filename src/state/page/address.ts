import { decodeExperiment, encodeExperiment } from '../../experiment/codec';
import type { Experiment } from '../../experiment/types';
import { printable } from '../../formula/printable';
import type { Clock } from '../engine/clock';
import type { Lab } from '../lab/lab';
import type { AddressBar } from './address-bar';
import { hashOf, parseHash } from './hash';
import type { Notices } from './notices';
import type { LabName, Route, Router } from './route';

/** Safari allows 100 history changes in 30 s: while something is dragged the bar follows at this pace. */
const WRITE_MS = 350;

const labOf = (experiment: Experiment): LabName =>
  experiment.objective.kind === 'network' ? 'network' : 'surface';

export interface AddressParts {
  readonly bar: AddressBar;
  readonly clock: Clock;
  readonly router: Router;
  readonly labs: Readonly<Record<LabName, Pick<Lab, 'document'>>>;
  readonly notify: Notices['notify'];
}

/** Opens what a hash says; a broken link is told, and what was there stays. */
export const openHash = (
  { router, labs, notify }: Pick<AddressParts, 'router' | 'labs' | 'notify'>,
  hash: string,
  undoable = true,
): void => {
  const { page: name, payload } = parseHash(hash);
  const named = router.find(name);
  if (name !== '' && !named) notify('error', 'errors.page', { page: printable(name, 40) });
  const open = () => {
    if (named) router.open(named);
    else router.openLab('surface');
  };
  const lab = named ? named.lab : 'surface';
  // What is there already stays as it is, with its place in the race.
  const known =
    named?.lab && payload === encodeExperiment(labs[named.lab].document.getState().experiment);
  if (lab === undefined || payload === undefined || known) {
    open();
    return;
  }
  const decoded = decodeExperiment(payload);
  if (decoded.ok) {
    const of = labOf(decoded.value);
    labs[of].document.getState().load(decoded.value, undoable);
    router.openLab(of);
    return;
  }
  open();
  const { code, message, experiment } = decoded.error;
  notify('error', `errors.link.${code}`, { message: experiment?.said ?? message });
};

/** Keeps address bar and labs together, both ways. Returns the way out. */
export const connectAddress = (parts: AddressParts): (() => void) => {
  const { bar, clock, router, labs } = parts;
  let cancel: (() => void) | undefined;
  let following = false;

  const hashAt = ({ page, lab }: Route) => hashOf(page, labs[lab].document.getState().experiment);
  const shownHash = () => hashAt(router.store.getState());
  const settle = () => {
    cancel?.();
    cancel = undefined;
  };
  const write = () => {
    settle();
    const hash = shownHash();
    if (hash !== bar.hash) bar.replace(hash);
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
    if (!following) cancel ??= clock.after(WRITE_MS, write);
  };
  // What a visitor arrives at has no before.
  follow(false);
  const ways = [
    ...Object.entries(labs).map(([name, { document }]) =>
      document.subscribe((state, before) => {
        if (state.experiment === before.experiment) return;
        const { page, lab } = router.store.getState();
        // Another surface, or an experiment that was opened, is another place: the back button comes back from it.
        const isPlace = state.loads !== before.loads && page.lab === name && lab === name;
        if (!isPlace || following) edited();
        else leave(hashOf(page, before.experiment));
      }),
    ),
    router.store.subscribe((_, before) => {
      if (following) return;
      leave(hashAt(before));
    }),
    bar.onMove(() => {
      if (bar.hash !== shownHash()) follow(true);
    }),
    settle,
  ];
  return () => {
    for (const way of ways) way();
  };
};
