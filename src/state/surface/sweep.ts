import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/types';
import type { AnswerOf } from '../../worker/client';
import type { LabCore } from '../lab/lab-core';

/** What a sweep found of one run. */
export type RateCurve = Pick<AnswerOf<'sweep'>[number], 'points' | 'good'>;

export interface SweepState {
  readonly busy: boolean;
  /** By run; none for methods, which have no learning rate. */
  readonly curves: ReadonlyMap<number, RateCurve>;
}

/** How every run does at other learning rates, as long as the view shows it. */
export interface Sweep {
  readonly store: StoreApi<SweepState>;
  open(): void;
  close(): void;
}

/** A slider that moves asks for a sweep only when it rests. */
const REST_MS = 200;

/** Everything that the curves depend on: all but the rates themselves. */
const keyOf = (experiment: Experiment): string =>
  JSON.stringify({
    ...experiment,
    runs: experiment.runs.map(({ changes: _, ...run }) => ({
      ...run,
      hyper: { ...run.hyper, lr: 'lr' in run.hyper },
    })),
  });

export const createSweep = ({ engine, clock, document, view, waysOut }: LabCore): Sweep => {
  const store = createStore<SweepState>()(() => ({ busy: false, curves: new Map() }));
  let sweptKey: string | undefined;
  let cancel = () => {};

  const requests = engine.channel('sweep', {
    patienceMs: 0,
    begun: ({ runs }) => {
      // What is there of runs that still are stays in sight until it is replaced.
      const curves = new Map([...store.getState().curves].filter(([run]) => runs[run]));
      store.setState({ busy: true, curves });
    },
    answered: (swept, _, done) => {
      const curves = new Map(store.getState().curves);
      for (const { run, points, good } of swept) curves.set(run, { points, good });
      store.setState({ curves, ...(done ? { busy: false } : {}) });
    },
    failed: () => {
      sweptKey = undefined;
      store.setState({ busy: false });
    },
  });
  const isOpen = () => view.store.getState().sweep;
  const ask = () => {
    const { experiment } = document.getState();
    const key = keyOf(experiment);
    if (!isOpen() || key === sweptKey) return;
    sweptKey = key;
    requests.ask(experiment);
  };
  const stop = () => {
    cancel();
    // What is not complete is looked for anew.
    if (store.getState().busy) sweptKey = undefined;
    requests.cancel();
    store.setState({ busy: false });
  };
  waysOut.add(
    requests.close,
    document.subscribe((state, before) => {
      if (!isOpen() || state.experiment === before.experiment) return;
      cancel();
      cancel = clock.after(REST_MS, ask);
    }),
    view.store.subscribe((state, before) => {
      if (state.sweep === before.sweep) return;
      if (state.sweep) ask();
      else stop();
    }),
    () => cancel(),
  );
  return {
    store,
    open: () => {
      if (!isOpen()) view.change({ sweep: true });
    },
    close: () => view.change({ sweep: false }),
  };
};
