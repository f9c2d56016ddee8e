import type { Experiment } from '../../experiment/types';
import type { Lab, LabParts } from '../lab/lab';
import { createPlayback } from '../lab/playback';
import { Telemetry } from '../lab/telemetry';
import { createNetworkLab } from '../network/network-lab';
import { nothingKept } from '../page/keep';
import { createMemory } from '../page/memory';

/** What was recorded of a race that was run again. */
export type Raced = Pick<Lab, 'kind' | 'race' | 'playback'>;

export interface RacesAgain {
  /** Runs it to its end, one after the other; nothing where that failed, or where nobody waits any more. */
  ask(experiment: Experiment): Promise<Raced | undefined>;
  close(): void;
}

const ENDED: ReadonlySet<string> = new Set(['finished', 'diverged', 'failed']);

/** Runs experiments again that somebody handed in: planes at once in the worker, networks as their page trains them. */
export const createRacesAgain = (parts: LabParts): RacesAgain => {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  let settle: (raced: Raced | undefined) => void = () => {};
  const channel = parts.engine.channel('simulate', {
    quiet: true,
    answered: ({ status, blocks }) => {
      const race = new Telemetry();
      race.replace(status.length, blocks);
      const playback = createPlayback();
      playback.setState({ status });
      settle({ kind: 'plane', race, playback });
    },
    failed: () => settle(undefined),
  });
  const plane = (experiment: Experiment) =>
    new Promise<Raced | undefined>((resolve) => {
      settle = resolve;
      channel.ask(experiment);
    });
  const network = async (experiment: Experiment) => {
    // It leaves no trace: not in what the browser keeps, nor in what a visitor chose.
    const memory = createMemory(() => undefined);
    const lab = createNetworkLab({ ...parts, memory, keep: nothingKept }, experiment);
    const ended = () => {
      const { status, evaluations } = lab.playback.getState();
      return (
        closed ||
        (status.length === experiment.runs.length &&
          status.every((one, run) =>
            one === 'finished'
              ? evaluations[run]?.some(
                  ({ set, step }) => set === 'test' && step >= experiment.steps,
                )
              : ENDED.has(one),
          ))
      );
    };
    lab.show();
    lab.controls.play();
    await new Promise<void>((resolve) => {
      const stop = lab.playback.subscribe(() => {
        if (!ended()) return;
        stop();
        resolve();
      });
      settle = () => {
        stop();
        resolve();
      };
    });
    const { kind, race, playback } = lab;
    lab.dispose();
    return closed ? undefined : { kind, race, playback };
  };
  return {
    ask: (experiment) => {
      const asked = last.then(() => {
        if (closed) return undefined;
        return experiment.objective.kind === 'network' ? network(experiment) : plane(experiment);
      });
      last = asked;
      return asked;
    },
    close: () => {
      closed = true;
      settle(undefined);
      channel.close();
    },
  };
};
