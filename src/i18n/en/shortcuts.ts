/** Messages of the panel that tells the keys. */
export const shortcuts = {
  space: 'Space',
  click: 'click',
  race: {
    title: 'The race',
    toggle: 'Play, pause',
    step: 'One step back, one step on',
    restart: 'Back to the start',
    undo: 'Undo',
    redo: 'Redo',
    present: 'Present to a room, and back',
    story: 'While presenting: on to what happens next, back',
    help: 'These keys',
  },
  stage: {
    title: 'The stage',
    zoom: 'Zoom in, zoom out',
    fit: 'Show all of it',
    pan: 'Move or turn the view that has the focus',
    add: 'Add another start',
  },
  start: {
    title: 'A start that has the focus',
    move: 'Move it; with Shift ten times as far',
    remove: 'Remove it, if it is not the first',
  },
  field: {
    title: 'Fields and sliders',
    round: 'The next round value',
    take: 'Take what is typed',
    leave: 'Get the old value back; close what is open',
    tenth: 'On the step slider: a tenth of the race',
  },
} as const;
