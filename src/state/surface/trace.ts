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
  /** The selected run at the step that is told of. */
  readonly traced: (Of & { readonly trace: StepTrace }) | undefined;
  readonly series: (Of & { readonly series: SeriesTrace }) | undefined;
}

export interface Traces {
  readonly store: StoreApi<TraceState>;
  /** Keeps the store up to date as long as somebody follows; returns the way out. */
  follow(): () => void;
}

/** Sliders move faster than traces need to follow. */
const REST_MS = 100;
/** Curves over the whole race wait until a slider rests. */
const SERIES_MS = 200;

const same = (a: Of | undefined, b: Of | undefined): boolean =>
  a?.experiment === b?.experiment && a?.run === b?.run;

export const createTraces = (core: LabCore): Traces => {
  const { engine, clock, frames, document, view, told, waysOut } = core;
  let tell: (step: number) => void = () => {};
  const store = createStore<TraceState>()(() => ({ traced: undefined, series: undefined }));
  const traces = engine.channel('trace', {
    answered: (trace, { experiment, run, step }) => {
      store.setState({ traced: { experiment, run, trace } });
      tell(step);
      frames.request();
    },
    // Without a sentence the others still have their word.
    failed: (_failure, { step }) => tell(step),
  });
  const allSeries = engine.channel('series', {
    answered: (series, of) => store.setState({ series: { ...of, series } }),
  });

  /** What is looked at now. */
  const wanted = (): Of => {
    const { experiment } = document.getState();
    return { experiment, run: Math.min(view.store.getState().run, experiment.runs.length - 1) };
  };

  const begin = (): (() => void) => {
    let stopTimer: (() => void) | undefined;
    let stopSeries = () => {};
    let lastMs = Number.NEGATIVE_INFINITY;
    let asked: (Of & { readonly step: number }) | undefined;
    let nextSeries: Of | undefined;
    let step = 0;
    const ask = () => {
      stopTimer = undefined;
      const next = { ...wanted(), step };
      if (same(next, asked) && step === asked?.step) return;
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
      stopTimer ??= clock.after(Math.max(0, lastMs + REST_MS - clock.now()), ask);
    };
    const ways = [
      document.subscribe(changed),
      view.store.subscribe(changed),
      told.prepare((next, ready) => {
        step = next;
        tell = ready;
        changed();
      }),
    ];
    return () => {
      tell = () => {};
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
