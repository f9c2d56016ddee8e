import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { resolvePlane } from '../../experiment/plane';
import type { Experiment, ObjectiveSpec } from '../../experiment/types';
import { criticalStore } from '../../state/critical';
import { documentStore } from '../../state/document';
import { isVisible, sessionStore } from '../../state/session';
import { differOnlyInStart } from '../../state/start-apart';
import { telemetry } from '../../state/telemetry';
import type { Page } from '../../state/types';
import type { Recorded } from './model';

/** A drag computes a race a frame; charts and tables are made ten times a second at most … */
const INTERVAL_MS = 100;
/** … and so seldom on a slow machine that drawing them takes no more than this part of its time. */
const BUSY = 1 / 6;
/** Longer is not waited, whatever a background tab or a paused debugger made of the clock. */
const LONGEST_MS = 1000;

/** A number that changes, at most ten times a second, when there is something new to draw. */
const useNews = (): number => {
  const [news, setNews] = useState(0);
  const told = useRef({ atMs: Number.NEGATIVE_INFINITY, restMs: INTERVAL_MS });
  // What it cost to draw the news, from the moment they were told to the moment they were painted into the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once for all news.
  useEffect(() => {
    const costMs = performance.now() - told.current.atMs;
    if (!Number.isFinite(costMs)) return;
    told.current.restMs = Math.min(LONGEST_MS, Math.max(INTERVAL_MS, costMs / BUSY));
  }, [news]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      told.current.atMs = performance.now();
      // Not in the way of the pointer: a frame that it wants comes first.
      startTransition(() => setNews((old) => old + 1));
    };
    const stop = sessionStore.subscribe((state, before) => {
      const fresh =
        state.telemetryVersion !== before.telemetryVersion ||
        state.network.evaluations !== before.network.evaluations ||
        state.status !== before.status;
      const { atMs, restMs } = told.current;
      if (fresh) timer ??= setTimeout(tell, Math.max(0, atMs + restMs - performance.now()));
    });
    // What came between rendering and subscribing.
    tell();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return news;
};

/** The experiment, and the same object while only its start is moved: a drag must not draw charts a frame. */
const useExperimentSeen = (page: Page): Experiment => {
  const seen = useRef<Experiment>(undefined);
  return useStore(documentStore, ({ experiments }) => {
    const next = experiments[page];
    if (!seen.current || !differOnlyInStart(seen.current, next)) seen.current = next;
    return seen.current;
  });
};

const NO_MINIMA: Recorded['minima'] = [];

/** Known minima of what is minimised; none for networks. */
export const minimaOf = (objective: ObjectiveSpec): Recorded['minima'] =>
  objective.kind === 'network' ? NO_MINIMA : resolvePlane(objective).minima;

/** What is recorded of a page's race: another object whenever there is something new in it. */
export const useRecorded = (page: Page): Recorded => {
  const news = useNews();
  const experiment = useExperimentSeen(page);
  const muted = useStore(sessionStore, (state) => state.muted);
  const solo = useStore(sessionStore, (state) => state.solo);
  const { objective } = experiment;
  const found = useStore(criticalStore, ({ global }) => global);
  const minima = useMemo(() => {
    const known = minimaOf(objective);
    // Of a typed formula, those that the engine found.
    return known.length > 0 || page === 'network' ? known : found;
  }, [page, objective, found]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records change inside; `news` says when.
  return useMemo(() => {
    const { status, network } = sessionStore.getState();
    return {
      experiment,
      series: telemetry(page).runs,
      evaluations: page === 'network' ? network.evaluations : [],
      status,
      minima,
      visible: (run) => isVisible({ muted, solo }, run),
    };
  }, [page, experiment, minima, muted, solo, news]);
};
