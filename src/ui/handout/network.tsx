import * as z from 'zod/mini';
import type { FilesOfHandout } from '../../worker/network-files';
import engine from '../../worker/network-main?packed';
import { startHandout } from './start-handout';
import { unpackWorker } from './unpack-worker';

const files = z.nullable(z.record(z.string(), z.string()));

/** The data set's files where the networks train on pictures; points are computed. */
const readFiles = (): FilesOfHandout['files'] => {
  const element = document.getElementById('downhill-data');
  const read = files.parse(JSON.parse(element?.textContent ?? 'null')) ?? {};
  // They are in the engine's hands now.
  element?.remove();
  return read;
};

/** A hand-out of networks. */
const start = async () => {
  const create = await unpackWorker(engine);
  const told: FilesOfHandout = { type: 'files', files: readFiles() };
  return startHandout({
    lab: 'network',
    createWorker: () => {
      const worker = create();
      worker.postMessage(told);
      return worker;
    },
    loadFits: () => import('../../experiment/later'),
  });
};

void start();
