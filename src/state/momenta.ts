import type { Experiment } from '../experiment/types';
import { documentStore } from './document';
import { engine } from './engine';
import { requestPaint } from './frame-loop';

/** Per run x and y of the momentum after every update; undefined where the rule keeps none. */
export type Momenta = readonly (Float64Array | undefined)[];

let latest: Momenta = [];
let wanted = false;
/** Of what was asked last: nothing is asked twice. */
let asked: Experiment | undefined;

const show = (momenta: Momenta) => {
  latest = momenta;
  requestPaint();
};

const requests = engine.channel('momenta', { answered: show, failed: () => show([]) });

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
