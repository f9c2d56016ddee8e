import { float32, float64, signed, sized, unsigned, vector } from './bytes';
import {
  type LaneMemoryOpcode,
  type LaneOpcode,
  laneMemoryOpcodes,
  laneOpcodes,
  type MemoryOpcode,
  memoryOpcodes,
  type Opcode,
  opcodes,
} from './opcodes';

export type ValueType = 'i32' | 'f32' | 'f64' | 'v128';

export const typeCodes: Readonly<Record<ValueType, number>> = {
  i32: 0x7f,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
};

export interface Local {
  readonly index: number;
  readonly type: ValueType;
}

/** A function that another one calls. */
export interface Callee {
  readonly index: number;
}

/** A float64 that a module's functions share. */
export interface Global {
  readonly global: number;
}

export interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

const VOID = 0x40;
/** `f64`, as a block's result. */
const NUMBER = 0x7c;

/** Writes one function: a stack machine's instructions in order, every method one of them unless it says more. */
export class FunctionBuilder {
  readonly parameters: readonly Local[];
  readonly #locals: ValueType[] = [];
  readonly #code: number[] = [];

  constructor(readonly signature: Signature) {
    this.parameters = signature.parameters.map((type, index) => ({ index, type }));
  }

  parameter(index: number): Local {
    const found = this.parameters[index];
    if (found === undefined) throw new RangeError(`the function has no parameter ${index}`);
    return found;
  }

  local(type: ValueType): Local {
    this.#locals.push(type);
    return { index: this.parameters.length + this.#locals.length - 1, type };
  }

  locals(type: ValueType, count: number): readonly Local[] {
    return Array.from({ length: count }, () => this.local(type));
  }

  #emit(...bytes: readonly number[]): this {
    for (const byte of bytes) this.#code.push(byte);
    return this;
  }

  get({ index }: Local): this {
    return this.#emit(0x20, ...unsigned(index));
  }

  set({ index }: Local): this {
    return this.#emit(0x21, ...unsigned(index));
  }

  tee({ index }: Local): this {
    return this.#emit(0x22, ...unsigned(index));
  }

  getGlobal({ global }: Global): this {
    return this.#emit(0x23, ...unsigned(global));
  }

  setGlobal({ global }: Global): this {
    return this.#emit(0x24, ...unsigned(global));
  }

  i32(value: number): this {
    return this.#emit(0x41, ...signed(value));
  }

  f32(value: number): this {
    return this.#emit(0x43, ...float32(value));
  }

  f64(value: number): this {
    return this.#emit(0x44, ...float64(value));
  }

  /** The same number in all four lanes. */
  f32x4(value: number): this {
    const lane = float32(value);
    return this.#emit(0xfd, 0x0c, ...lane, ...lane, ...lane, ...lane);
  }

  op(...names: readonly Opcode[]): this {
    for (const name of names) this.#emit(...opcodes[name]);
    return this;
  }

  /** Reads or writes at the address on the stack plus `offset` bytes. */
  memory(name: MemoryOpcode, offset = 0): this {
    return this.#emit(...memoryOpcodes[name], 0, ...unsigned(offset));
  }

  lane(name: LaneOpcode, lane: number): this {
    return this.#emit(...laneOpcodes[name], lane);
  }

  laneMemory(name: LaneMemoryOpcode, lane: number, offset = 0): this {
    return this.#emit(...laneMemoryOpcodes[name], 0, ...unsigned(offset), lane);
  }

  /** Moves the upper two numbers of a vector to the lower places. */
  upperHalf(vector: Local): this {
    const bytes = [8, 9, 10, 11, 12, 13, 14, 15];
    return this.get(vector)
      .get(vector)
      .#emit(0xfd, 0x0d, ...bytes, ...bytes);
  }

  call({ index }: Callee): this {
    return this.#emit(0x10, ...unsigned(index));
  }

  /** `local + bytes` on the stack. */
  address(local: Local, bytes: number): this {
    this.get(local);
    return bytes === 0 ? this : this.i32(bytes).op('i32.add');
  }

  /** local += bytes */
  advance(local: Local, bytes: number): this {
    return bytes === 0 ? this : this.address(local, bytes).set(local);
  }

  /** Sets bytes to 0. */
  clearBytes(address: () => void, bytes: number): this {
    address();
    return this.i32(0).i32(bytes).#emit(0xfc, 0x0b, 0x00);
  }

  /** Copies bytes, which may overlap. */
  copyBytes(to: () => void, from: () => void, bytes: number): this {
    to();
    from();
    return this.i32(bytes).#emit(0xfc, 0x0a, 0x00, 0x00);
  }

  /** The body `count` times; `count` is known when the code is written. */
  repeat(count: number, body: () => void): this {
    if (count <= 0) return this;
    if (count === 1) {
      body();
      return this;
    }
    const left = this.local('i32');
    this.i32(count).set(left);
    return this.loopDown(left, body);
  }

  /** The body as often as `left` says, which counts down to 0; at least once. */
  loopDown(left: Local, body: () => void): this {
    this.#emit(0x03, VOID);
    body();
    return this.get(left).i32(1).op('i32.sub').tee(left).#emit(0x0d, 0x00, 0x0b);
  }

  /** The body, and again as long as `test` then puts something else than 0 on the stack. */
  loopWhile(body: () => void, test: () => void): this {
    this.#emit(0x03, VOID);
    body();
    test();
    return this.#emit(0x0d, 0x00, 0x0b);
  }

  /** The body if the number on the stack is not 0. */
  when(body: () => void): this {
    this.#emit(0x04, VOID);
    body();
    return this.#emit(0x0b);
  }

  /** One of two float64, of which only that one is computed: the first if the number on the stack is not 0. */
  either(yes: () => void, no: () => void): this {
    this.#emit(0x04, NUMBER);
    yes();
    this.#emit(0x05);
    no();
    return this.#emit(0x0b);
  }

  /** Leaves the function with what is on the stack. */
  leave(): this {
    return this.#emit(0x0f);
  }

  /** Locals and code as the code section has them. */
  encode(): number[] {
    const locals = vector(this.#locals.map((type) => [1, typeCodes[type]]));
    return sized([...locals, ...this.#code, 0x0b]);
  }
}
