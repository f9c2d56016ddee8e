import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../experiment/types';
import type { AnswerOf } from '../worker/client';
import { documentStore } from './document';
import { engine } from './engine';

/** What a sweep found of one run. */
export type RateCurve = Pick<AnswerOf<'sweep'>[number], 'points' | 'good'>;

export interface SweepState {
  readonly open: boolean;
  readonly busy: boolean;
  /** By run; none for methods, which have no learning rate. */
  readonly curves: ReadonlyMap<number, RateCurve>;
}

/** A slider that moves asks for a sweep only when it rests. */
const REST_MS = 200;

export const sweepStore = createStore<SweepState>()(() => ({
  open: false,
  busy: false,
  curves: new Map(),
}));

let sweptKey: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Everything that the curves depend on: all but the rates themselves. */
const keyOf = (experiment: Experiment): string =>
  JSON.stringify({
    ...experiment,
    runs: experiment.runs.map(({ changes: _, ...run }) => ({
      ...run,
      hyper: { ...run.hyper, lr: 'lr' in run.hyper },
    })),
  });

const requests = engine.channel('sweep', {
  patienceMs: 0,
  begun: ({ runs }) => {
    // What is there of runs that still are stays in sight until it is replaced.
    const curves = new Map([...sweepStore.getState().curves].filter(([run]) => runs[run]));
    sweepStore.setState({ busy: true, curves });
  },
  answered: (swept, _, done) => {
    const curves = new Map(sweepStore.getState().curves);
    for (const { run, points, good } of swept) curves.set(run, { points, good });
    sweepStore.setState({ curves, ...(done ? { busy: false } : {}) });
  },
  failed: () => {
    sweptKey = undefined;
    sweepStore.setState({ busy: false });
  },
});

const ask = () => {
  timer = undefined;
  const experiment = documentStore.getState().experiments.surface;
  const key = keyOf(experiment);
  if (!sweepStore.getState().open || key === sweptKey) return;
  sweptKey = key;
  requests.ask(experiment);
};

documentStore.subscribe((state, before) => {
  if (!sweepStore.getState().open || state.experiments.surface === before.experiments.surface)
    return;
  clearTimeout(timer);
  timer = setTimeout(ask, REST_MS);
});

/** Shows how every run of the surface race does at other learning rates. */
export const openSweep = (): void => {
  sweepStore.setState({ open: true });
  ask();
};

export const closeSweep = (): void => {
  clearTimeout(timer);
  // What is not complete is looked for anew.
  if (sweepStore.getState().busy) sweptKey = undefined;
  requests.cancel();
  sweepStore.setState({ open: false, busy: false });
};
