import type { HyperValue } from '../catalog/definition';
import { pythonNumber } from '../formula/python/number';

export type ExportTarget = 'pytorch' | 'optax' | 'keras';
export const exportTargets: readonly ExportTarget[] = ['pytorch', 'optax', 'keras'];

type Hyper = Readonly<Record<string, HyperValue>>;

/** The same optimizer in a library, with the same semantics to the last term. */
export interface Twin {
  readonly callee: string;
  /** Arguments beside the learning rate, as Python. */
  readonly options: (hyper: Hyper) => Readonly<Record<string, string>>;
  /** The values for which the two are the same. */
  readonly when?: (hyper: Hyper) => boolean;
  /** The state in which the library keeps the point on which the run is judged, where that is not theta. */
  readonly judged?: string;
  /** The same only while the learning rate stays the same. */
  readonly steadyRate?: true;
}

const value = (hyper: Hyper, name: string): string => pythonNumber(Number(hyper[name]));
const isZero = (hyper: Hyper, name: string) => Number(hyper[name]) === 0;

/** Options that are off at 0 in every library, and then left out. */
const OFF_AT_ZERO = new Set(['dampening', 'lr_decay', 'initial_accumulator_value', 'centered']);

const pythonOf = (hyper: Hyper, name: string): string => {
  const given = hyper[name];
  return typeof given === 'boolean' ? (given ? 'True' : 'False') : value(hyper, name);
};

/** Options by the library's names, each from a hyperparameter of ours. */
const renamed =
  (names: Readonly<Record<string, string>>) =>
  (hyper: Hyper): Record<string, string> =>
    Object.fromEntries(
      Object.entries(names)
        .filter(([theirs, ours]) => !(OFF_AT_ZERO.has(theirs) && isZero(hyper, ours)))
        .map(([theirs, ours]) => [theirs, pythonOf(hyper, ours)]),
    );

/** Weight decay where it is on: 0 is the default. */
const decay = (hyper: Hyper): Record<string, string> =>
  isZero(hyper, 'weightDecay') ? {} : { weight_decay: value(hyper, 'weightDecay') };

const betas = (hyper: Hyper) => ({
  betas: `(${value(hyper, 'beta1')}, ${value(hyper, 'beta2')})`,
});

const torchAdam = (name: string, more: Readonly<Record<string, string>> = {}): Twin => ({
  callee: `torch.optim.${name}`,
  options: (hyper) => ({
    ...betas(hyper),
    eps: value(hyper, 'eps'),
    ...decay(hyper),
    ...more,
  }),
});

const pytorch: Readonly<Record<string, Twin>> = {
  sgd: { callee: 'torch.optim.SGD', options: decay },
  momentum: {
    callee: 'torch.optim.SGD',
    options: (hyper) => ({
      ...renamed({
        momentum: 'momentum',
        dampening: 'dampening',
      })(hyper),
      ...decay(hyper),
    }),
    // Without momentum PyTorch has no buffer to dampen.
    when: (hyper) => !isZero(hyper, 'momentum') || isZero(hyper, 'dampening'),
  },
  nesterov: {
    callee: 'torch.optim.SGD',
    options: (hyper) => ({
      ...renamed({ momentum: 'momentum' })(hyper),
      ...decay(hyper),
      nesterov: 'True',
    }),
    when: (hyper) => !isZero(hyper, 'momentum'),
  },
  adagrad: {
    callee: 'torch.optim.Adagrad',
    options: (hyper) => ({
      ...renamed({
        lr_decay: 'lrDecay',
        initial_accumulator_value: 'initialAccumulator',
        eps: 'eps',
      })(hyper),
      ...decay(hyper),
    }),
  },
  adadelta: {
    callee: 'torch.optim.Adadelta',
    options: (hyper) => ({ ...renamed({ rho: 'rho', eps: 'eps' })(hyper), ...decay(hyper) }),
  },
  rmsprop: {
    callee: 'torch.optim.RMSprop',
    options: (hyper) => ({
      ...renamed({
        alpha: 'alpha',
        eps: 'eps',
        momentum: 'momentum',
        centered: 'centered',
      })(hyper),
      ...decay(hyper),
    }),
  },
  adam: torchAdam('Adam'),
  amsgrad: torchAdam('Adam', { amsgrad: 'True' }),
  adamw: {
    callee: 'torch.optim.AdamW',
    // Its default is not 0.
    options: (hyper) => ({
      ...betas(hyper),
      ...renamed({ eps: 'eps', weight_decay: 'weightDecay' })(hyper),
    }),
  },
  adamax: torchAdam('Adamax'),
  radam: torchAdam('RAdam'),
  rprop: {
    callee: 'torch.optim.Rprop',
    options: (hyper) => ({
      etas: `(${value(hyper, 'etaMinus')}, ${value(hyper, 'etaPlus')})`,
      step_sizes: `(${value(hyper, 'stepMin')}, ${value(hyper, 'stepMax')})`,
    }),
  },
  asgd: {
    callee: 'torch.optim.ASGD',
    options: (hyper) => ({
      ...renamed({ lambd: 'lambd', alpha: 'alpha', t0: 't0' })(hyper),
      ...decay(hyper),
    }),
    // PyTorch's rate is one step behind the schedule.
    steadyRate: true,
    judged: 'ax',
  },
};

const noDecay = (hyper: Hyper) => isZero(hyper, 'weightDecay');

const optax: Readonly<Record<string, Twin>> = {
  sgd: { callee: 'optax.sgd', options: () => ({}), when: noDecay },
  momentum: {
    callee: 'optax.sgd',
    options: renamed({ momentum: 'momentum' }),
    when: (hyper) => noDecay(hyper) && isZero(hyper, 'dampening'),
  },
  nesterov: {
    callee: 'optax.sgd',
    options: (hyper) => ({ ...renamed({ momentum: 'momentum' })(hyper), nesterov: 'True' }),
    when: noDecay,
  },
  adadelta: {
    callee: 'optax.adadelta',
    options: renamed({ rho: 'rho', eps: 'eps' }),
    when: noDecay,
  },
  adam: {
    callee: 'optax.adam',
    options: renamed({ b1: 'beta1', b2: 'beta2', eps: 'eps' }),
    when: noDecay,
  },
  adamw: {
    callee: 'optax.adamw',
    options: renamed({ b1: 'beta1', b2: 'beta2', eps: 'eps', weight_decay: 'weightDecay' }),
  },
  adamax: {
    callee: 'optax.adamax',
    options: renamed({ b1: 'beta1', b2: 'beta2', eps: 'eps' }),
    when: noDecay,
  },
  lion: {
    callee: 'optax.lion',
    options: renamed({ b1: 'beta1', b2: 'beta2', weight_decay: 'weightDecay' }),
  },
};

// Keras's Adam and its kin put epsilon elsewhere, and its momentum holds the learning rate and is rounded to single
// precision: not the same.
const keras: Readonly<Record<string, Twin>> = {
  sgd: { callee: 'keras.optimizers.SGD', options: () => ({}), when: noDecay },
  adadelta: {
    callee: 'keras.optimizers.Adadelta',
    options: renamed({ rho: 'rho', epsilon: 'eps' }),
    when: noDecay,
  },
  lion: {
    callee: 'keras.optimizers.Lion',
    options: (hyper) => ({
      ...renamed({ beta_1: 'beta1', beta_2: 'beta2' })(hyper),
      ...(noDecay(hyper) ? {} : renamed({ weight_decay: 'weightDecay' })(hyper)),
    }),
  },
};

const tables: Readonly<Record<ExportTarget, Readonly<Record<string, Twin>>>> = {
  pytorch,
  optax,
  keras,
};

/** The library's own optimizer of that id, if it has one. */
export const findTwin = (target: ExportTarget, id: string): Twin | undefined =>
  Object.hasOwn(tables[target], id) ? tables[target][id] : undefined;
