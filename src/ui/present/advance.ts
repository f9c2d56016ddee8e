import type { Lab } from '../../state/lab/lab';
import { placeAt } from '../../state/lab/place';
import { type VerdictWord, wordOf } from '../verdict/word';
import { storyOf } from './story';

const wordAt = (lab: Lab, run: number, step: number): VerdictWord | undefined => {
  const place = placeAt(lab.race, run, step);
  const verdict = place && lab.verdictAt(run, place);
  return verdict && wordOf(verdict);
};

export interface Advance {
  /** From rest: plays until the next thing happens, and speaks of the run that it happened to. In motion: rests. */
  on(): void;
  /** To where something happened before. */
  back(): void;
  dispose(): void;
}

/** Tells a race in a few stops, by one key. A race that is trained while it is watched plays and rests. */
export const createAdvance = (lab: Lab): Advance => {
  let stop: (() => void) | undefined;
  const release = () => {
    stop?.();
    stop = undefined;
  };
  const story = () => {
    const { runs, steps } = lab.document.getState().experiment;
    const last = Math.min(steps, lab.race.lastStep);
    return {
      last,
      points: storyOf(runs.length, last, (run, step) => wordAt(lab, run, step)),
    };
  };
  return {
    on: () => {
      const { controls, cursor, playback, view } = lab;
      release();
      if (playback.getState().playing) return controls.pause();
      if (lab.network) return controls.play();
      const { last, points } = story();
      const next = cursor.step >= last ? points[0] : points.find(({ step }) => step > cursor.step);
      controls.play();
      if (!next) return;
      const ways = [
        cursor.subscribe(() => {
          if (cursor.step < next.step || !playback.getState().playing) return;
          release();
          view.follow({ run: next.run });
          controls.scrub(next.step);
        }),
        playback.subscribe(({ playing }) => {
          if (!playing) release();
        }),
      ];
      stop = () => {
        for (const way of ways) way();
      };
    },
    back: () => {
      release();
      if (lab.network) return;
      const { points } = story();
      const before = points.findLast(({ step }) => step < Math.floor(lab.cursor.step));
      if (before) lab.view.follow({ run: before.run });
      lab.controls.scrub(before?.step ?? 0);
    },
    dispose: release,
  };
};
