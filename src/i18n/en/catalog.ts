/**
 * Words about the catalogue that its definitions don't hold. Names and sentences of single entries stand in the
 * definitions, in English; a language overrides them by id (see `zh/catalog.ts`), so a new entry needs nothing here.
 */
export interface CatalogMessages {
  /** Labels of hyperparameters and schedule parameters by their name; others show the name itself. */
  readonly hyper: Readonly<Record<string, string>>;
  /** Names short enough for a run's card; others show the definition's. */
  readonly short: Readonly<Record<string, string>>;
  readonly surfaces: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly fits: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  /** What fits call their two parameters, by the English word. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly optimizers: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly good: string;
        readonly fails: string;
        readonly departs?: string;
      }
    >
  >;
  readonly schedules: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly datasets: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  /** `{sizes}` stands for the widths of the layers, as in the definitions. */
  readonly networks: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly wrappers: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  /** Words of choices; others show the word itself. */
  readonly choices: Readonly<Record<string, string>>;
  /** Why a choice needs a network, by the choice; others show the definition's reason. */
  readonly networksOnly: Readonly<Record<string, string>>;
}

export const catalog: CatalogMessages = {
  hyper: {
    lr: 'Learning rate',
    momentum: 'Momentum',
    dampening: 'Dampening',
    weightDecay: 'Weight decay',
    beta1: 'β₁',
    beta2: 'β₂',
    eps: 'ε',
    rho: 'ρ',
    alpha: 'α',
    centered: 'Centred',
    lrDecay: 'Rate decay',
    initialAccumulator: 'First sum',
    totalSteps: 'Total steps',
    minLr: 'Lowest rate',
    gamma: 'γ',
    stepSize: 'Every … steps',
    power: 'Power',
    decayRate: 'Decay rate',
    decaySteps: 'Decay steps',
    warmupSteps: 'Warm-up steps',
    startFactor: 'Start factor',
    milestones: 'Milestones',
    lambd: 'λ',
    t0: 'Average from step',
    etaMinus: 'η⁻',
    etaPlus: 'η⁺',
    stepMin: 'Smallest step',
    stepMax: 'Largest step',
    momentumDecay: 'Momentum warm-up',
    beta3: 'β₃',
    nu: 'ν',
    nu1: 'ν₁',
    nu2: 'ν₂',
    finalLr: 'Final rate',
    trustCoefficient: 'Trust coefficient',
    beta2Decay: 'β₂ exponent',
    nesterov: 'Nesterov',
    normalizeVectors: 'Vectors too',
    every: 'Renewed every … steps',
    eps1: 'ε₁',
    eps2: 'ε₂',
    d: 'Clipping threshold',
    d0: 'First distance',
    dCoef: 'Distance factor',
    period: 'Period',
    multiplier: 'Period factor',
    maxLr: 'Highest rate',
    pctStart: 'Rising part',
    divFactor: 'Start divisor',
    finalDivFactor: 'End divisor',
    baseLr: 'Base rate',
    stepSizeUp: 'Steps up',
    factor: 'Factor',
    patience: 'Patience (steps)',
    threshold: 'Improvement',
    cooldown: 'Cool-down (steps)',
    condition: 'Condition number',
    width: 'Width',
    k: 'Steps ahead',
    decay: 'Decay',
    estimator: 'Estimate',
    max: 'Limit',
    lambda: 'λ',
    mode: 'Acts',
    eta: 'η',
    formula: 'Formula',
  },
  short: { sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov' },
  surfaces: {},
  fits: {},
  parameters: {},
  optimizers: {},
  schedules: {},
  datasets: {},
  networks: {},
  wrappers: {},
  choices: {
    hutchinson: 'Hutchinson',
    'gauss-newton': 'Gauss-Newton',
    coupled: 'in the gradient',
    decoupled: 'beside it',
  },
  networksOnly: {},
};
