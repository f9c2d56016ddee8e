import type { OptimizerDefinition } from '../definition';
import { adabelief } from './adabelief';
import { adabound } from './adabound';
import { adadelta } from './adadelta';
import { adafactor } from './adafactor';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamw } from './adamw';
import { adan } from './adan';
import { ademamix } from './ademamix';
import { adopt } from './adopt';
import { amsgrad } from './amsgrad';
import { asgd } from './asgd';
import { cautiousAdamw } from './cautious-adamw';
import { diffgrad } from './diffgrad';
import { lamb } from './lamb';
import { lars } from './lars';
import { lion } from './lion';
import { madgrad } from './madgrad';
import { momentum } from './momentum';
import { muon } from './muon';
import { nadam } from './nadam';
import { nesterov } from './nesterov';
import { novograd } from './novograd';
import { prodigy } from './prodigy';
import { qhadam } from './qhadam';
import { qhm } from './qhm';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { rprop } from './rprop';
import { scheduleFreeAdamw } from './schedule-free-adamw';
import { scheduleFreeSgd } from './schedule-free-sgd';
import { sgd } from './sgd';
import { shampoo } from './shampoo';
import { signum } from './signum';
import { soap } from './soap';
import { sophia } from './sophia';
import { yogi } from './yogi';

/** In the order of the menu. */
export const optimizers = [
  sgd,
  momentum,
  nesterov,
  asgd,
  rprop,
  adagrad,
  adadelta,
  rmsprop,
  adam,
  amsgrad,
  adamw,
  adamax,
  nadam,
  radam,
  lion,
  signum,
  adabelief,
  yogi,
  adan,
  qhm,
  qhadam,
  adopt,
  ademamix,
  madgrad,
  adabound,
  diffgrad,
  novograd,
  lars,
  lamb,
  adafactor,
  cautiousAdamw,
  scheduleFreeSgd,
  scheduleFreeAdamw,
  prodigy,
  sophia,
  muon,
  shampoo,
  soap,
] as const satisfies readonly OptimizerDefinition[];

export type OptimizerId = (typeof optimizers)[number]['id'];

/** The optimizer of that id, or nothing. */
export const findOptimizer = (id: string): OptimizerDefinition | undefined =>
  optimizers.find((entry) => entry.id === id);
