import { createSay } from '../../formula/said';

/** What an error in a fit's data says after its field, in English; the page's messages take it from here. */
export const fitDataSentences = {
  pointList: 'must be a list of points like [[0, 1], [2, 3]]',
  onePoint: 'must be a point of two or three finite numbers like [1, 2], not {{found}}',
  pointWidth: 'has {{count}} numbers, and the first point has {{width}}; give every point as many',
  fewPoints: 'at least {{least}} points are needed, not {{count}}; add some',
  manyPoints: 'at most {{most}} points are allowed, not {{count}}; leave some out',
  pointsOrCsv: 'takes points or csv, not both',
  csvColumns:
    'a point has two or three numbers, and this line has {{count}}; keep two or three columns',
  csvCell: '{{cell}} is no finite number; write one like 1.5 or -2e3, or remove the line',
  noAnswer: 'a third number is missing: the class of the point, or its value',
  noClass: 'a class is a whole number from 0 to {{most}}, not {{found}}',
  classesOfValues: 'goes with the target "classes" only; leave it out',
  featureList: 'must be a list of features like ["x1", "x2"], at least one',
  featureTwice: '"{{name}}" is there already; name every feature once',
  testList:
    'must be a list of numbers of points from 0 to {{last}}, each once, not of all points; leave it out to hold out a fifth',
  batchOfData: 'a whole number from 1 to {{most}}, the number of points',
} as const;

export const sayFitData = createSay('fit.data', fitDataSentences);
