import { buildData, runVite } from '../browser/build';
import { NODE_FOLDER } from '../browser/folders';

/** Builds what the processes of Node run, and the data. @returns the files of a session */
export const buildForNode = (): { readonly worker: string; readonly data: string } => {
  buildData();
  runVite('bench/node/vite.config.ts');
  return { worker: `${NODE_FOLDER}/worker.mjs`, data: 'public/data' };
};
