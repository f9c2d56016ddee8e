import type { Lab } from '../../state/lab/lab';
import type { Settings } from '../../state/page/settings';

/** What an action acts on: a page of text has no lab in front, a lesson or a frame no settings of a page. */
export interface ActedOn {
  readonly lab: Lab | undefined;
  readonly settings: (() => Settings) | undefined;
}

export interface KeyedAction {
  /** Of the message that says what it does: `shortcuts.race.<id>`. */
  readonly id: 'toggle' | 'forward' | 'back' | 'restart' | 'present' | 'undo' | 'redo' | 'palette';
  /** As the browser calls it, small; with Ctrl, or Cmd, and with Shift. */
  readonly key: string;
  readonly ctrl?: true;
  readonly shift?: true;
  /** On pages of text, and while typing, too. */
  readonly anywhere?: true;
  run(on: ActedOn): void;
}

/** All that a key does to the lab in front: the one list, which the page's keys and the list of all actions read. */
export const KEYED: readonly KeyedAction[] = [
  {
    id: 'toggle',
    key: ' ',
    run: ({ lab }) =>
      lab?.playback.getState().playing ? lab.controls.pause() : lab?.controls.play(),
  },
  { id: 'forward', key: 'arrowright', run: ({ lab }) => lab?.controls.stepBy(1) },
  { id: 'back', key: 'arrowleft', run: ({ lab }) => lab?.controls.stepBy(-1) },
  { id: 'restart', key: 'r', run: ({ lab }) => lab?.controls.restart() },
  {
    id: 'present',
    key: 'p',
    run: ({ settings }) => settings?.().present(!settings().presenting),
  },
  { id: 'undo', key: 'z', ctrl: true, run: ({ lab }) => lab?.moments.getState().undo() },
  {
    id: 'redo',
    key: 'z',
    ctrl: true,
    shift: true,
    run: ({ lab }) => lab?.moments.getState().redo(),
  },
  { id: 'redo', key: 'y', ctrl: true, run: ({ lab }) => lab?.moments.getState().redo() },
  {
    id: 'palette',
    key: 'k',
    ctrl: true,
    anywhere: true,
    run: ({ settings }) => settings?.().use('palette'),
  },
];
