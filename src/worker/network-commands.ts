import type { BackendReport } from '../engine/network/backend';
import type { MnistLoader } from '../engine/network/data/dataset';
import type { NetworkSpec } from '../experiment/types';
import { failureOf, missing } from './failure';
import { backendEnvironment, createBrowserLoader, onDataProgress } from './network-place';
import type { NetworkSession } from './network-session';
import { post } from './post';
import type { BackendChoice, Command, FailureCode } from './protocol';
import { SHOWN_DIGITS } from './shown-digits';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

interface Opening {
  readonly session: number;
  live: NetworkSession | undefined;
  play: boolean;
  credit: number;
  /** Of hyperparameters, that came before the session did. */
  readonly changes: CommandOf<'change'>[];
}

let current: Opening | undefined;
/** Openings follow one another: a backend must not change under a session that is closing. */
let queue: Promise<void> = Promise.resolve();
let chosen: { readonly choice: BackendChoice; readonly report: BackendReport } | undefined;
let loader: MnistLoader | undefined;
/** Shaders of a race are being compiled. */
let compiling = false;

/** An expected failure, with the code the page knows. */
class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const isDataError = (
  error: unknown,
): error is {
  readonly code: FailureCode;
  readonly message: string;
  readonly values?: Readonly<Record<string, string>>;
} =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  // Those of the browser's exceptions are numbers.
  typeof error.code === 'string' &&
  'message' in error;

/** What fails because a device is lost fails a moment before the browser says so. */
const LOST_MS = 100;

const tell = (session: number, error: unknown): void => {
  if (isDataError(error)) say(session, error);
  else setTimeout(() => say(session, error), LOST_MS);
};

const say = (session: number, error: unknown): void => {
  if (current?.session !== session) return;
  const { code, message, values } = isDataError(error)
    ? error
    : { ...failureOf(error), values: undefined };
  const lost = /device.*lost|context lost/i.test(message);
  // A trap of WebAssembly leaves its memory as it is: no step after it can be trusted.
  const trapped = error instanceof WebAssembly.RuntimeError;
  post({
    type: 'failure',
    session,
    code: lost ? 'device-lost' : trapped ? 'worker-crashed' : code,
    message,
    ...(values === undefined ? {} : { values }),
  });
};

/** TensorFlow.js and all that needs it: on its way while the data are. */
const loadEngine = () =>
  Promise.all([
    import('../engine/network/backend'),
    import('./network-session'),
    import('../engine/network/compile-race'),
    import('../engine/network/device-lost'),
  ]).catch(missing);

const backendFor = async ({ backend: choice, from }: CommandOf<'open'>): Promise<BackendReport> => {
  if (chosen?.choice === choice) return chosen.report;
  const [{ selectAgain, selectBackend }, , , { onDeviceLost }] = await loadEngine();
  const selected = from
    ? await selectAgain(from.backend, backendEnvironment)
    : await selectBackend(choice, backendEnvironment);
  if (!selected.ok)
    throw new Failure(selected.error.code, selected.error.message, selected.error.values);
  const report = selected.value;
  chosen = { choice, report };
  onDeviceLost((message) => {
    if (chosen?.report !== report) return;
    chosen = undefined;
    if (current) post({ type: 'failure', session: current.session, code: 'device-lost', message });
  });
  return report;
};

const compileShaders = async ({ session, experiment }: CommandOf<'open'>, spec: NetworkSpec) => {
  const [, , { compileRace }] = await loadEngine();
  compiling = true;
  try {
    await compileRace({ experiment, spec, predicted: SHOWN_DIGITS }, (done, total) =>
      post({ type: 'progress', session, phase: 'shaders', done, total }),
    );
  } finally {
    compiling = false;
  }
};

const prepare = async (opening: Opening, command: CommandOf<'open'>): Promise<void> => {
  const { session, experiment, evaluateEvery } = command;
  const spec = experiment.objective;
  if (spec.kind !== 'network') {
    throw new Failure('experiment-invalid', 'objective.kind: only a network is trained here');
  }
  const outdated = () => current !== opening;
  loader ??= createBrowserLoader(command.base);
  onDataProgress(({ loaded, total }) => {
    // One line tells of one thing: shaders first, they are there sooner.
    if (current && !compiling)
      post({ type: 'progress', session: current.session, phase: 'data', done: loaded, total });
  });
  // Data, engine and backend come at the same time; the bytes are what takes long.
  const { data } = loader;
  const loading = loader.load();
  const [, { createNetworkSession }] = await loadEngine();
  post({ type: 'progress', session, phase: 'backend', done: 0, total: 1 });
  const report = await backendFor(command);
  if (outdated()) return;
  post({ type: 'progress', session, phase: 'backend', done: 1, total: 1 });
  post({ type: 'backend', session, status: statusOf(report) });
  await compileShaders(command, spec);
  if (outdated()) return;
  const live = createNetworkSession({
    session,
    experiment,
    spec,
    data,
    loading,
    evaluateEvery,
    from: command.from,
    backend: report,
    failed: (error) => tell(session, error),
  });
  opening.live = live;
  live.grant(opening.credit);
  for (const { run, hyper } of opening.changes) live.change(run, hyper);
  if (opening.play) live.play();
};

const statusOf = ({ name, choice, reason, adapter, threads }: BackendReport) => ({
  name,
  choice,
  reason,
  ...(adapter ? { adapter: adapter.description || adapter.architecture || adapter.vendor } : {}),
  ...(threads ? { threads } : {}),
});

export const open = (command: CommandOf<'open'>): void => {
  const before = current;
  const opening: Opening = {
    session: command.session,
    live: undefined,
    play: command.play,
    credit: 0,
    changes: [],
  };
  current = opening;
  queue = queue
    .then(async () => {
      await before?.live?.close();
      if (before) before.live = undefined;
      if (current === opening) await prepare(opening, command);
    })
    .catch((error: unknown) => tell(command.session, error));
};

export const control = (
  command: CommandOf<'play' | 'pause' | 'step' | 'close' | 'change'>,
): void => {
  const opening = current;
  if (!opening || opening.session !== command.session) return;
  const { live } = opening;
  switch (command.type) {
    case 'play':
      opening.play = true;
      live?.play();
      return;
    case 'pause':
      opening.play = false;
      live?.pause();
      return;
    case 'step':
      live?.step();
      return;
    case 'close':
      current = undefined;
      queue = queue.then(() => live?.close());
      return;
    case 'change':
      if (live) live.change(command.run, command.hyper);
      else opening.changes.push(command);
      return;
    default:
      command satisfies never;
  }
};

export const credit = ({ frames, buffers }: CommandOf<'credit'>): void => {
  const live = current?.live;
  for (const buffer of buffers) live?.recycle(buffer);
  if (live) live.grant(frames);
  else if (current) current.credit += frames;
};
