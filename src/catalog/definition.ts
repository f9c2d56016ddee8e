import type { ActivationId } from './activations';
import type { Family } from './families';

/** The shapes of catalogue entries: data only, no behaviour. */

export interface Paper {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly url: string;
}

/** A number with a slider. `complement` is logarithmic in 1 - value (for decay rates close to 1). */
export interface NumberSpec {
  readonly kind?: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale: 'log' | 'linear' | 'complement' | 'integer';
  /** At this value the option is folded out of the rule before any reading of it. */
  readonly neutral?: number;
  /**
   * What is mathematically allowed, where it is not what the scale says (`log`: 0 or more; `complement`: from 0 up to
   * but not 1; `integer`: whole, 1 or more; `linear`: anything). `min` and `max` are the slider's ends and bind nobody.
   */
  readonly allow?: Allowed;
  /** The default is the experiment's number of steps, and `default` only where there is no experiment. */
  readonly defaultFrom?: 'steps';
  /** What it counts, where a person may want to count it in something else: epochs. */
  readonly unit?: 'steps';
}

/** Bounds that a value must keep; those left out do not bind. */
export interface Allowed {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** An on/off option; always folded into the rule (1 or 0). */
export interface FlagSpec {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** One of a few words; in a rule it is the number of the word, counted from 0, and folded away. */
export interface ChoiceSpec {
  readonly kind: 'choice';
  readonly default: string;
  readonly choices: readonly string[];
  /** Choices that make no sense on a surface, each with the reason: the end of a sentence. */
  readonly networks?: Readonly<Record<string, string>>;
}

/** Whole numbers in a list, for example the milestones of a schedule. */
export interface ListSpec {
  readonly kind: 'list';
  readonly default: readonly number[];
  readonly unit?: 'steps';
  /** Numbers that are not whole, too: of a control that counts in another unit. */
  readonly fractions?: true;
}

export type HyperSpec = NumberSpec | FlagSpec | ChoiceSpec | ListSpec;
export type HyperValue = number | boolean | string | readonly number[];

/** What a former hyperparameter says in those of today. @param beside the others that the document names */
export type Retired = (
  value: unknown,
  beside: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

export interface OptimizerDefinition {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly paper: Paper;
  readonly hyper: Readonly<Record<string, HyperSpec>>;
  /** The update in the formula language; the single source of every reading of it. */
  readonly rule: string;
  /**
   * Initial values of state variables where they are not 0: a number or a formula in hyperparameters, `lr` (the first
   * update's rate, after the schedule) and `lr0` (the run's own).
   */
  readonly init?: Readonly<Record<string, string>>;
  /**
   * The point on which the optimizer is judged where that is not theta (an average of the iterates, say): a formula
   * for each element over theta and state after the update, and hyperparameters.
   */
  readonly evaluate?: string;
  /** Hyperparameters that links of former days may name, each with those of today that it stands for. */
  readonly retired?: Readonly<Record<string, Retired>>;
  /** Sensible values to start from in the interface; `default`s above are those of PyTorch or the paper. */
  readonly suggest?: {
    readonly surface?: Readonly<Record<string, number | boolean>>;
    readonly network?: Readonly<Record<string, number | boolean>>;
  };
  /** Whose formula it is, where one may expect another's, and where it departs from that; English. */
  readonly departs?: string;
  /** One sentence each, English. */
  readonly good: string;
  readonly fails: string;
}

/** A formula that a person types; not a slider, hence not a `HyperSpec`. */
export interface FormulaSpec {
  readonly default: string;
  /** What the formula may read, beside `pi` and `e`. */
  readonly names: readonly string[];
}

/**
 * The rate of update number t + 1, asked for once each t = 0, 1, … in order.
 * @param previousLoss the loss seen since the call before, where there is one; only some schedules look at it
 */
export type ScheduleFunction = (t: number, previousLoss?: number) => number;

interface ScheduleBase {
  readonly id: string;
  readonly name: string;
  readonly params: Readonly<Record<string, HyperSpec>>;
  /**
   * What suits a race where the interface chooses the schedule; `default`s above are PyTorch's or the usual ones, and stay
   * what a document means that leaves them out.
   */
  readonly suggest?: (race: RaceToSchedule) => Readonly<Record<string, HyperValue>>;
  readonly about: string;
}

/** What a schedule is to suit. */
export interface RaceToSchedule {
  readonly steps: number;
  /** The run's own learning rate. */
  readonly lr: number;
  /** Times that a schedule is told a loss, where it listens. */
  readonly tellings: number;
}

/** The rule for a schedule: its learning rate is one formula. */
export interface FormulaSchedule extends ScheduleBase {
  /** Learning rate before update number t + 1 (t = 0, 1, …), a formula in `t`, `lr0` and the parameters. */
  readonly formula: string;
}

/** The exception, for what one formula cannot say: lists, memory, a text of the visitor's. */
export interface ProgrammedSchedule extends ScheduleBase {
  /** Parameters that are formulas, by name. */
  readonly formulas?: Readonly<Record<string, FormulaSpec>>;
  /**
   * It looks at the loss: on planes that of every step, on networks that of held-out examples at every evaluation (see
   * `evaluationEvery`).
   */
  readonly needsLoss?: true;
  /**
   * A fresh function for one run, pure but for what it remembers of its own calls.
   * @param params every parameter, checked
   */
  readonly compile: (params: Readonly<Record<string, HyperValue>>, lr0: number) => ScheduleFunction;
}

export type ScheduleDefinition = FormulaSchedule | ProgrammedSchedule;

export interface SurfaceDefinition {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** 1 where only x counts: y keeps its start, for its gradient is 0. 2 unless given. */
  readonly dimension?: 1;
  readonly parameters?: Readonly<Record<string, NumberSpec>>;
  /** Standard deviation of the gradient's noise where the experiment names none; 0 unless given. */
  readonly gradientNoise?: number;
  /** [[xMin, xMax], [yMin, yMax]] of the initial view. */
  readonly domain: readonly [readonly [number, number], readonly [number, number]];
  /** [x, y, f] of every global minimum inside the domain. */
  readonly minima: readonly (readonly [number, number, number])[];
  readonly start: readonly [number, number];
  /** What it teaches, one sentence. */
  readonly about: string;
  /** Logarithmic contour levels and colours suit it. */
  readonly logLevels: boolean;
}

/** Points of two numbers (u, v), or of three (u, v, w). */
export type PointList = readonly (readonly number[])[];

/** A way to make points of a few numbers and a seed, the same ones on every machine. */
export interface PointSetDefinition {
  readonly id: string;
  readonly name: string;
  /** `n`, how many points there are, and `seed` are among them. */
  readonly params: Readonly<Record<string, NumberSpec>>;
  /** @param params every parameter, checked */
  readonly generate: (params: Readonly<Record<string, number>>) => PointList;
}

/** Points by themselves, or the id of a point set with its parameters. */
export type FitData =
  | { readonly kind: 'points'; readonly points: PointList }
  | { readonly kind: string; readonly [parameter: string]: number | string };

/** A function of two parameters that is made of data: how badly a model with these parameters fits. */
export interface FitDefinition {
  readonly id: string;
  readonly name: string;
  /** Over `x` and `y`, the parameters, and the data's columns. */
  readonly formula: string;
  /** What the parameters mean. */
  readonly names: readonly [string, string];
  /** What the model answers at u, over x, y and u (and v, where it answers with w); nothing of a fit without a curve. */
  readonly model?: string;
  /** The model is the circle of this radius around (x, y). */
  readonly radius?: number;
  readonly data: FitData;
  /** Points of a step's batch; all of them unless given. */
  readonly batchSize?: number;
  readonly domain: readonly [readonly [number, number], readonly [number, number]];
  readonly start: readonly [number, number];
  /** What it teaches, one sentence. */
  readonly about: string;
  readonly logLevels: boolean;
}

/** A dense layer after a picture takes all its numbers, row by row, the channels of a pixel side by side. */
export type LayerDefinition =
  | { readonly kind: 'dense'; readonly units: number; readonly activation: ActivationId }
  | {
      readonly kind: 'conv';
      readonly channels: number;
      readonly kernel: number;
      readonly padding: 'valid' | 'same';
      readonly activation: ActivationId;
    }
  | { readonly kind: 'max-pool'; readonly size: number };

export interface LibraryNames {
  readonly torch?: string;
  readonly jax?: string;
  readonly keras?: string;
}

export interface ActivationDefinition {
  readonly id: string;
  readonly name: string;
  /** Of a number `z`, in the formula language; the single source of every reading of it and of its slope. */
  readonly formula: string;
  /**
   * The slope at every input is the slope at its output (as of everything whose slope follows from a sign that it
   * keeps), so that inputs need not be kept. That of tanh and its like follows from the output by itself.
   */
  readonly slopeAt?: 'output';
  /** What libraries call it: over `{z}`, and for Keras what a layer takes. Left out: the formula is written out. */
  readonly python?: LibraryNames;
  readonly about: string;
}

export interface NetworkDefinition {
  readonly id: string;
  /** `{sizes}` stands for the widths of all layers, from what goes in to what comes out: `784-128-10`. */
  readonly name: string;
  /** The hidden ones; the last layer, dense and linear, follows from the data set. */
  readonly layers: readonly LayerDefinition[];
  readonly about: string;
}

/**
 * Something that combines with any optimizer: statements before or after its rule. A name of its own (parameter, state
 * or local) that a rule uses already gets a number when the two are put together (see `experiment/wrap.ts`).
 */
export interface WrapperDefinition {
  readonly id: string;
  readonly name: string;
  readonly params: Readonly<Record<string, HyperSpec>>;
  /** Parameter -> its name in the texts, chosen so that it does not meet a name of a rule. */
  readonly rename: Readonly<Record<string, string>>;
  /** Before every other wrapper, so that it sees theta as the last update left it. */
  readonly first?: WrapperText;
  readonly before?: WrapperText;
  readonly after?: WrapperText;
  /**
   * A rule by itself that moves theta, for one more gradient a step: there the gradient is taken that the optimizer sees.
   */
  readonly probe?: WrapperText;
  /** As in an optimizer's definition; of several wrappers the last one's holds. */
  readonly evaluate?: string;
  readonly about: string;
}

/** One text, or one for each choice of the parameter named `by`. */
export type WrapperText =
  | string
  | { readonly by: string; readonly texts: Readonly<Record<string, string>> };

export interface LossDefinition {
  readonly id: string;
  readonly name: string;
  /**
   * Of one example, a sum or a mean over the classes in the formula language: `p` the probability that the softmax of the
   * network's outputs gives, `y` 1 for what is right and 0 for the others. The single source of every reading of it.
   */
  readonly formula: string;
  /** It takes the logarithm of a probability: what values have none of. */
  readonly needsClasses?: true;
  /** What libraries call it: over `logits` and `labels`. Left out: the formula is written out. */
  readonly python?: LibraryNames;
  readonly about: string;
}
