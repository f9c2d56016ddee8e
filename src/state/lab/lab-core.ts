import type { Experiment } from '../../experiment/types';
import { type FirstSight, undoableOf } from '../../experiment/view/view';
import { createCursor } from './cursor';
import { createDocument } from './document';
import type { HyperEdit } from './document-state';
import { createEditor } from './editor';
import { followView } from './follow-view';
import type { Lab, LabParts } from './lab';
import { createMoments } from './moments';
import { createPlayback } from './playback';
import { sayRefusal } from './refusal';
import type { Correction } from './settle';
import { Telemetry } from './telemetry';
import { createTold } from './told';
import { createView } from './view';
import { createWaysOut, type WaysOut } from './ways-out';

/** Corrections that take nothing from anybody. */
const NEWS: ReadonlySet<Correction['key']> = new Set(['schedules', 'training']);

/** What labs have in common, before there is a race. */
export interface LabCore
  extends LabParts,
    Pick<
      Lab,
      'kind' | 'document' | 'moments' | 'view' | 'cursor' | 'told' | 'race' | 'playback' | 'editor'
    > {
  /** Taken when the lab ends. */
  readonly waysOut: WaysOut;
  /** Told by the race: what it makes of an edit (see `DocumentParts`). */
  setMidRace(answer: (edit: HyperEdit) => number | undefined): void;
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
  let midRace: (edit: HyperEdit) => number | undefined = () => undefined;
  const document = createDocument({
    experiment,
    kind,
    before: (key) => moments.before(key),
    midRace: (edit) => midRace(edit),
    refused: (why) =>
      parts.notices.getState().notify('error', 'errors.edit', { message: sayRefusal(why) }),
    corrected: (corrections) => {
      for (const { key, values } of corrections)
        parts.notices
          .getState()
          .notify(NEWS.has(key) ? 'info' : 'warning', `errors.corrected.${key}`, values);
    },
  });
  const view = createView(sight, parts.memory, (what) => moments.beforeView(what));
  const moments = createMoments(
    parts.clock,
    () => ({
      experiment: document.getState().experiment,
      view: undoableOf(view.store.getState()),
    }),
    (moment) => {
      if (moment.experiment !== document.getState().experiment)
        document.getState().restore(moment.experiment);
      // After the runs are back in their places.
      view.restore(moment.view);
    },
  );
  waysOut.add(followView(document, view));
  const cursor = createCursor(parts.frames.request, live);
  const playback = createPlayback();
  return {
    ...parts,
    kind,
    document,
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
