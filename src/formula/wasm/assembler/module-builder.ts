import { float64, name, sized, unsigned, vector } from './bytes';
import {
  type Callee,
  FunctionBuilder,
  type Global,
  type Signature,
  typeCodes,
} from './function-builder';

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
  readonly #importedGlobals: number[][] = [];
  readonly #globals: number[][] = [];
  #start: Callee | undefined;
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

  /** Declares a float64 that the host gives as `env.<text>` and that never changes. */
  importGlobal(text: string): Global {
    if (this.#globals.length > 0) throw new Error('imports come before globals of the module');
    const entry = [...name('env'), ...name(text), 0x03, typeCodes.f64, 0x00];
    return { global: this.#importedGlobals.push(entry) - 1 };
  }

  /** Declares a float64 of the module, 0 at first. */
  global(): Global {
    const entry = [typeCodes.f64, 0x01, 0x44, ...float64(0), 0x0b];
    return { global: this.#importedGlobals.length + this.#globals.push(entry) - 1 };
  }

  /** Has a function called when the module is instantiated. */
  startWith(callee: Callee): void {
    this.#start = callee;
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
    const imports = [...this.#imports, ...this.#importedGlobals, memory];
    return Uint8Array.from([
      ...MAGIC,
      ...section(1, vector(this.#types)),
      ...section(2, vector(imports)),
      ...section(3, vector(this.#functions.map(({ type }) => unsigned(type)))),
      ...(this.#globals.length > 0 ? section(6, vector(this.#globals)) : []),
      ...section(7, vector(this.#exports)),
      ...(this.#start === undefined ? [] : section(8, unsigned(this.#start.index))),
      ...section(10, vector(this.#functions.map(({ builder }) => builder.encode()))),
    ]);
  }
}
