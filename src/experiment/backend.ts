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
