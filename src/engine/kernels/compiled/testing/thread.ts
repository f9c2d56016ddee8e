import { parentPort } from 'node:worker_threads';
import { type HelperSetup, help } from '../helper';

/** A helper in a thread of Node, for tests: as the browser's, `src/worker/helper.ts`. */
// Listening keeps the thread alive while it waits for a round.
parentPort?.on('message', async (setup: HelperSetup) => {
  await help(setup);
  parentPort?.close();
});
