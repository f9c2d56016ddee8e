/** What this floor uses of the host's WebAssembly; neither a page's nor Node's types belong here. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** @param pages of 64 KB */
  grow(pages: number): number;
}

type WasmImports = Readonly<Record<string, WasmMemory | ((...args: never[]) => unknown)>>;

declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: WasmImports },
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

export const createMemory = (pages: number): WasmMemory =>
  new WebAssembly.Memory({ initial: pages });

/** Compiles and instantiates at once: the modules here are small. @returns what the module exports */
export const instantiate = <Exports>(
  bytes: Uint8Array<ArrayBuffer>,
  imports: WasmImports = {},
): Exports =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: imports }).exports as Exports;
