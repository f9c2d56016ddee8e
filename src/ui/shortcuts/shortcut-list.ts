import type { PlainKey } from '../../i18n/keys';

/** A key by what stands on it; `space`, `click` and `Ctrl` are named in the visitor's way. */
type Chord = readonly string[];

interface Shortcut {
  readonly what: PlainKey;
  /** Each does it, or the first and the second go opposite ways. */
  readonly chords: readonly Chord[];
}

const ARROWS: readonly Chord[] = [['←'], ['→'], ['↑'], ['↓']];

/** What use-shortcuts.ts, the stages and the controls listen for. */
export const SHORTCUTS: readonly {
  readonly title: PlainKey;
  readonly shortcuts: readonly Shortcut[];
}[] = [
  {
    title: 'shortcuts.race.title',
    shortcuts: [
      { what: 'shortcuts.race.toggle', chords: [['space']] },
      { what: 'shortcuts.race.step', chords: [['←'], ['→']] },
      { what: 'shortcuts.race.restart', chords: [['R']] },
      { what: 'shortcuts.race.undo', chords: [['Ctrl', 'Z']] },
      { what: 'shortcuts.race.redo', chords: [['Ctrl', 'Shift', 'Z']] },
      { what: 'shortcuts.race.present', chords: [['P']] },
      { what: 'shortcuts.race.story', chords: [['N'], ['B']] },
      { what: 'shortcuts.race.palette', chords: [['Ctrl', 'K']] },
      { what: 'shortcuts.race.help', chords: [['?']] },
    ],
  },
  {
    title: 'shortcuts.stage.title',
    shortcuts: [
      { what: 'shortcuts.stage.zoom', chords: [['+'], ['−']] },
      { what: 'shortcuts.stage.fit', chords: [['0']] },
      { what: 'shortcuts.stage.pan', chords: ARROWS },
      { what: 'shortcuts.stage.add', chords: [['Shift', 'click']] },
    ],
  },
  {
    title: 'shortcuts.start.title',
    shortcuts: [
      { what: 'shortcuts.start.move', chords: ARROWS },
      { what: 'shortcuts.start.remove', chords: [['Delete']] },
    ],
  },
  {
    title: 'shortcuts.field.title',
    shortcuts: [
      { what: 'shortcuts.field.round', chords: [['↑'], ['↓']] },
      { what: 'shortcuts.field.take', chords: [['Enter']] },
      { what: 'shortcuts.field.leave', chords: [['Esc']] },
      {
        what: 'shortcuts.field.tenth',
        chords: [
          ['Shift', '←'],
          ['Shift', '→'],
        ],
      },
    ],
  },
];
