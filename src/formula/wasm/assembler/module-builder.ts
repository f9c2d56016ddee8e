import { name, sized, unsigned, vector } from './bytes';
import { type Callee, FunctionBuilder, type Signature, typeCodes } from './function-builder';

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** 4 GB, WebAssembly's largest. */
const MAX_PAGES = 65536;

const functionType = ({ parameters, results }: Signature) => [
  0x60,
  ...vector(parameters.map((type) => [typeCodes[type]])),
  ...vector(results.map((type) => [typeCodes[type]])),
];

const section = (id: number, content: readonly number[]) => [id, ...sized(content)];

/**
 * Puts a module together: functions that it imports from `env`, its own, and the memory `env.memory`.
 * The number of a function is fixed when it is declared: declare what is imported first.
 */
export class ModuleBuilder {
  readonly #types: number[][] = [];
  readonly #imports: number[][] = [];
  readonly #functions: { readonly type: number; readonly builder: FunctionBuilder }[] = [];
  readonly #exports: number[][] = [];

  #type(signature: Signature): number {
    const type = functionType(signature);
    const known = this.#types.findIndex((other) => other.join() === type.join());
    return known >= 0 ? known : this.#types.push(type) - 1;
  }

  /** Declares a function that the host gives as `env.<text>`. */
  import(text: string, signature: Signature): Callee {
    if (this.#functions.length > 0) throw new Error('imports come before functions');
    const entry = [...name('env'), ...name(text), 0x00, ...unsigned(this.#type(signature))];
    return { index: this.#imports.push(entry) - 1 };
  }

  /** Writes a function; with a name the host can call it. */
  define(signature: Signature, write: (f: FunctionBuilder) => void, exported?: string): Callee {
    const builder = new FunctionBuilder(signature);
    write(builder);
    const type = this.#type(signature);
    const index = this.#imports.length + this.#functions.push({ type, builder }) - 1;
    if (exported !== undefined) this.#exports.push([...name(exported), 0x00, ...unsigned(index)]);
    return { index };
  }

  /** @param shared whether the memory is one that threads share */
  encode(shared: boolean): Uint8Array<ArrayBuffer> {
    const limits = shared ? [0x03, 1, ...unsigned(MAX_PAGES)] : [0x00, 1];
    const memory = [...name('env'), ...name('memory'), 0x02, ...limits];
    return Uint8Array.from([
      ...MAGIC,
      ...section(1, vector(this.#types)),
      ...section(2, vector([...this.#imports, memory])),
      ...section(3, vector(this.#functions.map(({ type }) => unsigned(type)))),
      ...section(7, vector(this.#exports)),
      ...section(10, vector(this.#functions.map(({ builder }) => builder.encode()))),
    ]);
  }
}
