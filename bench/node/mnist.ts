import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mnist } from '../../src/catalog/datasets/mnist';
import { createLoader } from '../../src/engine/network/data/loader';
import type { Data } from '../../src/engine/network/data/split';

/** In Node in the place of `e2e/harness/mnist`. The folder of the data is the process's argument. */
const [, , dataFolder = 'public/data'] = process.argv;

let loading: Promise<Data> | undefined;

const load = async (): Promise<Data> => {
  const loader = createLoader(mnist.describe(), (folder) => ({
    fetchBytes: async (file) => new Response(await readFile(join(dataFolder, folder, file))),
    subtle: crypto.subtle,
  }));
  const loaded = await loader.load();
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loader.data;
};

/** The 60,000 and 10,000 images, loaded once a process. */
export const loadMnist = (): Promise<Data> => {
  loading ??= load();
  return loading;
};
