import { modelSentences } from '../../export/model/sentences';

/** Messages of the tab from which a trained network is taken away, and of the page that judges by itself. */
export const model = {
  about:
    '{{name}} at step {{step}}: {{parameters}} parameters. The files take {{input}} and answer with {{output}}.',
  input: {
    picture: 'pictures of {{shape}}, bytes divided by {{range}}',
    numbers: '{{shape}} numbers',
  },
  output: { classes: 'a logit for each of {{names}}', values: 'the values {{names}}' },
  table: 'What each precision costs',
  precision: 'Kept as',
  precisionLong: {
    float32: 'As they are trained',
    float16: 'Half as large: 11 digits of 24, up to 65504',
    int8: 'A quarter: weights as whole numbers from −127 to 127, with a scale for each output; biases stay float32',
  },
  size: 'Size',
  accuracy: 'Test accuracy',
  loss: 'Test loss',
  latency: 'One example',
  latencyLong:
    'Median time for one example in plain loops without a library, as the page that judges by itself needs it, here and now',
  files: 'Files',
  safetensors: 'safetensors',
  onnx: 'ONNX',
  layersModel: 'TensorFlow.js',
  page: 'Page (HTML)',
  fileOf: '{{format}}, {{precision}}',
  share: '{{share}} of float32',
  later: 'Accuracy and time of each precision are measured when the race rests.',
  measuring: 'Measuring on {{n}} test examples …',
  saved: 'Saved: {{files}}',
  formats:
    'safetensors holds the numbers alone; ONNX and TensorFlow.js hold the whole network, which onnxruntime and tf.loadLayersModel run. The page is one HTML file with the network inside: it judges drawn digits without a network connection, and watches itself.',
  pageFailed: 'The page’s file did not arrive. Try again when there is a network.',
  open: {
    title: 'Bring a model back',
    about:
      'A .safetensors or .onnx file, or model.json with its weights.bin, of a network with the same layers as this experiment’s. It stays in this browser.',
    button: 'Open a model …',
    judged: '{{file}}: loss {{loss}}, accuracy {{accuracy}} on {{n}} test examples.',
    judgedLoss: '{{file}}: loss {{loss}} on {{n}} test examples.',
    failed: '{{file}}: {{message}}',
    judging: '{{file}}: judging …',
    raceOn: 'Race on from it',
    raceOnOf: 'Race on from {{file}}',
    drawn: 'Begin from drawn weights',
    another:
      '{{file}} holds other parameters than those of this race. A race from them is another one: “Race on from it” opens it.',
  },
  /** Of the page that judges by itself: it is given them, and fills in what is in braces. */
  judge: {
    title: 'A network that judges drawn digits',
    about:
      '{{name}}, {{precision}}, trained with Downhill: {{accuracy}} right of {{count}} test digits. Nothing leaves this page.',
    pad: 'Drawing pad: draw a digit with mouse, finger or pen',
    undo: 'Undo stroke',
    clear: 'Clear',
    next: 'Count it, next digit',
    draw: 'Draw a digit.',
    answer: '{{answer}}, sure to {{sure}}',
    bars: 'Probabilities',
    watch: 'What it saw',
    none: 'Nothing counted yet: the page watches itself from the first digit on.',
    count: '{{count}} digits, {{confidence}} sure on average (test digits: {{expected}})',
    shares: 'Answers: the last {{window}} (bars) and the test digits (marks)',
    confidence: 'How sure, digit by digit',
    confidenceShares: 'How sure: the last {{window}} (bars) and the test digits (marks)',
    over: 'Shares of the answers over time, ten digits a column',
    few: 'Drift is looked for from {{least}} digits on.',
    fine: 'The last {{window}} digits are like the test digits, as far as {{window}} can tell.',
    driftClasses:
      'Drift: the last {{window}} digits are other ones than the test digits’, and not by chance (χ² {{value}}, {{limit}} would be rare). The accuracy above need not hold for them.',
    driftConfidence:
      'Drift: the network is otherwise sure of the last {{window}} digits than of the test digits, and not by chance (largest gap {{value}}, {{limit}} would be rare). They may be drawn differently from what it learnt.',
    log: 'Save what it saw (CSV)',
    forget: 'Begin anew',
  },
  errors: modelSentences,
} as const;
