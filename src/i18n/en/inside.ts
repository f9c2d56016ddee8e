export const inside = {
  tabs: 'What the stage shows',
  tab: {
    landscape: 'Landscape',
    weights: 'Weights',
    layers: 'Layers',
    confusion: 'Confusion',
    mistakes: 'Mistakes',
    draw: 'Draw',
    model: 'Model',
    regions: 'Plane',
    net: 'Network',
    ground: 'Landscape',
  },
  run: 'The run that is shown',
  atStep: 'at step {{step}}',
  accuracyAt: '{{accuracy}} · step {{step}}',
  close: 'Close',
  shown: '{{shown}} of {{total}}',
  waiting: 'Computing …',
  notYet: 'No run was evaluated yet at this step: they are every few steps, while they train.',
  notKept:
    'Nothing is kept of this step: parameters are kept since the race was opened in this page, as far as they fit into 64 MB. Start the race anew to see all of it.',
  failed: 'The engine could not compute it: {{message}}',
  noClasses: 'These data have no classes: there is nothing to be taken for something else.',
  example: 'Example {{number}}: {{truth}}',
  on: {
    train: '{{n}} training examples.',
    validation: '{{n}} validation examples, on which no run is trained.',
    test: '{{n}} test examples, on which no run is trained.',
  },
  landscape: {
    choose: 'What the landscape is seen on',
    other: 'The other run',
    plane: {
      pca: 'Plane of largest variance (PCA)',
      ends: 'Plane through start and two ends',
      random: 'Two random directions',
      line: 'Line between two runs',
      sharpness: 'Sharpness over the steps',
    },
    axis: {
      pca: 'PC {{number}} · {{share}}',
      ends: 'direction {{number}} · {{share}}',
      random: 'random {{number}} · {{share}}',
    },
    none: {
      pca: 'The plane comes as soon as the runs have been evaluated at a second step.',
      ends: 'The plane comes as soon as two runs have been evaluated apart from their start and from each other.',
      random: 'The plane comes as soon as the runs have been evaluated at a second step.',
      line: 'The line comes as soon as both runs have been evaluated.',
    },
    holds:
      'It holds {{share}} of what distinguishes {{n}} kept points of the runs; the paler a path, the farther off it is.',
    loss: 'Loss: first {{n}} training examples, {{side}} × {{side}} points, smooth between.',
    lossComing: 'The loss is being computed.',
    computing: 'Getting finer: {{share}}.',
    runs: 'How far the runs are off the plane',
    run: '{{name}}: {{distance}} off the plane, loss {{loss}}, there {{onPlane}}',
    runLong:
      '{{name}} at step {{step}} is {{distance}} off the plane; its loss is {{loss}}, at its shadow on the plane {{onPlane}}',
    diverged: 'diverged',
    cut: 'Loss on the straight line from {{from}} (step {{fromStep}}) to {{to}} (step {{toStep}}), {{distance}} long, on the first {{n}} training examples.',
    barrier:
      'On the way it rises {{height}} above the dashed line between both ends: a barrier lies between them.',
    noBarrier:
      'On the way it rises {{height}} above the dashed line between both ends: hardly a barrier.',
    cutLabel:
      'Loss on the line from {{from}} ({{start}}) to {{to}} ({{end}}); the highest is {{highest}}',
  },
  sharpness: {
    about:
      'Sharpness: the largest eigenvalue of the loss’s Hessian where a run is. Above its dashed limit a rule is unstable along that direction (2/η for gradient descent); full-batch training tends to rise to it and stay there: the edge of stability (Cohen et al. 2021).',
    cost: 'Computed where parameters are kept, the ends first, each from up to 30 exact products with the Hessian, which cost about three gradients each. It is done in the gaps of the training, which is at most a quarter slower meanwhile.',
    start: 'Compute',
    stop: 'Stop',
    progress:
      '{{done}} of {{of}} values on the first {{n}} training examples, about {{each}} each.',
    charted: 'The charts have it, too, while it is on: choose “{{chart}}” there.',
    label: 'Sharpness of the loss along the runs, on a logarithmic scale; the numbers stand below',
    run: '{{name}}, step {{step}}: {{value}},',
    limit: 'stable up to {{limit}}.',
    always: 'stable on every curvature.',
    preconditioned:
      'whose rule scales its steps: its limit, {{bound}}/η, is one of the Hessian scaled alike.',
    scaled:
      'of its own scaled Hessian at step {{step}}: {{value}}, stable up to {{limit}} ({{bound}}/η).',
    scaledAbout:
      'Below, of adaptive rules, the largest eigenvalue of P⁻¹H: the Hessian scaled as their next update scales its steps, for Adam P = (1 − β₁ᵗ)(√v̂ + ε) on a diagonal. That is what their limit is of, 38/η for Adam with β₁ = 0.9 (Cohen et al. 2022).',
    scaledLabel:
      'Sharpness as adaptive rules see it along the runs, on a logarithmic scale; the numbers stand below',
    unknown: 'whose rule has no known limit.',
  },
  confusion: {
    of: 'Confusion of {{name}}',
    about:
      'Rows say what they are, columns what they were taken for; the colour grows with the share of its row. Choose a cell to see its examples.',
    cell: '{{truth}} taken for {{answer}}: {{count}}',
    share: '{{truth}} taken for {{answer}}: {{share}} of its row',
    opened: '{{name}}: {{truth}} taken for {{answer}}',
  },
  calibration: {
    title: 'Calibration',
    about:
      'Of the answers of which a network is so sure, so many are right. Below the dashed line it is too sure of itself, above it not sure enough.',
    label:
      'Reliability: the share of right answers, by how sure the network is of them. The numbers stand below.',
    x: 'sure of its answer, %',
    bin_one: '{{count}} example',
    bin_other: '{{count}} examples',
    ece: 'ECE {{error}}',
    eceLong:
      'Expected calibration error: how far, on average over all examples, the share of right answers is from how sure the network is, in 15 bins (Guo et al. 2017)',
  },
  mistakes: {
    about: '{{name}} at step {{step}}: {{total}} of {{n}} are taken for a wrong class ({{share}}).',
    first: 'Here are the {{shown}} of which it is surest; the right class is underlined.',
    taken: '{{truth}} → {{answer}}',
    bars: '{{truth}} taken for {{answer}} with {{sure}}',
  },
  draw: {
    pad: 'Drawing pad: draw a digit with mouse, finger or pen. By keyboard, choose one of the test digits below.',
    undo: 'Undo stroke',
    clear: 'Clear',
    seen: 'What the networks see',
    begin:
      'Draw a digit on the pad, paste or drop a picture of one, or choose one of the test digits below: every network says what it takes it for, also while it trains.',
    about:
      'Fitted into 20 of 28 pixels with its mass in the middle, as MNIST’s digits are. Every network’s probabilities:',
    bars: '{{name}} takes it for {{answer}} with {{sure}}',
  },
  own: {
    title: 'Your own test set',
    none: 'Keep what you draw, or pictures of digits: every run is then judged on them, at the step that is looked at. They stay in this browser.',
    image: 'Picture …',
    imageLong:
      'A picture of a digit, from a file; pasting one (Ctrl+V) or dropping one here does the same',
    nothingPasted:
      'There is no picture on the clipboard: copy the picture itself, not its address.',
    noImage: '{{file}} is no picture that this browser can read: PNG, JPEG, WebP and GIF are such.',
    empty:
      '{{file}} is of one colour, there is no digit on it: choose one where it stands out from the paper.',
    keepAs: 'Keep it as',
    keepAsLong: 'Keep it as {{label}}',
    kept: 'Kept as {{label}}.',
    full: 'There are {{most}} already: delete one before you keep another.',
    ask: 'Ask the networks about it',
    digit: 'Your digit {{number}}: {{label}}',
    remove: 'Delete your digit {{number}}, {{label}}',
    removed_one: 'One digit is deleted.',
    removed_other: '{{count}} digits are deleted.',
    clear: 'Delete all',
    right: '{{right}} of {{n}} right · {{share}} · step {{step}}',
    refused: 'This browser keeps nothing of the page: they are gone when it is closed.',
  },
  net: {
    label:
      'The network of {{name}}, drawn: {{layers}} hidden layers, {{weights}} weights and biases. Edges are weights, pictures what each unit makes of the plane.',
    keys: 'Arrow keys left and right go from layer to layer, up and down through the weights of a unit and its bias, Page Up and Page Down from unit to unit; Escape lets go.',
    about:
      'At step {{step}}: edges are weights, wide where they are large, blue below 0 and red above; pictures are what each unit answers over the plane. Choose an edge for its weight, a unit for its bias.',
    card: 'The chosen weight',
    weight: '{{from}} → {{to}}',
    bias: 'Bias of {{unit}}',
    unit: 'unit {{unit}} of layer {{layer}}',
    value: 'Value',
    gradient: 'Gradient ({{n}} training points)',
    moved: 'Moved since step {{step}}',
    picture: 'What {{unit}} answers over the plane',
  },
  weights: {
    about:
      '{{name}} at step {{step}}: the weights of its first layer, one picture a unit, and the kernels of convolutions. Blue is negative, red positive; the scale is the same for all runs that are drawn, and that of the others where one has exploded.',
    of: 'Weights {{name}}',
    scale: '−{{largest}} … {{largest}}',
    label: '{{count}} pictures of weights, {{height}} by {{width}} each',
    keys: 'A click or the arrow keys choose a weight; what its rule did to it shows below.',
  },
  ridges: {
    label: '{{what}}: steps {{first}} to {{last}}',
    spectra:
      'Singular values of {{name}} over the steps, the first at the back: logarithms, four powers of ten high. The step that is looked at is filled.',
    progress: '{{done}} of {{of}} steps so far.',
    spectrum: 'Singular values of {{name}} over the steps',
    histogram: 'Weights {{name}} over the steps',
    activations: 'Activations over the steps',
  },
  activations: {
    about:
      'What the layers of {{name}} make of it at step {{step}}: red is positive, blue negative, each layer on its own scale.',
    of: 'Activations behind {{name}}',
    conv: 'Behind {{name}}: {{units}} channels, {{height}} by {{width}}',
    dense: 'Behind {{name}}: {{units}} units',
    facts: 'largest {{largest}} · {{silent}} % at or below 0',
  },
  weight: {
    title: 'What the rule does to one weight',
    of: '{{name}}, picture {{picture}}, row {{row}}, column {{column}}',
    progress: 'Its course: {{done}} of {{of}} points.',
    nothing:
      'No update of a rule was kept up to this step: they are kept where networks are judged, and methods have no rule.',
    spectrum:
      'Singular values of the whole matrix {{name}} ({{shape}}), by the largest: dashed of the gradient, solid of the step that the rule made of it. A step of Muon has all of them nearly alike.',
    spectrumLabel:
      'Singular values of {{name}} by the largest; the smallest is {{gradient}} of the gradient, {{step}} of the step',
  },
  spectrum: {
    about:
      'Singular values of every weight matrix at step {{step}}, the largest first: a flat line uses all directions alike, one that falls steeply only a few.',
    of: 'Singular values of {{name}}',
    label: 'Singular values of {{name}}; the largest of each run: {{largest}}',
  },
  layers: {
    about:
      '{{name}} at step {{step}}; gradient and dead units on the first {{n}} training examples, the update is the one that followed.',
    dense: 'Layer {{number}}, dense ({{name}})',
    conv: 'Layer {{number}}, convolution ({{name}})',
    parameters: '{{n}} parameters',
    gradient: 'Gradient norm',
    ratio: 'Update / weights',
    ratioLong:
      'Length of the update by the length of the weights, on a logarithmic scale from 1e-6 to 1; the mark is the rule of thumb, 1e-3',
    dead: 'Dead units',
    deadLong:
      'Rectified units that answer none of the first {{n}} training examples with more than 0',
    noRelu: 'none are rectified',
    histogram: 'Histogram of the weights {{name}}, from {{low}} to {{high}}',
    trouble: {
      notFinite: 'Layer {{number}}: its weights or gradients are no numbers any more.',
      dead: 'Layer {{number}}: {{share}} dead since step {{since}}; nothing behind it can learn from the input any more.',
      partlyDead:
        'Layer {{number}}: {{share}} of its units are dead; a lower learning rate kills fewer.',
      vanishing:
        'Layer {{number}}: its gradient is less than a ten-thousandth of that of another layer; it hardly learns.',
      fast: 'Layer {{number}}: a single update is {{ratio}} of its weights; the learning rate is high for it.',
      still: 'Layer {{number}}: an update is only {{ratio}} of its weights; it hardly moves.',
    },
  },
} as const;
