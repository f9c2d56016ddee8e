import type { Experiment } from '../experiment/types';
import { engine } from './engine';
import { sessionStore } from './session';
import { shownSurface } from './shown-surface';
import { telemetry } from './telemetry';

/** What is dragged is not measured before it rests. */
const REST_MS = 250;

const race = telemetry('surface');
let wanted = false;
let secondsPerUpdate: readonly number[] = [];
/** Of what was asked last: nothing is asked twice. */
let asked: Experiment | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A race on a plane is computed at once: its seconds are those of its updates, as they were last measured. */
export const fillSeconds = (): void => {
  if (!wanted) return;
  for (const [k, run] of race.runs.entries()) run.fillSeconds(secondsPerUpdate[k] ?? Number.NaN);
};

const requests = engine.channel('timing', {
  patienceMs: 0,
  answered: (measured) => {
    secondsPerUpdate = measured;
    fillSeconds();
    const { telemetryVersion } = sessionStore.getState();
    sessionStore.setState({ telemetryVersion: telemetryVersion + 1 });
  },
  failed: () => {
    asked = undefined;
  },
});

const send = () => {
  timer = undefined;
  asked = shownSurface.getState();
  requests.ask(asked);
};

const ask = () => {
  if (!wanted || shownSurface.getState() === asked) return;
  clearTimeout(timer);
  timer = setTimeout(send, REST_MS);
};

shownSurface.subscribe(ask);

/** Only while somebody looks at them are times measured. */
export const wantTiming = (want: boolean): void => {
  wanted = want;
  ask();
};
