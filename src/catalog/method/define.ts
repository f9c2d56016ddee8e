import type { HyperSpec, HyperValue, Paper } from '../definition';
import type { Family } from '../families';
import type { Steps, Vectors } from './protocol';

type HyperSpecs = Readonly<Record<string, HyperSpec>>;

type ValueOf<S> = S extends { readonly kind: 'flag' }
  ? boolean
  : S extends { readonly kind: 'choice'; readonly choices: readonly (infer C)[] }
    ? C
    : S extends { readonly kind: 'list' }
      ? readonly number[]
      : number;

/** The values of hyperparameters, typed by their specifications. */
export type HyperOf<H extends HyperSpecs> = { readonly [K in keyof H]: ValueOf<H[K]> };

interface MethodBase<H extends HyperSpecs = HyperSpecs> {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly paper: Paper;
  readonly hyper: H;
  readonly suggest?: {
    readonly surface?: Readonly<Record<string, HyperValue>>;
    readonly network?: Readonly<Record<string, HyperValue>>;
  };
  /** What it remembers from step to step, in vectors as long as the parameters. */
  readonly stateVectors: (hyper: Readonly<Record<string, HyperValue>>, dimension: number) => number;
  /** Whose formula it is, where one may expect another's, and where it departs from that; English. */
  readonly departs?: string;
  /**
   * The step in LaTeX, line by line, with `{name}` for what has a number: of `Shown`, of the hyperparameters, or one
   * that every step has (`symbols.ts`).
   */
  readonly formula: (
    hyper: Readonly<Record<string, HyperValue>>,
    shown: Readonly<Record<string, unknown>>,
  ) => readonly string[];
  /** One sentence each, English. */
  readonly good: string;
  readonly fails: string;
}

/** A method over any vectors: surfaces and networks. */
export interface GeneralMethod<H extends HyperSpecs = HyperSpecs> extends MethodBase<H> {
  readonly objectives: 'any';
  /**
   * Asks for the start first; every `accept` is one recorded step; returning means that there is nothing left to do.
   * @param hyper today's values: read them where they are used, for they may change between steps. `lr` is the
   *   schedule's.
   */
  minimize<V>(space: Vectors<V>, start: V, hyper: HyperOf<H>): Steps<V, void>;
}

/** A method that needs to see coordinates: for planes. */
export interface PlaneMethod<H extends HyperSpecs = HyperSpecs> extends MethodBase<H> {
  readonly objectives: 'plane';
  /** Why it makes no sense on a network, one sentence. */
  readonly because: string;
  /** As in `GeneralMethod`. */
  minimize(
    space: Vectors<Float64Array>,
    start: Float64Array,
    hyper: HyperOf<H>,
  ): Steps<Float64Array, void>;
}

/** An optimizer that no elementwise formula can say. */
export type MethodDefinition = GeneralMethod | PlaneMethod;

/** These return their argument: they check its shape and keep its literal types. */
export const defineMethod = <const H extends HyperSpecs, const I extends string>(
  definition: GeneralMethod<H> & { readonly id: I },
): GeneralMethod<H> & { readonly id: I } => definition;

export const definePlaneMethod = <const H extends HyperSpecs, const I extends string>(
  definition: PlaneMethod<H> & { readonly id: I },
): PlaneMethod<H> & { readonly id: I } => definition;
