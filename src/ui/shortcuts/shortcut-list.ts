/** A key by what stands on it; `space`, `click` and `Ctrl` are named in the visitor's way. */
type Chord = readonly string[];

interface Shortcut {
  /** Its message is `shortcuts.<group>.<id>`. */
  readonly id: string;
  /** Each does it, or the first and the second go opposite ways. */
  readonly chords: readonly Chord[];
}

const ARROWS: readonly Chord[] = [['←'], ['→'], ['↑'], ['↓']];

/** What use-shortcuts.ts, the stages and the controls listen for. */
export const SHORTCUTS: readonly {
  readonly group: string;
  readonly shortcuts: readonly Shortcut[];
}[] = [
  {
    group: 'race',
    shortcuts: [
      { id: 'toggle', chords: [['space']] },
      { id: 'step', chords: [['←'], ['→']] },
      { id: 'restart', chords: [['R']] },
      { id: 'undo', chords: [['Ctrl', 'Z']] },
      { id: 'redo', chords: [['Ctrl', 'Shift', 'Z']] },
      { id: 'help', chords: [['?']] },
    ],
  },
  {
    group: 'stage',
    shortcuts: [
      { id: 'zoom', chords: [['+'], ['−']] },
      { id: 'fit', chords: [['0']] },
      { id: 'pan', chords: ARROWS },
      { id: 'add', chords: [['Shift', 'click']] },
    ],
  },
  {
    group: 'start',
    shortcuts: [
      { id: 'move', chords: ARROWS },
      { id: 'remove', chords: [['Delete']] },
    ],
  },
  {
    group: 'field',
    shortcuts: [
      { id: 'round', chords: [['↑'], ['↓']] },
      { id: 'take', chords: [['Enter']] },
      { id: 'leave', chords: [['Esc']] },
      {
        id: 'tenth',
        chords: [
          ['Shift', '←'],
          ['Shift', '→'],
        ],
      },
    ],
  },
];
