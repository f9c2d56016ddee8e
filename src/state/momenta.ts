import type { Experiment } from '../experiment/types';
import { documentStore } from './document';
import { engine, onEngine, onEngineCrash } from './engine';
import { requestPaint } from './frame-loop';
import { createNewest } from './newest';

/** Per run x and y of the momentum after every update; undefined where the rule keeps none. */
export type Momenta = readonly (Float64Array | undefined)[];

let latest: Momenta = [];
let id = 0;
let wanted = false;
/** Of what was asked last: nothing is asked twice. */
let asked: Experiment | undefined;

const requests = createNewest<Experiment>((experiment) => {
  id += 1;
  engine.send({ type: 'momenta', id, experiment });
});

onEngine({
  momenta: (event) => {
    if (event.id === id) {
      latest = event.runs;
      requestPaint();
    }
    requests.answered();
  },
});
onEngineCrash((_, again) => requests.lost(again));

const ask = () => {
  const experiment = documentStore.getState().experiments.surface;
  if (!wanted || experiment === asked) return;
  asked = experiment;
  requests.ask(experiment);
};

documentStore.subscribe(ask);

/** Only while somebody looks at them are they computed; they then follow the experiment. */
export const wantMomenta = (want: boolean): void => {
  wanted = want;
  ask();
};

export const latestMomenta = (): Momenta => latest;
