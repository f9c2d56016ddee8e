import { createStore } from 'zustand/vanilla';
import type { SeriesTrace, StepTrace } from '../experiment/step-trace';
import type { Experiment } from '../experiment/types';
import { cursor } from './cursor';
import { documentStore } from './document';
import { engine } from './engine';
import { requestPaint } from './frame-loop';
import { sessionStore } from './session';
import { telemetry } from './telemetry';

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

export const traceStore = createStore<TraceState>()(() => ({
  traced: undefined,
  series: undefined,
}));

const PLAYING_MS = 100;
/** Curves over the whole race wait until a slider rests. */
const SERIES_MS = 200;

const traces = engine.channel('trace', {
  answered: (trace, { experiment, run }) => {
    traceStore.setState({ traced: { experiment, run, trace } });
    requestPaint();
  },
});

const allSeries = engine.channel('series', {
  answered: (series, of) => traceStore.setState({ series: { ...of, series } }),
});

/** What is looked at now; nothing on other pages. */
const wanted = (): (Of & { readonly step: number }) | undefined => {
  const { page, experiments } = documentStore.getState();
  const experiment = experiments.surface;
  const { selectedRun } = sessionStore.getState();
  if (page !== 'surface') return undefined;
  const run = Math.min(selectedRun, experiment.runs.length - 1);
  const step = Math.floor(Math.min(cursor.step, telemetry('surface').lastStep));
  return { experiment, run, step: Math.max(0, step) };
};

const same = (a: Of | undefined, b: Of | undefined): boolean =>
  a?.experiment === b?.experiment && a?.run === b?.run;

let followers = 0;
let stop = () => {};

const follow = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seriesTimer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  let asked: (Of & { readonly step: number }) | undefined;
  let nextSeries: Of | undefined;
  const ask = () => {
    timer = undefined;
    const next = wanted();
    if (!next || (same(next, asked) && next.step === asked?.step)) return;
    lastMs = performance.now();
    asked = next;
    traces.ask(next);
    if (same(next, nextSeries)) return;
    const { experiment, run } = next;
    nextSeries = next;
    clearTimeout(seriesTimer);
    seriesTimer = setTimeout(() => allSeries.ask({ experiment, run }), SERIES_MS);
  };
  const changed = () => {
    timer ??= setTimeout(ask, Math.max(0, lastMs + PLAYING_MS - performance.now()));
  };
  const ways = [
    cursor.subscribe(changed),
    documentStore.subscribe(changed),
    sessionStore.subscribe(changed),
  ];
  changed();
  return () => {
    clearTimeout(timer);
    clearTimeout(seriesTimer);
    for (const way of ways) way();
  };
};

/** Keeps the store up to date as long as somebody follows; returns the way out. */
export const followTrace = (): (() => void) => {
  if (followers === 0) stop = follow();
  followers += 1;
  return () => {
    followers -= 1;
    if (followers === 0) stop();
  };
};
