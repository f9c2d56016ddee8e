import { createSay } from '../formula/said';

/** What an experiment's error says after its field, in English; the page's messages take it from here. */
export const experimentSentences = {
  mustBe: 'must be {{allowed}}, not {{found}}',
  finite: 'a finite number',
  flag: 'true or false',
  choice: 'one of {{choices}}',
  wholeList: 'a list of at most 64 whole numbers',
  finiteBounded: 'a finite number, {{bounds}}',
  wholeNumber: 'a whole number',
  wholeBounded: 'a whole number, {{bounds}}',
  atLeast: 'at least {{bound}}',
  above: 'greater than {{bound}}',
  atMost: 'at most {{bound}}',
  below: 'less than {{bound}}',
  and: '{{left}} and {{right}}',
  unknown: 'unknown {{noun}} {{word}}. Allowed: {{allowed}}',
  unknownGuess: 'unknown {{noun}} {{word}}; did you mean "{{guess}}"? Allowed: {{allowed}}',
  formula: 'line {{line}}, column {{column}}: {{problem}}',
  noWrappers: 'must be empty: {{optimizer}} is a method, and wrappers go around formulas only',
  noSchedule: 'must be constant: {{optimizer}} finds its step lengths itself',
  wrappers: 'at most {{most}} wrappers are allowed',
  changes: 'at most {{most}} changes are allowed, not {{count}}',
  trainSize: 'trainSize + validationSize must be at most {{most}}, not {{count}}',
  layers: 'at most {{most}} hidden layers are allowed, not {{count}}',
  parameters: 'a network of at most {{most}} parameters is allowed, not of {{count}}',
  needsPicture:
    'a {{kind}} layer needs pictures, and is given {{given}}; put it before every dense layer, on a data set of pictures',
  largerThanPicture: 'a {{kind}} layer reaches beyond the picture {{given}} that it is given',
  modelMisfit: '"{{model}}" does not fit {{dataset}}: {{problem}}',
  needsClasses:
    '"{{loss}}" compares with classes, and {{dataset}} has values; use "mean-squared-error"',
  needsStatistics:
    '"standardize" needs a mean and a deviation, which {{dataset}} has not; use "unit"',
  planeOnly: '"{{optimizer}}" runs on surfaces only: {{because}}',
  longName: 'is a name of more than {{most}} characters',
  longText: 'is a text of more than {{most}} characters',
  tooDeep: 'lists and objects inside each other go deeper than {{most}}; no experiment needs that',
  tooManyValues: 'an experiment of more than {{most}} values is too large',
  inField: '{{field}}: {{problem}}',
  inRun: 'run {{number}}: {{problem}}',
  inFieldOfRun: '{{field}} of run {{number}}: {{problem}}',
} as const;

export const sayExperiment = createSay('errors.experiment', experimentSentences);
