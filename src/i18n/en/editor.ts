/** Messages of the formula editors, and of the panels that show formulas. */
export const editor = {
  write: 'Write your own',
  writeAbout: 'An update rule in plain text, raced on equal terms',
  fork: 'Fork {{name}}',
  forkAbout: 'Turn it into a rule of your own to change',
  noFork: 'A procedure, not a formula: it has no text to fork',
  edit: 'Edit the rule',
  editOf: 'Edit the rule of run {{number}}',
  problem: 'Line {{line}}, column {{column}}: {{message}}',
  surface: {
    fork: 'Fork this surface: edit its formula',
    xLow: 'x from',
    xHigh: 'x to',
    yLow: 'y from',
    yHigh: 'y to',
  },
  loading: 'Loading the editor…',
  about: {
    if: 'if',
    otherwise: 'otherwise',
    run: 'About the optimizer of run {{number}}',
    surface: 'The formula and its gradient',
    loading: 'Loading the formulas…',
  },
  schedule: {
    plot: 'Learning rate from step 1 to {{steps}}: first {{first}}, last {{last}}, highest {{highest}}',
    depends: 'This schedule looks at the loss, so its curve is known only once the race has run.',
    formula: 'Formula of the learning rate, run {{number}}',
    noRate: 'At step {{step}} (t = {{t}}) this gives no finite learning rate: the run ends there.',
  },
} as const;
