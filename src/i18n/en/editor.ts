import { firstEditor } from './first-editor';

/** Messages of the formula editors, and of the panels that show formulas. */
export const editor = {
  ...firstEditor,
  schedule: {
    plot: 'Learning rate from step 1 to {{steps}}: first {{first}}, last {{last}}, highest {{highest}}',
    depends: 'This schedule looks at the loss, so its curve is known only once the race has run.',
    formula: 'Formula of the learning rate, run {{number}}',
    noRate: 'At step {{step}} (t = {{t}}) this gives no finite learning rate: the run ends there.',
  },
} as const;
