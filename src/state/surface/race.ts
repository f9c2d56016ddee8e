import type { Experiment } from '../../experiment/types';
import type { Block, RunState } from '../../worker/protocol';
import { createAdvance } from '../lab/advance';
import type { HyperEdit } from '../lab/document-state';
import type { LabCore } from '../lab/lab-core';
import type { Controls } from '../lab/playback';
import type { ShownSurface } from './shown-surface';
import type { Timing } from './timing';

/** Edits within one drag amend the same recorded change instead of leaving one a frame. */
const GESTURE_MS = 600;

/** So long a race may keep those that are asked for after it from being computed beside it. */
const LONG_MS = 2000;

export interface SurfaceRace {
  readonly controls: Controls;
  /** The first sight: in motion, or at the finish where motion is unwanted. */
  begin(): void;
}

/** The same array where nothing is new in it: whoever shows it need not look again. */
const sameStatus = (a: readonly RunState[], b: readonly RunState[]) =>
  a.length === b.length && a.every((state, run) => state === b[run]);

/** Computes the race again whenever the experiment changes, and plays it. */
export const createSurfaceRace = (
  core: LabCore,
  shown: ShownSurface,
  timing: Timing,
): SurfaceRace => {
  const { engine, clock, frames, stillness, document, cursor, race, playback, opening, waysOut } =
    core;

  const setPlaying = (playing: boolean) => {
    if (playback.getState().playing !== playing) playback.setState({ playing });
    frames.request();
  };

  let awaited = false;
  const show = (status: readonly RunState[], blocks: readonly Block[]) => {
    awaited = false;
    race.replace(status.length, blocks);
    timing.fillSeconds();
    if (cursor.step > race.lastStep) cursor.set(race.lastStep);
    const before = playback.getState();
    playback.setState({
      status: sameStatus(before.status, status) ? before.status : status,
      version: before.version + 1,
    });
    frames.paintNow();
  };
  const requests = engine.channel('simulate', {
    // Where the page is slow to draw, an answer waits for it, and the next race need not wait for that.
    most: 2,
    // A race of minutes gives way to whatever is wanted after it.
    patienceMs: LONG_MS,
    answered: ({ status, blocks }) => show(status, blocks),
    failed: () => show([], []),
  });
  const ask = (experiment: Experiment) => {
    awaited = true;
    requests.ask(experiment);
  };

  let gesture: { key: string; step: number | undefined; untilMs: number } | undefined;
  /** The run makes no update any more: it diverged, or its method has ended. */
  const isOver = (run: number): boolean => {
    const series = race.runs[run];
    return series !== undefined && cursor.step >= (series.column('step')[series.length - 1] ?? 0);
  };
  /**
   * The update at which a race under way feels an edit made now; none at the start and at the end, and none of a run that
   * would never come to it: that one begins anew.
   */
  const midRace = ({ run, name }: HyperEdit): number | undefined => {
    const nowMs = clock.now();
    const key = `${run}/${name}`;
    if (gesture && gesture.key === key && nowMs < gesture.untilMs) {
      gesture.untilMs = nowMs + GESTURE_MS;
      return gesture.step;
    }
    gesture = undefined;
    if (cursor.step <= 0 || cursor.step >= race.lastStep) return undefined;
    const step = isOver(run) ? undefined : Math.floor(cursor.step) + 1;
    gesture = { key, step, untilMs: nowMs + GESTURE_MS };
    return step;
  };
  core.setMidRace(midRace);

  /** At the place where it opens; in motion from the start, unless motion is unwanted: then at rest at the finish. */
  const begin = () => {
    const { step, playing } = opening.value;
    const still = playing && stillness.wanted;
    cursor.set(still ? Number.MAX_SAFE_INTEGER : (step ?? 0));
    setPlaying(playing && !still);
  };
  let begun = false;
  core.setPlace(() =>
    begun
      ? {
          step: Math.min(cursor.step, document.getState().experiment.steps),
          playing: playback.getState().playing,
        }
      : opening.value,
  );

  waysOut.add(
    requests.close,
    opening.subscribe(begin),
    stillness.onChange(() => {
      if (!stillness.wanted || !playback.getState().playing) return;
      cursor.set(Number.MAX_SAFE_INTEGER);
      setPlaying(false);
    }),
    createAdvance(
      core,
      () => playback.getState().playing,
      () => setPlaying(false),
      () => awaited,
    ),
  );
  return {
    begin: () => {
      begun = true;
      waysOut.add(shown.store.subscribe(ask));
      ask(shown.store.getState());
      begin();
    },
    controls: {
      play: () => {
        if (cursor.step >= race.lastStep) cursor.set(0);
        setPlaying(true);
      },
      pause: () => setPlaying(false),
      stepBy: (delta) => {
        setPlaying(false);
        const from = delta > 0 ? Math.floor(cursor.step) : Math.ceil(cursor.step);
        cursor.set(Math.max(0, Math.min(race.lastStep, from + delta)));
      },
      restart: () => {
        cursor.set(0);
        setPlaying(!stillness.wanted);
      },
      // Playback rests.
      scrub: (step) => {
        if (playback.getState().playing) setPlaying(false);
        cursor.set(Math.max(0, Math.min(race.lastStep, step)));
      },
    },
  };
};
