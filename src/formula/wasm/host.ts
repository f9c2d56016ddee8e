/** What this floor uses of the host's WebAssembly; neither a page's nor Node's types belong here. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** @param pages of 64 KB */
  grow(pages: number): number;
}

type WasmImports = Readonly<Record<string, WasmMemory | number | ((...args: never[]) => unknown)>>;

declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { readonly env: WasmImports },
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

export const createMemory = (pages: number): WasmMemory =>
  new WebAssembly.Memory({ initial: pages });

/** A module, to be instantiated any number of times. */
export type WasmModule = object;

/** At once: the modules here are small. */
export const compileModule = (bytes: Uint8Array<ArrayBuffer>): WasmModule =>
  new WebAssembly.Module(bytes);

/** @returns what the module exports */
export const instantiate = <Exports>(module: WasmModule, imports: WasmImports = {}): Exports =>
  new WebAssembly.Instance(module, { env: imports }).exports as Exports;
