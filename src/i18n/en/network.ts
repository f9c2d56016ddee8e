export const network = {
  stage: {
    label: 'Paths of all runs’ parameters, seen along two fixed random directions',
    caption:
      'Every network’s parameters, seen along two random directions that all runs share: a shadow of the true path, not a map of the loss',
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
