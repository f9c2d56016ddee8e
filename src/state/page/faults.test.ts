import { readFile } from 'node:fs/promises';
import { afterAll, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { createLoaderOver, createNodeLoader } from '../../cli/network-node';
import type { NetworkPlace } from '../../worker/network-place';
import { prepare, softmax } from '../testing/network-page';
import { createKeep, type Keep } from './keep';

type FetchBytes = (file: string) => Promise<Response>;
type Often = 'once' | 'always';

/**
 * What can fail of a race of networks, and how. Each ends with a message that has a remedy, or goes on by itself; what
 * was entered stays, and nothing is waited for without a word. What only a browser shows is in e2e/faults.spec.ts.
 */
interface Fault {
  readonly what: string;
  readonly way: string;
  readonly often: Often;
  /** The code of the failure or the key of the notice; nothing where it goes on without a word. */
  readonly told?: string;
  readonly place?: (place: NetworkPlace) => Promise<NetworkPlace>;
  readonly keep?: Keep;
  readonly stored?: Record<string, string>;
  readonly backend?: 'webgpu';
  /** So many engines end at once. */
  readonly crashes?: number;
}

const fromDisk: FetchBytes = async (file) =>
  new Response(await readFile(`public/data/mnist/${file}`));

const WAYS: Readonly<Record<string, FetchBytes>> = {
  missing: async () => new Response(null, { status: 404 }),
  'of a wrong type': async () => new Response('<!doctype html><title>Hello</title>'),
  truncated: async (file) => {
    const bytes = await (await fromDisk(file)).arrayBuffer();
    return new Response(bytes.slice(0, bytes.byteLength >> 1));
  },
  'out of reach': () => Promise.reject(new TypeError('Failed to fetch')),
  'never answered': () => new Promise(() => {}),
};

/** The first call is the fault; all of them, where it always is. */
const faulty = <A, T>(often: Often, wrong: (given: A) => T, right: (given: A) => T) => {
  let failed = false;
  return (given: A): T => {
    if (failed && often === 'once') return right(given);
    failed = true;
    return wrong(given);
  };
};

const fetchFaults = (what: string, name: RegExp, told: Readonly<Record<string, string>>) =>
  Object.entries(told).flatMap(([way, code]) =>
    (['once', 'always'] as const).map((often): Fault => {
      const fetchBytes = faulty(often, WAYS[way] ?? fromDisk, fromDisk);
      return {
        what,
        way,
        often,
        told: code,
        place: async (place) => ({
          ...place,
          createLoader: (_dataset, _base, report) =>
            createLoaderOver(
              mnist.describe(),
              (file) => (name.test(file) ? fetchBytes(file) : fromDisk(file)),
              report,
            ),
        }),
      };
    }),
  );

const never = <T>() => new Promise<T>(() => {});
const STORES: Readonly<Record<string, Keep>> = {
  throws: createKeep(() => Promise.reject(new DOMException('blocked', 'SecurityError'))),
  'never answers': { read: never, write: never, clear: never },
  'holds something else': {
    read: async () => ({ format: 'another', race: 7 }),
    write: async () => false,
    clear: async () => {},
  },
};

const forbidden = new Proxy<Record<string, string>>(
  {},
  {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    set: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  },
);

const partFails = (often: Often): Fault => ({
  what: 'a part of the engine',
  way: 'missing',
  often,
  told: 'part-missing',
  place: faulty(
    often,
    () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    async (place) => place,
  ),
});

const noMemory = (often: Often): Fault => {
  const loader = faulty<
    Parameters<NetworkPlace['createLoader']>[0],
    ReturnType<typeof createNodeLoader>
  >(
    often,
    () => {
      throw new RangeError('Array buffer allocation failed');
    },
    createNodeLoader,
  );
  return {
    what: 'memory for the data',
    way: 'refused',
    often,
    told: 'engine-failed',
    place: async (place) => ({ ...place, createLoader: (dataset) => loader(dataset) }),
  };
};

const FAULTS: readonly Fault[] = [
  ...fetchFaults('the first shard', /^train-images-00000/, {
    missing: 'shard-missing',
    'of a wrong type': 'shard-damaged',
    truncated: 'shard-damaged',
    'out of reach': 'offline',
    'never answered': 'recovery.stalled',
  }),
  ...fetchFaults('the manifest', /^manifest/, {
    missing: 'shard-missing',
    'of a wrong type': 'shard-damaged',
    truncated: 'shard-damaged',
    'out of reach': 'offline',
    'never answered': 'recovery.stalled',
  }),
  partFails('once'),
  partFails('always'),
  noMemory('once'),
  noMemory('always'),
  {
    what: 'the device of WebGPU',
    way: 'missing',
    often: 'always',
    told: 'backend-unavailable',
    backend: 'webgpu',
  },
  { what: 'the worker', way: 'ends', often: 'once', told: 'recovery.worker-crashed', crashes: 1 },
  { what: 'the worker', way: 'ends', often: 'always', told: 'worker-crashed', crashes: 2 },
  ...Object.entries(STORES).map(
    ([way, keep]): Fault => ({ what: 'the database', way, often: 'always', keep }),
  ),
  { what: 'the local storage', way: 'throws', often: 'always', stored: forbidden },
];

const FEW = 3;
const rows: string[] = [];
afterAll(() => {
  console.log(['fault | how often | told | then', ...rows].join('\n'));
});

it.each(FAULTS)('$what $way, $often', async (fault) => {
  const { what, way, often, told, place, keep, stored, backend, crashes = 0 } = fault;
  const experiment = softmax();
  const test = prepare(experiment, {
    stallMs: 20_000,
    ...(place ? { place } : {}),
    ...(keep ? { keep } : {}),
    ...(stored ? { stored } : {}),
  });
  const { lab, page, engine, paintUntil } = test;
  const opened = () => engine.commands.filter(({ type }) => type === 'open').length;
  if (backend) lab.network.setState({ backendChoice: backend });
  const notice = () => page.notices.getState().notices.find(({ key }) => key === told);
  const failure = () => lab.network.getState().failure;
  const trains = () => lab.race.lastStep >= FEW;
  // One that is not told of must not be taken for one that is: only what is expected ends the waiting.
  const isTold = () => notice() !== undefined || failure()?.code === told;
  test.show();
  for (let k = 0; k < crashes; k += 1) {
    await paintUntil(() => opened() > k);
    engine.crash('struck down');
  }
  await paintUntil(() => (told === undefined ? trains() : isTold()));
  expect(failure()?.code).toBe(told !== undefined && notice() === undefined ? told : undefined);
  // Nothing that was entered is lost.
  expect(lab.document.getState().experiment).toEqual(experiment);

  let then = 'it trains';
  if (told !== undefined && !trains()) {
    const before = opened();
    let acted = false;
    /** The remedy: a button of the notice, trying again, or another backend. A notice goes when anything arrives. */
    const mend = () => {
      const act = notice()?.remedy?.act;
      if (acted || !(act ?? failure())) return;
      acted = true;
      if (act) then = 'trains by its button';
      else then = backend ? 'trains on another backend' : 'trains at the next try';
      if (act) act();
      else if (backend) lab.controls.chooseBackend('wasm');
      else lab.controls.retry();
    };
    const isMended = often === 'once' || backend !== undefined || crashes > 0;
    await paintUntil(() => {
      mend();
      return isMended ? trains() : opened() > before && isTold();
    });
    if (!isMended) then = 'told again';
    expect(lab.document.getState().experiment).toEqual(experiment);
  }
  rows.push([`${what} ${way}`, often, told ?? 'nothing', then].join(' | '));
});
