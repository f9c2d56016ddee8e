import type { Origins } from '../../experiment/origins';
import type { HyperChange } from '../../experiment/types';
import type { HyperEdit } from '../lab/document-state';
import type { LabCore } from '../lab/lab-core';

type Hyper = HyperChange['hyper'];

/** Edits of a running race go to the worker at most this often, so that a drag records few changes. */
const CHANGE_MS = 250;

/**
 * Edits of a network race that is under way. Only the worker knows which update feels them, so an edit is noted
 * at the step the page knows, sent, and moved to its true step when the worker has answered.
 */
export interface NetworkChanges {
  /** Sends an edit; returns the step to note it at until it is confirmed. @param step the next one, as far as is known */
  send(edit: HyperEdit, step: number): number;
  /** The worker's answer; nothing: the race was over. */
  confirm(run: number, change: HyperChange | undefined): void;
  /** The worker is lost: what it has not answered is noted behind this step, from where another one goes on. */
  settle(step: number): void;
  /** Runs have joined and left: of those that have, nothing is under way any more. */
  regroup(origins: Origins): void;
  forget(): void;
}

export const createNetworkChanges = (
  { clock, document }: Pick<LabCore, 'clock' | 'document'>,
  send: (run: number, hyper: Hyper) => void,
): NetworkChanges => {
  /** By run: what is to be sent next, and where what is under way is noted. */
  const queued = new Map<number, Hyper>();
  const noted = new Map<number, number>();
  let cancel: (() => void) | undefined;

  const flush = () => {
    cancel = undefined;
    for (const [run, hyper] of queued) send(run, hyper);
    queued.clear();
  };

  const changes: NetworkChanges = {
    send: ({ run, name, value }, step) => {
      const at = noted.get(run) ?? step;
      noted.set(run, at);
      queued.set(run, { ...queued.get(run), [name]: value });
      cancel ??= clock.after(CHANGE_MS, flush);
      return at;
    },
    confirm: (run, change) => {
      const at = noted.get(run);
      const later = queued.get(run);
      if (!later || !change) noted.delete(run);
      if (change) document.getState().confirmChange(run, at, change, later);
      else {
        queued.delete(run);
        if (at !== undefined) document.getState().missChange(run, at);
      }
    },
    settle: (step) => {
      const { runs } = document.getState().experiment;
      for (const [run, at] of noted) {
        const change = runs[run]?.changes?.find((candidate) => candidate.step === at);
        queued.delete(run);
        if (change && at <= step) changes.confirm(run, { step: step + 1, hyper: change.hyper });
      }
      changes.forget();
    },
    regroup: (origins) => {
      for (const under of [queued, noted] as Map<number, unknown>[]) {
        const before = [...under];
        under.clear();
        for (const [run, what] of before) {
          const now = origins.indexOf(run);
          if (now >= 0) under.set(now, what);
        }
      }
    },
    forget: () => {
      cancel?.();
      cancel = undefined;
      queued.clear();
      noted.clear();
    },
  };
  return changes;
};
