import { mnist } from '../../src/catalog/datasets/mnist';
import { createLoader } from '../../src/engine/network/data/loader';
import type { Data } from '../../src/engine/network/data/split';

let loading: Promise<Data> | undefined;

const load = async (): Promise<Data> => {
  const loader = createLoader(mnist.describe(), (folder) => ({
    fetchBytes: (file) => fetch(new URL(`data/${folder}/${file}`, location.origin)),
    subtle: crypto.subtle,
  }));
  const loaded = await loader.load();
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loader.data;
};

/** The 60,000 and 10,000 images, loaded once a worker. */
export const loadMnist = (): Promise<Data> => {
  loading ??= load();
  return loading;
};
