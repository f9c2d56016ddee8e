import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../experiment/types';
import type { Event } from '../worker/protocol';
import { documentStore } from './document';
import { engine, onEngine, onEngineCrash } from './engine';

type Swept = Extract<Event, { type: 'swept' }>;

/** What a sweep found of one run. */
export type RateCurve = Pick<Swept, 'points' | 'good'>;

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

let id = 0;
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

const ask = () => {
  timer = undefined;
  const experiment = documentStore.getState().experiments.surface;
  const key = keyOf(experiment);
  if (!sweepStore.getState().open || key === sweptKey) return;
  sweptKey = key;
  id += 1;
  // What is there of runs that still are stays in sight until it is replaced.
  const curves = new Map([...sweepStore.getState().curves].filter(([run]) => experiment.runs[run]));
  sweepStore.setState({ busy: true, curves });
  engine.send({ type: 'sweep', id, experiment, runs: experiment.runs.map((_, run) => run) });
};

onEngine({
  swept: ({ id: answered, run, points, good }) => {
    if (answered !== id) return;
    const curves = new Map(sweepStore.getState().curves);
    sweepStore.setState({ curves: curves.set(run, { points, good }) });
  },
  'sweep-done': ({ id: answered }) => {
    if (answered === id) sweepStore.setState({ busy: false });
  },
});
onEngineCrash((_, again) => {
  if (!sweepStore.getState().busy) return;
  sweptKey = undefined;
  sweepStore.setState({ busy: false });
  if (again) ask();
});
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
  const { busy } = sweepStore.getState();
  if (busy) {
    sweptKey = undefined;
    id += 1;
    engine.send({
      type: 'sweep',
      id,
      experiment: documentStore.getState().experiments.surface,
      runs: [],
    });
  }
  sweepStore.setState({ open: false, busy: false });
};
