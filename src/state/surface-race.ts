import type { Block, RunState } from '../worker/protocol';
import { cursor } from './cursor';
import { documentStore } from './document';
import { engine } from './engine';
import { onFrame, paintNow, requestPaint } from './frame-loop';
import { sessionStore } from './session';
import { shownSurface } from './shown-surface';
import { telemetry } from './telemetry';
import { fillSeconds } from './timing';

/** At 1× a whole race takes this long, however many steps it has. */
const RACE_SECONDS = 8;
/** Edits within one drag amend the same recorded change instead of leaving one a frame. */
const GESTURE_MS = 600;

const race = telemetry('surface');
let seenLoads = 0;
let gesture: { key: string; step: number; untilMs: number } | undefined;

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const onPage = () => documentStore.getState().page === 'surface';

const setPlaying = (playing: boolean) => {
  if (sessionStore.getState().playing !== playing) sessionStore.setState({ playing });
  requestPaint();
};

export const surfaceControls = {
  play: () => {
    if (cursor.step >= race.lastStep) cursor.set(0);
    setPlaying(true);
  },
  pause: () => setPlaying(false),
  stepBy: (delta: 1 | -1) => {
    setPlaying(false);
    const from = delta > 0 ? Math.floor(cursor.step) : Math.ceil(cursor.step);
    cursor.set(Math.max(0, Math.min(race.lastStep, from + delta)));
  },
  restart: () => {
    cursor.set(0);
    setPlaying(!reducedMotion());
  },
  reopen: () => requests.ask(shownSurface.getState()),
};

/** The update at which a race under way feels an edit made now; undefined at the start and at the end. */
export const surfaceChangeStep = (run: number, name: string): number | undefined => {
  const nowMs = performance.now();
  const key = `${run}/${name}`;
  if (gesture && gesture.key === key && nowMs < gesture.untilMs) {
    gesture.untilMs = nowMs + GESTURE_MS;
    return gesture.step;
  }
  gesture = undefined;
  if (cursor.step <= 0 || cursor.step >= race.lastStep) return undefined;
  const step = Math.floor(cursor.step) + 1;
  gesture = { key, step, untilMs: nowMs + GESTURE_MS };
  return step;
};

const advance = () => {
  let lastMs: number | undefined;
  onFrame((timeMs) => {
    const { playing, speed } = sessionStore.getState();
    if (!playing || !onPage()) {
      lastMs = undefined;
      return;
    }
    // A tab that was hidden must not leap: a frame stands for 50 ms at most.
    const elapsedMs = lastMs === undefined ? 0 : Math.min(50, timeMs - lastMs);
    lastMs = timeMs;
    const total = documentStore.getState().experiments.surface.steps;
    const step = cursor.step + (elapsedMs / 1000) * speed * (total / RACE_SECONDS);
    if (race.lastStep > 0 && step >= race.lastStep) {
      cursor.set(race.lastStep);
      setPlaying(false);
    } else {
      cursor.set(step);
      requestPaint();
    }
  });
};

/** The same array where nothing is new in it: whoever shows it need not look again. */
const sameStatus = (a: readonly RunState[], b: readonly RunState[]) =>
  a.length === b.length && a.every((state, run) => state === b[run]);

const show = (status: readonly RunState[], blocks: readonly Block[]) => {
  race.replace(status.length, blocks);
  fillSeconds();
  if (onPage()) {
    if (cursor.step > race.lastStep) cursor.set(race.lastStep);
    const session = sessionStore.getState();
    sessionStore.setState({
      status: sameStatus(session.status, status) ? session.status : status,
      telemetryVersion: session.telemetryVersion + 1,
    });
    paintNow();
  }
  surfaceStatus = status;
};

const requests = engine.channel('simulate', {
  // Where the page is slow to draw, an answer waits for it, and the next race need not wait for that.
  most: 2,
  answered: ({ status, blocks }) => show(status, blocks),
  failed: () => show([], []),
});

/** Computes the race again whenever the experiment changes, and plays it. */
export const connectSurfaceRace = (): void => {
  seenLoads = documentStore.getState().loads;
  documentStore.subscribe((state, before) => {
    if (state.experiments.surface === before.experiments.surface) return;
    if (state.loads !== seenLoads && state.page === 'surface') {
      seenLoads = state.loads;
      cursor.set(0);
      setPlaying(!reducedMotion());
    }
  });
  shownSurface.subscribe(requests.ask);
  advance();
  requests.ask(shownSurface.getState());
};

/** Status of every run of the last computed race, for when the page comes back to it. */
export let surfaceStatus: readonly ('running' | 'finished' | 'diverged')[] = [];

/** The first sight: in motion, or at the finish where motion is unwanted. */
export const startSurface = (): void => {
  if (reducedMotion()) cursor.set(Number.MAX_SAFE_INTEGER);
  else setPlaying(true);
};
