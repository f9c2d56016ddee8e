export type BackendName = 'webgpu' | 'wasm' | 'webgl' | 'cpu';
export type BackendChoice = 'auto' | BackendName;

/** Why a backend trains. */
export type BackendReason =
  | { readonly kind: 'forced' }
  | { readonly kind: 'hardware' }
  | {
      readonly kind: 'measured';
      /** Why not WebGPU: no adapter, a software one, or one that does not start. */
      readonly gpu: 'none' | 'software' | 'failed';
      /** `again`: an earlier visit's choice, `forgotten`, does not start any more. */
      readonly trial: 'now' | 'earlier' | 'again';
      readonly forgotten?: BackendName;
      /** Milliseconds of a small training step, fastest first; empty where only cpu works. */
      readonly candidates: readonly { readonly name: BackendName; readonly ms: number }[];
    };

/** The WebGPU adapter that tfjs would get. */
export interface AdapterReport {
  readonly vendor: string;
  readonly architecture: string;
  readonly device: string;
  readonly description: string;
  /** A software adapter, which computes on the processor. */
  readonly isFallback: boolean;
}

/** The backend that was chosen, and what was chosen for it. */
export interface BackendReport {
  readonly name: BackendName;
  /** What was asked for. */
  readonly choice: BackendChoice;
  /** Why this one, for the badge. */
  readonly reason: BackendReason;
  /** The WebGPU adapter of this machine, chosen or not. */
  readonly adapter?: AdapterReport;
  /** Threads of WebAssembly; 1 where the page is not cross-origin isolated. */
  readonly threads?: number;
  /** Of WebGPU. */
  readonly kernels?: 'register' | 'stock';
}
