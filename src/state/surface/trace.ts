import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeriesTrace, StepTrace } from '../../experiment/step-trace';
import type { Experiment } from '../../experiment/types';
import type { LabCore } from '../lab/lab-core';

/** A run of an experiment, and what the worker says of it. */
interface Of {
  readonly experiment: Experiment;
  readonly run: number;
}

export interface TraceState {
  /** The selected run at the cursor's step, at most ten times a second while it plays. */
  readonly traced: (Of & { readonly trace: StepTrace }) | undefined;
  readonly series: (Of & { readonly series: SeriesTrace }) | undefined;
}

export interface Traces {
  readonly store: StoreApi<TraceState>;
  /** Keeps the store up to date as long as somebody follows; returns the way out. */
  follow(): () => void;
}

const PLAYING_MS = 100;
/** Curves over the whole race wait until a slider rests. */
const SERIES_MS = 200;

const same = (a: Of | undefined, b: Of | undefined): boolean =>
  a?.experiment === b?.experiment && a?.run === b?.run;

export const createTraces = (core: LabCore): Traces => {
  const { engine, clock, frames, document, view, cursor, race, waysOut } = core;
  const store = createStore<TraceState>()(() => ({ traced: undefined, series: undefined }));
  const traces = engine.channel('trace', {
    answered: (trace, { experiment, run }) => {
      store.setState({ traced: { experiment, run, trace } });
      frames.request();
    },
  });
  const allSeries = engine.channel('series', {
    answered: (series, of) => store.setState({ series: { ...of, series } }),
  });

  /** What is looked at now. */
  const wanted = (): Of & { readonly step: number } => {
    const { experiment } = document.getState();
    const run = Math.min(view.store.getState().run, experiment.runs.length - 1);
    const step = Math.floor(Math.min(cursor.step, race.lastStep));
    return { experiment, run, step: Math.max(0, step) };
  };

  const begin = (): (() => void) => {
    let stopTimer: (() => void) | undefined;
    let stopSeries = () => {};
    let lastMs = Number.NEGATIVE_INFINITY;
    let asked: (Of & { readonly step: number }) | undefined;
    let nextSeries: Of | undefined;
    const ask = () => {
      stopTimer = undefined;
      const next = wanted();
      if (same(next, asked) && next.step === asked?.step) return;
      lastMs = clock.now();
      asked = next;
      traces.ask(next);
      if (same(next, nextSeries)) return;
      const { experiment, run } = next;
      nextSeries = next;
      stopSeries();
      stopSeries = clock.after(SERIES_MS, () => allSeries.ask({ experiment, run }));
    };
    const changed = () => {
      stopTimer ??= clock.after(Math.max(0, lastMs + PLAYING_MS - clock.now()), ask);
    };
    const ways = [
      cursor.subscribe(changed),
      document.subscribe(changed),
      view.store.subscribe(changed),
      core.playback.subscribe(changed),
    ];
    changed();
    return () => {
      stopTimer?.();
      stopSeries();
      for (const way of ways) way();
    };
  };

  let followers = 0;
  let end = () => {};
  waysOut.add(traces.close, allSeries.close, () => end());
  return {
    store,
    follow: () => {
      if (followers === 0) end = begin();
      followers += 1;
      return () => {
        followers -= 1;
        if (followers === 0) end();
      };
    },
  };
};
