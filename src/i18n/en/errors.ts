import { experimentErrors } from './experiment-errors';
import { formulaErrors } from './formula-errors';

/** Everything that can go wrong, said with its remedy. */
export const errors = {
  edit: 'That does not fit: {{message}}',
  /** What an edit brought with it; undo takes both back. */
  corrected: {
    changes:
      'Changes recorded after step {{steps}}, which the race no longer reaches, were dropped: {{count}}. Undo brings them back.',
    schedules: 'The schedules’ lengths went along with the race: {{steps}} steps.',
    points:
      'These {{count}} points are your own now: their recipe is left, and the seed makes no others. Undo brings it back.',
    full: 'Run {{run}} has {{count}} recorded changes and takes no more. On its card, make the latest values its own or drop the changes.',
    training:
      'Training now has {{training}} images: {{validation}} are kept for validation. Undo takes it back.',
    validation:
      'Validation now has {{validation}} images: {{training}} are for training. Undo takes it back.',
  },
  page: 'There is no page “{{page}}” here. This is the surface lab; the pages are in the bar above.',
  crash: 'The engine stopped ({{message}}). Another has taken its place; nothing is lost.',
  crashAgain: 'The engine stopped again ({{message}}). Change something, or reload the page.',
  language:
    '中文文字未能加载。The Chinese texts could not be loaded. Check the connection, then choose 中文 again.',
  link: {
    'newer-version':
      'This link was made by a newer Downhill. Reload the page to get the newest one; what you see now is not from the link.',
    damaged:
      'This link is damaged: a part is missing or was changed on the way. Copy the whole link again; what you see now is not from it.',
    'too-large':
      'This link is larger than any experiment can be, so it was not opened. Ask for it again; what you see now is not from it.',
    invalid: 'This link holds an experiment that cannot run: {{message}}',
    view: 'The experiment of this link is here, but not all of its view: a part is damaged, or was made by a newer Downhill. That part is shown as at a first visit.',
  },
  formula: formulaErrors,
  experiment: experimentErrors,
  /** Of these the page tells wherever it is; of other failures the stage whose engine failed. */
  failure: {
    'worker-crashed': 'The engine stopped: {{message}}',
    'threads-stuck': 'The browser did not come back from starting a thread.',
  },
  tryAgain: 'Try again',
} as const;
