import { story as adagradStarves } from './stories/adagrad-starves';
import { story as adamEarly } from './stories/adam-early';
import { story as batchSize } from './stories/batch-size';
import { story as cosine } from './stories/cosine';
import { story as curvaturePays } from './stories/curvature-pays';
import { story as cut } from './stories/cut';
import { story as decayApart } from './stories/decay-apart';
import { story as firstHollow } from './stories/first-hollow';
import { story as howMuchMomentum } from './stories/how-much-momentum';
import { story as lasso } from './stories/lasso';
import { story as lookAhead } from './stories/look-ahead';
import { story as nesterovLimit } from './stories/nesterov-limit';
import { story as newtonLovesSaddles } from './stories/newton-loves-saddles';
import { story as oneJump } from './stories/one-jump';
import { story as overTheHill } from './stories/over-the-hill';
import { story as overshoot } from './stories/overshoot';
import { story as plateau } from './stories/plateau';
import { story as rmspropHops } from './stories/rmsprop-hops';
import { story as saddle } from './stories/saddle';
import { story as saddleAndNoise } from './stories/saddle-and-noise';
import { story as scaleBlind } from './stories/scale-blind';
import { story as tinyStart } from './stories/tiny-start';
import { story as topOfTheHill } from './stories/top-of-the-hill';
import { story as twoOverLambda } from './stories/two-over-lambda';
import { story as valleyRates } from './stories/valley-rates';
import { story as warmUp } from './stories/warm-up';
import { story as wildJump } from './stories/wild-jump';
import { story as zerosNeverLearn } from './stories/zeros-never-learn';
import { story as zigzag } from './stories/zigzag';
import type { Story } from './story';

/** In the order of the page. A new one is a file and a line here. */
export const stories: readonly Story[] = [
  zigzag,
  twoOverLambda,
  overshoot,
  howMuchMomentum,
  lookAhead,
  nesterovLimit,
  overTheHill,
  adamEarly,
  adagradStarves,
  rmspropHops,
  scaleBlind,
  saddle,
  saddleAndNoise,
  newtonLovesSaddles,
  topOfTheHill,
  plateau,
  oneJump,
  curvaturePays,
  wildJump,
  warmUp,
  cosine,
  cut,
  batchSize,
  decayApart,
  lasso,
  zerosNeverLearn,
  tinyStart,
  firstHollow,
  valleyRates,
];
