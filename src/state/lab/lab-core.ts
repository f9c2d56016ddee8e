import type { Experiment } from '../../experiment/types';
import { type FirstSight, firstView, type View, viewOfRuns } from '../../experiment/view/view';
import { type Cell, createCell } from './cell';
import { createCursor } from './cursor';
import { createDocument } from './document';
import type { HyperEdit } from './document-state';
import { createEditor } from './editor';
import type { Fixed } from './fixed';
import { followView } from './follow-view';
import type { Lab, LabParts } from './lab';
import { createMoments } from './moments';
import { FIRST_PLACE, type RacePlace } from './opening';
import { createPlayback } from './playback';
import { sayRefusal } from './refusal';
import type { Correction } from './settle';
import { Telemetry } from './telemetry';
import { createTold } from './told';
import { createView } from './view';
import { createWaysOut, type WaysOut } from './ways-out';

/** Corrections that take nothing from anybody. */
const NEWS: ReadonlySet<Correction['key']> = new Set(['schedules', 'training', 'points']);

/** What labs have in common, before there is a race. */
export interface LabCore
  extends LabParts,
    Pick<
      Lab,
      | 'kind'
      | 'sight'
      | 'document'
      | 'moments'
      | 'view'
      | 'cursor'
      | 'told'
      | 'race'
      | 'playback'
      | 'editor'
      | 'picture'
      | 'open'
      | 'look'
      | 'onLeave'
      | 'onLook'
      | 'fixed'
    > {
  /** Taken when the lab ends. */
  readonly waysOut: WaysOut;
  /** Told by the race: what it makes of an edit (see `DocumentParts`). */
  setMidRace(answer: (edit: HyperEdit) => number | undefined): void;
  /** Where the race shall open, or be: heard by the race. */
  readonly opening: Cell<RacePlace>;
  /** Told by the race: where it is. */
  setPlace(place: () => RacePlace): void;
  /** Told before the race rests because something else is in front: whoever asks hears what it was doing. */
  rest(): void;
  /** It is in front again. */
  wake(): void;
}

export interface LabCoreOptions {
  readonly kind: Lab['kind'];
  readonly experiment: Experiment;
  readonly sight: FirstSight;
  /** Whether the cursor follows the newest step until somebody takes it. */
  readonly live: boolean;
}

export const createLabCore = (
  parts: LabParts,
  { kind, experiment, sight, live }: LabCoreOptions,
): LabCore => {
  const waysOut = createWaysOut();
  const leavers = new Set<() => void>();
  const fixed = createCell<Fixed | undefined>(undefined);
  const opening = createCell<RacePlace>({ ...FIRST_PLACE });
  let place = (): RacePlace => opening.value;
  let rested: RacePlace | undefined;
  let midRace: (edit: HyperEdit) => number | undefined = () => undefined;
  const document = createDocument({
    experiment,
    kind,
    before: (key) => moments.before(key),
    leaving: (undoable) => {
      for (const leave of [...leavers]) leave();
      if (undoable) moments.beforeOpening();
    },
    midRace: (edit) => midRace(edit),
    mayBecome: (next) => fixed.value?.mayBecome(next) ?? true,
    refused: (why) =>
      parts.notices.getState().notify('error', 'errors.edit', { message: sayRefusal(why) }),
    corrected: (corrections) => {
      for (const { key, values } of corrections)
        parts.notices
          .getState()
          .notify(NEWS.has(key) ? 'info' : 'warning', `errors.corrected.${key}`, values);
    },
  });
  const view = createView(
    sight,
    parts.memory,
    (fields, row) => moments.beforeView(fields, row),
    (patch) => fixed.value?.mayLook?.(patch) ?? patch,
  );
  const picture = (): View => ({ ...view.all(), ...(rested ?? place()) });
  const show = ({ step, playing, ...seen }: Partial<View>) => {
    const opened = playing !== undefined;
    view.show(seen, !opened);
    if (!opened) return;
    rested = undefined;
    opening.set({ step, playing });
  };
  const moments = createMoments(
    parts.clock,
    () => ({ experiment: document.getState().experiment, view: picture() }),
    (moment) => {
      if (moment.experiment !== document.getState().experiment)
        document.getState().restore(moment.experiment);
      // After the runs are back in their places.
      show(moment.view);
    },
  );
  waysOut.add(followView(document, view, opening));
  const cursor = createCursor(parts.frames.request, live);
  const playback = createPlayback();
  return {
    ...parts,
    kind,
    sight,
    document,
    picture,
    fixed,
    open: (experiment, to = firstView(sight), undoable = true) => {
      document.getState().load(experiment, undoable);
      if (document.getState().experiment !== experiment) return;
      show(viewOfRuns(to, experiment.runs.length));
    },
    look: (to, undoable = true) => {
      if (undoable) moments.beforeOpening();
      show(viewOfRuns(to, document.getState().experiment.runs.length));
    },
    onLeave: (listener) => {
      leavers.add(listener);
      return () => {
        leavers.delete(listener);
      };
    },
    onLook: (listener) => {
      const resting = () => {
        if (!playback.getState().playing) listener();
      };
      const ways = [
        view.store.subscribe(listener),
        view.zoom.subscribe(listener),
        view.camera.subscribe(listener),
        cursor.subscribe(resting),
        playback.subscribe((state, before) => {
          if (state.playing !== before.playing) listener();
        }),
      ];
      return () => {
        for (const way of ways) way();
      };
    },
    opening,
    setPlace: (answer) => {
      place = answer;
    },
    rest: () => {
      rested = place();
    },
    wake: () => {
      rested = undefined;
    },
    moments: moments.store,
    view,
    cursor,
    told: createTold({ clock: parts.clock, cursor, playback, waysOut }),
    race: new Telemetry(),
    playback,
    editor: createEditor((editing) => view.follow({ editing })),
    waysOut,
    setMidRace: (answer) => {
      midRace = answer;
    },
  };
};
