export const network = {
  stage: {
    label: 'Paths of all runs’ parameters on one plane, over the loss there',
    keys: 'Plus and minus zoom, 0 shows all of it, arrow keys move the view.',
    start: 'initial weights',
    press: 'Ready. Press play to train.',
  },
  digits: {
    ask: 'What each network makes of it',
    title: 'Test digits, and what each network says',
    waiting: 'The digits are on their way.',
    missing: 'The digits are not there.',
    digit: 'A handwritten {{label}}',
    wrong: '(wrong)',
  },
  points: {
    title: 'What each network makes of the plane',
    regions: '{{name}}: the class or value it gives to every place',
    train: 'trained on',
    test: 'held out',
  },
  loading: {
    engine: 'Loading the engine',
    backend: 'Starting the backend',
    data: 'Loading {{n}} digits',
    shaders: 'Preparing the first step',
  },
} as const;
