import type { Experiment } from '../../experiment/types';
import type { LabCore } from '../lab/lab-core';

/** Per run x and y of the momentum after every update; undefined where the rule keeps none. */
export type Momenta = readonly (Float64Array | undefined)[];

export interface SurfaceMomenta {
  readonly latest: Momenta;
  /** Only while somebody looks at them are they computed; they then follow the experiment. */
  want(want: boolean): void;
}

export const createMomenta = ({ engine, frames, document, waysOut }: LabCore): SurfaceMomenta => {
  let latest: Momenta = [];
  let wanted = false;
  /** Of what was asked last: nothing is asked twice. */
  let asked: Experiment | undefined;
  const show = (momenta: Momenta) => {
    latest = momenta;
    frames.request();
  };
  const requests = engine.channel('momenta', { answered: show, failed: () => show([]) });
  const ask = () => {
    const { experiment } = document.getState();
    if (!wanted || experiment === asked) return;
    asked = experiment;
    requests.ask(experiment);
  };
  waysOut.add(requests.close, document.subscribe(ask));
  return {
    get latest() {
      return latest;
    },
    want: (want) => {
      wanted = want;
      ask();
    },
  };
};
