import type { Experiment } from '../../experiment/types';
import type { LabCore } from '../lab/lab-core';
import type { ShownSurface } from './shown-surface';

/** What is dragged is not measured before it rests. */
const REST_MS = 250;

/** How long updates take, for the time axis of the charts. */
export interface Timing {
  /** Only while somebody looks at them are times measured. */
  want(want: boolean): void;
  /** A race on a plane is computed at once: its seconds are those of its updates, as they were last measured. */
  fillSeconds(): void;
}

export const createTiming = (
  { engine, clock, race, playback, waysOut }: LabCore,
  shown: ShownSurface,
): Timing => {
  let wanted = false;
  let secondsPerUpdate: readonly number[] = [];
  /** Of what was asked last: nothing is asked twice. */
  let asked: Experiment | undefined;
  let cancel = () => {};

  const fillSeconds = () => {
    if (!wanted) return;
    for (const [k, run] of race.runs.entries()) run.fillSeconds(secondsPerUpdate[k] ?? Number.NaN);
  };
  const requests = engine.channel('timing', {
    patienceMs: 0,
    answered: (measured) => {
      secondsPerUpdate = measured;
      fillSeconds();
      playback.setState({ version: playback.getState().version + 1 });
    },
    failed: () => {
      asked = undefined;
    },
  });
  const ask = () => {
    if (!wanted || shown.store.getState() === asked) return;
    cancel();
    cancel = clock.after(REST_MS, () => {
      asked = shown.store.getState();
      requests.ask(asked);
    });
  };
  waysOut.add(requests.close, shown.store.subscribe(ask), () => cancel());
  return {
    fillSeconds,
    want: (want) => {
      wanted = want;
      ask();
    },
  };
};
