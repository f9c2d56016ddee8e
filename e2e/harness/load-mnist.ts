import { mnist } from '../../src/catalog/datasets/mnist';
import { createLoader } from '../../src/engine/network/data/loader';
import type { Data } from '../../src/engine/network/data/split';

/**
 * The 60,000 and 10,000 images, loaded once.
 * @param fetchBytes gives a file of the built data by its path
 */
export const onceMnist = (
  fetchBytes: (path: string) => Promise<Response>,
): (() => Promise<Data>) => {
  let loading: Promise<Data> | undefined;
  const load = async (): Promise<Data> => {
    const loader = createLoader(mnist.describe(), (folder) => ({
      fetchBytes: (file) => fetchBytes(`${folder}/${file}`),
      subtle: crypto.subtle,
    }));
    const loaded = await loader.load();
    if (!loaded.ok) throw new Error(loaded.error.message);
    return loader.data;
  };
  return () => {
    loading ??= load();
    return loading;
  };
};
