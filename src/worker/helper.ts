import { type HelperSetup, help } from '../engine/kernels/compiled/helper';

/** A thread that helps the engine's with gradients, all its life. */
globalThis.onmessage = ({ data }: MessageEvent<HelperSetup>) => {
  help(data);
  globalThis.close();
};
