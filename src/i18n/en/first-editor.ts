/** Of the messages of `editor.ts`, those of the first page. */
export const firstEditor = {
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
} as const;
