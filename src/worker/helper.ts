import { type HelperSetup, help } from '../engine/kernels/compiled/helper';

/** A thread that helps the engine's with gradients, all its life. */
globalThis.onmessage = async ({ data }: MessageEvent<HelperSetup>) => {
  await help(data);
  globalThis.close();
};
