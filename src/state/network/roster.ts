import { composeOrigins, type Origins, regrouped } from '../../experiment/origins';
import type { Experiment } from '../../experiment/types';
import type { NetworkCommand, NetworkEvent } from '../../worker/client';
import { regroupCheckpoint } from './regroup-checkpoint';

type Regroup = Extract<NetworkCommand, { type: 'regroup' }>;

/** Runs of a race under way that join and leave: the page has the new list at once, the worker when it has answered. */
export interface Roster {
  /** A race begins with the list that the page has. */
  begin(): void;
  /** The page's list is another one now. */
  follow(experiment: Experiment, origins: Origins): void;
  /** Tells the worker of it, if it was not told; returns whether it had to be. */
  commit(): boolean;
  /** What the worker tells, by the numbers of the page's list; nothing where it is of a run that has left. */
  translate(event: NetworkEvent): NetworkEvent | undefined;
}

/** No place in the list. */
const GONE = -1;

export const createRoster = (
  send: (command: Omit<Regroup, 'type' | 'session'>) => void,
): Roster => {
  let unsent: { readonly experiment: Experiment; readonly origins: Origins } | undefined;
  /** Those that the worker has not answered, the oldest first. */
  let sent: { readonly change: number; readonly origins: Origins }[] = [];
  let last = 0;

  /** For every run of the page's list, its place in the worker's; nothing where they are the same. */
  const places = (): Origins | undefined =>
    [...sent, ...(unsent ? [unsent] : [])]
      .map(({ origins }) => origins)
      .reduce<Origins | undefined>(
        (earlier, later) => (earlier ? composeOrigins(earlier, later) : later),
        undefined,
      );

  return {
    begin: () => {
      unsent = undefined;
      sent = [];
    },
    follow: (experiment, origins) => {
      unsent = {
        experiment,
        origins: unsent ? composeOrigins(unsent.origins, origins) : origins,
      };
    },
    commit: () => {
      if (!unsent) return false;
      last += 1;
      send({ change: last, ...unsent });
      sent.push({ change: last, origins: unsent.origins });
      unsent = undefined;
      return true;
    },
    translate: (event) => {
      if (event.type === 'regrouped') sent = sent.filter(({ change }) => change > event.change);
      const origins = places();
      if (!origins) return event;
      switch (event.type) {
        case 'frame':
          return {
            ...event,
            // The buffers of runs that have left go back, too.
            blocks: event.blocks.map((block) => ({ ...block, run: origins.indexOf(block.run) })),
            status: regrouped(origins, event.status, () => 'running'),
            made: regrouped(origins, event.made, () => 0),
          };
        case 'opened':
        case 'regrouped':
          return { ...event, stateBytes: regrouped(origins, event.stateBytes, () => 0) };
        case 'checkpoint':
          return { ...event, checkpoint: regroupCheckpoint(event.checkpoint, origins) };
        case 'answers':
          return { ...event, runs: regrouped(origins, event.runs, () => new Uint8Array(0)) };
        case 'evaluation':
        case 'changed': {
          const run = origins.indexOf(event.run);
          return run === GONE ? undefined : { ...event, run };
        }
        case 'progress':
        case 'backend':
        case 'threads-refused':
        case 'digits':
        case 'playing':
        case 'failure':
          return event;
        default:
          return event satisfies never;
      }
    },
  };
};
