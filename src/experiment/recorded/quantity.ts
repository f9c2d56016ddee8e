/** What is minimised: not everything is told of both. */
export type Kind = 'plane' | 'network';

/**
 * What a race's vectors of parameters are measured with: numbers on the host, or scalars that stay on a device until
 * they are read. A vector that is made is the caller's to release.
 */
export interface Measuring<V, S> {
  norm(v: V): S;
  /** Euclidean length of a - b. */
  distance(a: V, b: V): S;
  readonly vectors: {
    /** factor * x + y */
    axpy(factor: number, x: V, y: V): V;
    dot(a: V, b: V): S;
    /** Sum of magnitudes. */
    sumAbs(v: V): S;
  };
  release(v: V): void;
}

/** The recorded number from those that were read; the first of them unless it says how. */
interface Made {
  readonly value?: (read: readonly number[]) => number;
}

/** Of the point itself. */
export interface OfPoint extends Made {
  readonly kind: 'point';
  readonly scalars: readonly (<V, S>(by: Measuring<V, S>, theta: V) => S)[];
}

/** Of the gradient at the point; nothing after the last update, where none is taken. */
export interface OfGradient extends Made {
  readonly kind: 'gradient';
  readonly scalars: readonly (<V, S>(by: Measuring<V, S>, gradient: V, theta: V) => S)[];
}

/** Of the update that led to the point, and of the gradient where it began, if one was taken; nothing at the start. */
export interface OfUpdate extends Made {
  readonly kind: 'update';
  readonly scalars: readonly (<V, S>(
    by: Measuring<V, S>,
    after: V,
    before: V,
    gradient: V | undefined,
  ) => S | undefined)[];
}

/** Where a number comes from, and when it is known. */
export type Source =
  /** The race counts or decides it itself. */
  | { readonly kind: 'race' }
  /** Every step brings the loss of its point along. */
  | { readonly kind: 'loss' }
  /** A coordinate of where the stage draws the point. */
  | { readonly kind: 'position'; readonly axis: 0 | 1 }
  | OfPoint
  | OfGradient
  | OfUpdate
  /** Of the point on which the run is judged, where that is not its own; on planes only. */
  | { readonly kind: 'judged'; readonly of: 'loss' | 'x' | 'y' }
  /**
   * Not recorded at steps but at evaluations: of the examples kept apart (the validation set, or the test set without
   * one), or of a fixed sample of those that are trained on.
   */
  | { readonly kind: 'evaluated'; readonly on: 'held' | 'train' }
  /** Not recorded but computed from the place by whoever shows it: how far the nearest known minimum is. */
  | { readonly kind: 'minima' }
  /** Not recorded but computed where parameters are kept, when somebody asks for it. */
  | { readonly kind: 'asked' };

/** How a quantity is charted. */
export interface Chart {
  /** Its place in links: for ever, the next one takes the next. */
  readonly link: number;
  /** In English; held-out ones are called after what is held out. */
  readonly name?: string;
  /** `share`: from 0 to 1, told in percent. Plain numbers unless given, on a logarithmic axis where their values allow it. */
  readonly unit?: 'share';
  /** Where there is such a thing; on both unless given. */
  readonly on?: Kind;
}

export interface QuantityDefinition {
  readonly source: Source;
  readonly chart?: Chart;
}
