import type { Experiment } from '../../experiment/types';
import type { Engine } from '../engine/engine';
import { Telemetry } from '../lab/telemetry';
import { type Sketch, sketchOf } from './sketch';

export interface Sketches {
  /** Races it in the worker, one after the other; nothing where that failed. */
  ask(experiment: Experiment): Promise<Sketch | undefined>;
  close(): void;
}

/** Sketches of races on planes. Networks are not trained for a thumb. */
export const createSketches = (engine: Engine): Sketches => {
  const known = new WeakMap<Experiment, Promise<Sketch | undefined>>();
  let last: Promise<unknown> = Promise.resolve();
  let settle: (sketch: Sketch | undefined) => void = () => {};
  const channel = engine.channel('simulate', {
    quiet: true,
    answered: ({ status, blocks }, { steps }) => {
      const race = new Telemetry();
      race.replace(status.length, blocks);
      settle(sketchOf('plane', race.runs, steps));
    },
    failed: () => settle(undefined),
  });
  const race = (experiment: Experiment) =>
    new Promise<Sketch | undefined>((resolve) => {
      settle = resolve;
      channel.ask(experiment);
    });
  return {
    ask: (experiment) => {
      const before = known.get(experiment);
      if (before) return before;
      const asked =
        experiment.objective.kind === 'network'
          ? Promise.resolve(undefined)
          : last.then(() => race(experiment));
      last = asked;
      known.set(experiment, asked);
      return asked;
    },
    close: () => {
      settle(undefined);
      channel.close();
    },
  };
};
