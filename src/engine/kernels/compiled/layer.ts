import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';

/** A place in memory: what a local holds, plus so many bytes. */
export interface Place {
  readonly base: Local;
  readonly bytes: number;
}

/** Where the vectors of all parameters are, in bytes. */
export interface Vectors {
  readonly theta: Local;
  readonly gradient: Local;
  /** Factors of all dropouts, of this batch. */
  readonly masks: Place;
  /** Room for what no layer keeps. */
  readonly scratch: Place;
}

/** One layer's functions in a module; each method writes a call of one. */
export interface CompiledLayer {
  /** Has parameters. */
  readonly learns: boolean;
  /** Numbers of the output of all rows. */
  readonly outputSize: number;
  /** Numbers of scratch that its functions want. */
  readonly scratchSize: number;
  forward(f: FunctionBuilder, vectors: Vectors, input: Place, output: Place): void;
  /**
   * The gradient by the layer's parameters, into its place in the vector.
   * @param dz by the output before its activation
   */
  parameters(f: FunctionBuilder, vectors: Vectors, input: Place, dz: Place): void;
  /**
   * The gradient by the input, through the activation that made the input, its gate.
   * @param dz as in `parameters`
   */
  input(f: FunctionBuilder, vectors: Vectors, input: Place, dz: Place, out: Place): void;
}

export const push = (f: FunctionBuilder, { base, bytes }: Place): FunctionBuilder =>
  f.address(base, bytes);

export const behind = ({ base, bytes }: Place, more: number): Place => ({
  base,
  bytes: bytes + more,
});
