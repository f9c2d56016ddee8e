import type { HyperValue } from '../catalog/definition';

import { documentStore } from './document';
import { recordChange, withRun } from './edits';

type Hyper = Readonly<Record<string, HyperValue>>;

/** Edits of a running race go to the worker at most this often, so that a drag records few changes. */
const CHANGE_MS = 250;

/**
 * Edits of a network race that is under way. Only the worker knows which update feels them, so an edit is noted
 * at the step the page knows, sent, and moved to its true step when the worker has answered.
 */
export interface NetworkChanges {
  /** An edit comes now; returns the step it is noted at until then. */
  note(run: number, name: string, step: number): number;
  /** The worker's answer. */
  confirm(run: number, step: number, hyper: Hyper): void;
  /** The worker is lost: what it has not answered is noted behind this step, from where another one goes on. */
  settle(step: number): void;
  /** Whether this version of the experiment came about by such edits, so that the race goes on. */
  isOwn(): boolean;
  forget(): void;
}

export const createNetworkChanges = (send: (run: number, hyper: Hyper) => void): NetworkChanges => {
  const queued = new Map<number, Hyper>();
  const noted = new Map<number, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let expectsEdit = false;

  const experiment = () => documentStore.getState().experiments.network;
  const flush = () => {
    timer = undefined;
    for (const [run, hyper] of queued) send(run, hyper);
    queued.clear();
  };

  const changes: NetworkChanges = {
    note: (run, name, step) => {
      expectsEdit = true;
      const at = noted.get(run) ?? step;
      noted.set(run, at);
      // The value is in the document a moment later, when the store has taken the edit.
      queueMicrotask(() => {
        expectsEdit = false;
        const change = experiment().runs[run]?.changes?.find((candidate) => candidate.step === at);
        const value = change?.hyper[name];
        if (value === undefined) return;
        queued.set(run, { ...queued.get(run), [name]: value });
        timer ??= setTimeout(flush, CHANGE_MS);
      });
      return at;
    },
    confirm: (run, step, hyper) => {
      const at = noted.get(run);
      const waiting = queued.get(run);
      if (!waiting) noted.delete(run);
      const { experiments } = documentStore.getState();
      const network = withRun(experiments.network, run, (spec) => {
        const { changes = [], ...plain } = spec;
        const kept = changes.filter((change) => change.step !== at || at === step);
        const without = kept.length > 0 ? { ...plain, changes: kept } : plain;
        const confirmed = recordChange(without, step, hyper);
        return waiting && at !== undefined ? recordChange(confirmed, at, waiting) : confirmed;
      });
      expectsEdit = true;
      documentStore.setState({ experiments: { ...experiments, network } });
      expectsEdit = false;
    },
    settle: (step) => {
      for (const [run, at] of noted) {
        const change = experiment().runs[run]?.changes?.find((candidate) => candidate.step === at);
        queued.delete(run);
        if (change && at <= step) changes.confirm(run, step + 1, change.hyper);
      }
      changes.forget();
    },
    isOwn: () => expectsEdit,
    forget: () => {
      clearTimeout(timer);
      timer = undefined;
      queued.clear();
      noted.clear();
    },
  };
  return changes;
};
