import { createMnistLoader, type MnistData } from '../../src/engine/network/data/dataset';

let loading: Promise<MnistData> | undefined;

const load = async (): Promise<MnistData> => {
  const loader = createMnistLoader({
    fetchBytes: (file) => fetch(new URL(`data/mnist/${file}`, location.origin)),
    subtle: crypto.subtle,
  });
  const loaded = await loader.load();
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loader.data;
};

/** The 60,000 and 10,000 images, loaded once a worker. */
export const loadMnist = (): Promise<MnistData> => {
  loading ??= load();
  return loading;
};
