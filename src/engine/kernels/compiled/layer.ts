import type {
  Callee,
  FunctionBuilder,
  Local,
} from '../../../formula/wasm/assembler/function-builder';

/** A place in memory: what a local holds, plus so many bytes. */
export interface Place {
  readonly base: Local;
  readonly bytes: number;
}

/** Where a layer finds what it computes with, for a block of rows of a batch. */
export interface Vectors {
  /** All parameters. */
  readonly theta: Local;
  /** Number of the block's first row in its batch. */
  readonly row: Local;
  /** Factors of all dropouts, of all rows. */
  readonly masks: Place;
  /** What `prepare` made. */
  readonly packed: Place;
  /** Room for what no layer keeps. */
  readonly scratch: Place;
}

/** What the gradient by a layer's parameters is made of, all rows of a batch. */
export interface LearnerPlaces {
  /** The gradient by all parameters. */
  readonly gradient: Local;
  readonly input: Place;
  /** By the output before its activation. */
  readonly dz: Place;
  /** What `sums` wrote, block after block. */
  readonly sums: Place;
  /** Room for all parts together. */
  readonly room: Place;
}

/**
 * The gradient by a layer's parameters, in parts that can be computed at the same time: each writes numbers of its own,
 * and adds up each of them in the same order whoever computes it.
 */
export interface Learner {
  /** `rows`: from input and dz of all rows, which are kept; `sums`: from what each block of rows has summed up. */
  readonly reads: 'rows' | 'sums';
  readonly parts: number;
  /** Numbers of room. */
  readonly roomSize: number;
  /** Writes the call that computes one part. */
  run(f: FunctionBuilder, places: LearnerPlaces, part: Local): void;
}

/** One layer's functions in a module, for a block of rows; each method writes a call of one. */
export interface CompiledLayer {
  /** Numbers of the output of the block. */
  readonly outputSize: number;
  /** What the way forward takes; the gradients by parameters and by the input take as many each. */
  readonly multiplications: number;
  /** Numbers of what `prepare` makes. */
  readonly packedSize: number;
  /** Numbers of scratch that its functions want. */
  readonly scratchSize: number;
  /** Once for all blocks: brings weights into the order in which products read them, for the way back too if wanted. */
  prepare(f: FunctionBuilder, theta: Local, packed: Place, back: boolean): void;
  forward(f: FunctionBuilder, vectors: Vectors, input: Place, output: Place): void;
  /**
   * The gradient by the input, through the activation that made the input, its gate.
   * @param dz by the output before its activation
   */
  input(f: FunctionBuilder, vectors: Vectors, input: Place, dz: Place, out: Place): void;
  /** What the block adds to the gradient by the parameters, where their learner reads sums. */
  readonly sums?: {
    readonly size: number;
    run(f: FunctionBuilder, vectors: Vectors, input: Place, dz: Place, to: Place): void;
  };
  /** For a layer with parameters. */
  learner?(batch: { readonly rows: number; readonly blocks: number }): Learner;
}

/** What a layer without parameters has of all this. */
export const WITHOUT_PARAMETERS = {
  multiplications: 0,
  packedSize: 0,
  scratchSize: 0,
  prepare: () => {},
} as const;

export const push = (f: FunctionBuilder, { base, bytes }: Place): FunctionBuilder =>
  f.address(base, bytes);

/** A layer without parameters, by its functions: of input and output; of input, dz and the gradient by the input. */
export const plainLayer = (
  outputSize: number,
  forward: () => Callee,
  backward: () => Callee,
): CompiledLayer => ({
  ...WITHOUT_PARAMETERS,
  outputSize,
  forward: (f, _, from, to) => {
    push(push(f, from), to).call(forward());
  },
  input: (f, _, from, dz, to) => {
    push(push(push(f, from), dz), to).call(backward());
  },
});

/** The place so many bytes times `index` further on. */
export const pushAt = (
  f: FunctionBuilder,
  place: Place,
  index: Local,
  step: number,
): FunctionBuilder => push(f, place).get(index).i32(step).op('i32.mul', 'i32.add');

export const behind = ({ base, bytes }: Place, more: number): Place => ({
  base,
  bytes: bytes + more,
});
