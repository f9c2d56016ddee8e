import type { Dataset } from '../catalog/dataset';
import type { DataLoader } from '../engine/network/data/loader';
import type { SliceHost } from '../engine/run-slices';
import { describeDataset } from '../experiment/network/dataset';
import { networkOf } from '../experiment/network/model';
import type { NetworkSpec, StartSpec } from '../experiment/types';
import type { Post } from './messages';
import { createKeptBackend, loadEngine, statusOf } from './network-backend';
import { isExpected, NetworkFailure, networkFailure } from './network-failure';
import type { NetworkCommand } from './network-messages';
import type { NetworkPlace } from './network-place';
import type { NetworkSession } from './network-session';
import type { OpenedRace } from './opened-race';
import type { BackendStatus } from './protocol';
import { shownDigits } from './shown-digits';

type CommandOf<T extends NetworkCommand['type']> = Extract<NetworkCommand, { type: T }>;

interface Opening {
  readonly session: number;
  live: NetworkSession | undefined;
  play: boolean;
  credit: number;
  /** Edits that came before the session did, or while its runs are regrouped. */
  readonly edits: CommandOf<'change' | 'regroup'>[];
  regrouping: boolean;
}

/** What fails because a device is lost fails a moment before the browser says so. */
const LOST_MS = 100;

/** A race that shall start from a file's parameters never starts from others. */
const checkStart = (spec: NetworkSpec, { file }: StartSpec, start: Float32Array | undefined) => {
  if (!start) throw new NetworkFailure('start-missing', `${file} is not here`, { file });
  const { size } = networkOf(spec.model, describeDataset(spec.dataset));
  if (start.length !== size)
    throw new NetworkFailure('start-other', `${file} is of another network`, { file });
};

/** One race of networks at a time, opened, steered and closed by the page. */
export interface NetworkCommands {
  hear(command: NetworkCommand): void;
  /** The race that there is, once it is open. */
  opened(): OpenedRace | undefined;
}

export const createNetworkCommands = (
  post: Post,
  host: Pick<SliceHost, 'yieldToHost'>,
  place: NetworkPlace,
): NetworkCommands => {
  let current: Opening | undefined;
  /** Openings follow one another: a backend must not change under a session that is closing. */
  let queue: Promise<void> = Promise.resolve();
  /** That of the last race, by what its data set is. */
  let kept: { readonly key: string; readonly loader: DataLoader } | undefined;
  /** Of the current race, once it was told. */
  let status: BackendStatus | undefined;
  /** Shaders of a race are being compiled. */
  let compiling = false;

  const say = (session: number, error: unknown): void => {
    if (current?.session === session) post(networkFailure(session, error));
  };
  const tell = (session: number, error: unknown): void => {
    if (isExpected(error)) say(session, error);
    else setTimeout(() => say(session, error), LOST_MS);
  };

  const backend = createKeptBackend(place.environment, (message) => {
    if (current) post({ type: 'failure', session: current.session, code: 'device-lost', message });
  });

  place.onThreadsRefused?.(() => {
    if (!current) return;
    post({ type: 'threads-refused', session: current.session });
    if (!status) return;
    status = { ...status, threads: 1 };
    post({ type: 'backend', session: current.session, status });
  });

  const loaderFor = (spec: NetworkSpec, base: string): DataLoader => {
    const key = JSON.stringify(spec.dataset);
    if (kept?.key === key) return kept.loader;
    const dataset = describeDataset(spec.dataset);
    const loader = place.createLoader(dataset, base, ({ loaded, total }) => {
      // One line tells of one thing: shaders first, they are there sooner.
      if (current && !compiling)
        post({ type: 'progress', session: current.session, phase: 'data', done: loaded, total });
    });
    kept = { key, loader };
    return loader;
  };

  const compileShaders = async (
    { session, experiment }: CommandOf<'open'>,
    spec: NetworkSpec,
    dataset: Dataset,
  ) => {
    const [, , { compileRace }] = await loadEngine();
    compiling = true;
    try {
      const predicted = shownDigits(dataset);
      await compileRace({ experiment, spec, dataset, predicted }, (done, total) =>
        post({ type: 'progress', session, phase: 'shaders', done, total }),
      );
    } finally {
      compiling = false;
    }
  };

  /** Edits follow one another: a run of a change is one of the list that the edit before it has left. */
  const edit = async (opening: Opening): Promise<void> => {
    const { live, edits } = opening;
    if (!live || opening.regrouping) return;
    for (let next = edits.shift(); next !== undefined; next = edits.shift())
      if (next.type === 'change') live.change(next.run, next.hyper);
      else {
        opening.regrouping = true;
        await live.regroup(next.experiment, next.origins, next.change);
        opening.regrouping = false;
      }
  };

  const prepare = async (opening: Opening, command: CommandOf<'open'>): Promise<void> => {
    const { session, experiment, evaluateEvery, from, start } = command;
    const spec = experiment.objective;
    if (spec.kind !== 'network') {
      throw new NetworkFailure(
        'experiment-invalid',
        'objective.kind: only a network is trained here',
      );
    }
    const outdated = () => current !== opening;
    // Its generators are fetched when the first set of points is wanted.
    if (typeof spec.dataset !== 'string') await import('../experiment/network/planar/open');
    const loader = loaderFor(spec, command.base);
    if (spec.start) checkStart(spec, spec.start, start);
    // Data, engine and backend come at the same time; the bytes are what takes long.
    const { data } = loader;
    const loading = loader.load();
    const [, { createNetworkSession }] = await loadEngine();
    post({ type: 'progress', session, phase: 'backend', done: 0, total: 1 });
    const report = await backend.get(command.backend, from);
    if (outdated()) return;
    post({ type: 'progress', session, phase: 'backend', done: 1, total: 1 });
    status = statusOf(report);
    if (status.threads !== undefined && place.environment.threads?.count === 1)
      status = { ...status, threads: 1 };
    post({ type: 'backend', session, status });
    await compileShaders(command, spec, data.dataset);
    if (outdated()) return;
    const live = createNetworkSession({
      session,
      post,
      host,
      experiment,
      spec,
      data,
      loading,
      evaluateEvery,
      from,
      start,
      backend: report,
      failed: (error) => tell(session, error),
    });
    opening.live = live;
    live.grant(opening.credit);
    if (opening.play) live.play();
    await edit(opening);
  };

  const open = (command: CommandOf<'open'>): void => {
    const before = current;
    const { session, play } = command;
    const opening: Opening = {
      session,
      live: undefined,
      play,
      credit: 0,
      edits: [],
      regrouping: false,
    };
    current = opening;
    queue = queue
      .then(async () => {
        await before?.live?.close();
        if (before) before.live = undefined;
        if (current === opening) await prepare(opening, command);
      })
      .catch((error: unknown) => tell(session, error));
  };

  const credit = ({ frames, buffers }: CommandOf<'credit'>): void => {
    const live = current?.live;
    for (const buffer of buffers) live?.recycle(buffer);
    if (live) live.grant(frames);
    else if (current) current.credit += frames;
  };

  const control = (
    command: CommandOf<'play' | 'pause' | 'step' | 'close' | 'change' | 'regroup'>,
    opening: Opening,
  ): void => {
    const { live } = opening;
    switch (command.type) {
      case 'play':
        opening.play = true;
        live?.play();
        break;
      case 'pause':
        opening.play = false;
        live?.pause();
        break;
      case 'step':
        live?.step();
        break;
      case 'close':
        current = undefined;
        queue = queue.then(() => live?.close());
        break;
      case 'change':
      case 'regroup':
        opening.edits.push(command);
        edit(opening).catch((error: unknown) => tell(opening.session, error));
        break;
      default:
        command satisfies never;
    }
  };

  return {
    hear: (command) => {
      if (command.type === 'open') open(command);
      else if (command.type === 'credit') credit(command);
      else if (current?.session === command.session) control(command, current);
    },
    opened: () => current?.live?.opened,
  };
};
