import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../catalog/dataset';
import { type BackendError, type BackendReport, selectBackend } from '../engine/network/backend';
import type { DataError } from '../engine/network/data/error';
import { createLoader, type DataLoader } from '../engine/network/data/loader';
import type { ShardSource } from '../engine/network/data/shards';
import type { Data, Split } from '../engine/network/data/split';
import { type Evaluation, evaluate } from '../engine/network/evaluate';
import type { BackendEnvironment, BackendName } from '../engine/network/load-backend';
import { createNetworkObjective, type NetworkObjective } from '../engine/network/objective';
import { type DatasetCatalogue, describeDataset } from '../experiment/network/dataset';
import type { NetworkSpec } from '../experiment/types';
import { fail, type Result, succeed } from '../formula/result';
import { openDawn } from './dawn';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = join(root, 'public/data');

/** Files of a folder of the built data; a file that is not there answers as a server would. */
const shardsOnDisk = (folder: string): ShardSource => ({
  fetchBytes: async (file) => {
    try {
      return new Response(await readFile(join(dataFolder, folder, file)));
    } catch {
      return new Response(null, { status: 404 });
    }
  },
  subtle: crypto.subtle,
});

/** A data set, with its shards from there; they are built first where there are none. */
export const createNodeLoader = (dataset: Dataset): DataLoader => {
  const { source } = dataset;
  if (source.kind === 'shards' && !existsSync(join(dataFolder, source.folder, 'manifest.json'))) {
    // Its standard output is not ours: the command line prints one JSON object and nothing else.
    execFileSync(process.execPath, [join(root, 'scripts/build-data.mjs')], { stdio: 'ignore' });
  }
  return createLoader(dataset, shardsOnDisk);
};

/** The same with files from elsewhere, for tests of what can fail. */
export const createLoaderOver = (
  dataset: Dataset,
  fetchBytes: ShardSource['fetchBytes'],
  report: Parameters<typeof createLoader>[2],
): DataLoader => createLoader(dataset, () => ({ fetchBytes, subtle: crypto.subtle }), report);

const load = async (dataset: Dataset): Promise<Result<Data, DataError>> => {
  const loader = createNodeLoader(dataset);
  const loaded = await loader.load();
  return loaded.ok ? succeed(loader.data) : loaded;
};

const loading = new WeakMap<Dataset, Promise<Result<Data, DataError>>>();

/** All of a data set, read once a process. */
export const loadNodeData = (dataset: Dataset): Promise<Result<Data, DataError>> => {
  const known = loading.get(dataset) ?? load(dataset);
  loading.set(dataset, known);
  return known;
};

/** What there is in Node; WebAssembly's files are those of the installed package. */
export const nodeEnvironment = (): BackendEnvironment => {
  const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return { wasmPaths: `${dirname(wasm)}/`, now: () => performance.now() };
};

/** The backend for Node. WebGPU is Dawn's, where that is installed. */
export const selectNodeBackend = async (
  backend: BackendName,
): Promise<Result<BackendReport, BackendError>> => {
  if (backend !== 'webgpu') return selectBackend(backend, nodeEnvironment());
  const dawn = await openDawn();
  if (!dawn.ok)
    return fail({
      code: 'backend-unavailable',
      backend,
      values: { backend, detail: ` (${dawn.error})` },
      message: dawn.error,
    });
  return selectBackend(backend, { ...nodeEnvironment(), gpu: dawn.value });
};

export interface NodeNetwork {
  readonly backend: BackendReport;
  readonly objective: NetworkObjective;
  readonly data: Data;
  /** On the first `testSize` test examples. */
  evaluateTest(theta: Parameters<typeof evaluate>[1]): Promise<Evaluation>;
  /** On all examples that are trained on. */
  evaluateTrain(theta: Parameters<typeof evaluate>[1]): Promise<Evaluation>;
  dispose(): void;
}

/** A network experiment's objective in Node, with the data loaded. */
export const createNodeNetwork = async (
  spec: NetworkSpec,
  seed: number,
  backend: BackendName = 'wasm',
  catalogue?: DatasetCatalogue,
  evaluateEvery?: number,
  start?: Float32Array,
): Promise<Result<NodeNetwork, BackendError | DataError>> => {
  const report = await selectNodeBackend(backend);
  if (!report.ok) return report;
  const data = await loadNodeData(describeDataset(spec.dataset, catalogue));
  if (!data.ok) return fail(data.error);
  const objective = createNetworkObjective({
    spec,
    seed,
    data: data.value,
    ...(evaluateEvery === undefined ? {} : { evaluateEvery }),
    ...(start && { start }),
  });
  const evaluateOn = async (split: Split, count: number, theta: Parameters<typeof evaluate>[1]) => {
    const { loss, preprocess } = spec;
    const { network } = objective;
    const result = await evaluate({ network, loss, preprocess, split, from: 0, count }, theta);
    if (result === undefined) throw new Error('an evaluation that nobody stopped gave nothing');
    return result;
  };
  return succeed({
    backend: report.value,
    objective,
    data: data.value,
    evaluateTest: (theta) => evaluateOn(data.value.test, spec.testSize, theta),
    evaluateTrain: (theta) => evaluateOn(data.value.train, spec.trainSize, theta),
    dispose: () => objective.dispose(),
  });
};
