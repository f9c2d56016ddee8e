import type { Experiment } from '../experiment/types';
import type { NetworkEvent } from '../worker/client';
import type { Checkpoint, RunState } from '../worker/protocol';
import { cursor } from './cursor';
import { documentStore } from './document';
import { engine } from './engine';
import { createNetworkChanges } from './network-changes';
import { createNetworkFrames } from './network-frames';
import { createRecovery } from './network-recovery';
import { patchNetwork, sessionStore } from './session';
import { telemetry } from './telemetry';

/** Edits before the race reopen it when the visitor pauses, not at every frame of a drag. */
const REOPEN_MS = 250;

const race = telemetry('network');
const frames = createNetworkFrames();
let session = 0;
/** The experiment the worker has; undefined before the first opening. */
let opened: Experiment | undefined;
let stale = false;
let reopenTimer: ReturnType<typeof setTimeout> | undefined;
let seenLoads = 0;

const experiment = () => documentStore.getState().experiments.network;
const onPage = () => documentStore.getState().page === 'network';

/** Validation points a race: enough for a curve, few enough not to slow the training. */
const evaluateEvery = (steps: number) => Math.max(25, Math.round(steps / 20));

/** @param from the checkpoint that the race goes on from; what was seen up to there stays */
const open = (play: boolean, from?: Checkpoint) => {
  clearTimeout(reopenTimer);
  session += 1;
  opened = experiment();
  stale = false;
  const step = from?.race.step ?? 0;
  if (from) race.rewind(step);
  else {
    race.replace(experiment().runs.length, []);
    cursor.setLive(true);
  }
  if (cursor.live || cursor.step > race.lastStep) cursor.set(race.lastStep);
  frames.begin(experiment().runs.map((_, run) => from?.race.ends[run]?.status ?? 'running'));
  sessionStore.setState({
    playing: play,
    status: frames.status,
    telemetryVersion: sessionStore.getState().telemetryVersion + 1,
  });
  const again = new Set(from?.looks.map((look) => look.step));
  const { evaluations, answers } = sessionStore.getState().network;
  patchNetwork({
    phase: 'loading',
    progress: undefined,
    failure: undefined,
    stepsPerSecond: 0,
    answers: from ? answers : [],
    evaluations: experiment().runs.map((_, run) =>
      from
        ? (evaluations[run] ?? []).filter((seen) => seen.step < step && !again.has(seen.step))
        : [],
    ),
  });
  changes.forget();
  recovery.opening(from);
  engine.send({
    type: 'open',
    session,
    experiment: experiment(),
    base: document.baseURI,
    backend: sessionStore.getState().network.backendChoice,
    evaluateEvery: evaluateEvery(experiment().steps),
    play,
    from,
  });
  frames.grant();
};

const finished = () => race.lastStep > 0 && frames.status.every((status) => status !== 'running');

/** Whether edits of hyperparameters reach into a race that is under way. */
const underWay = () => opened && !stale && race.lastStep > 0 && !finished();

const changes = createNetworkChanges((run, hyper) =>
  engine.send({ type: 'change', session, run, hyper }),
);

const recovery = createRecovery((from) => {
  changes.settle(from?.race.step ?? 0);
  open(sessionStore.getState().playing, from);
});

/** Where an edit made now is noted until the worker says at which update it took effect. */
export const networkChangeStep = (run: number, name: string): number | undefined =>
  underWay() ? changes.note(run, name, Math.min(race.lastStep + 1, experiment().steps)) : undefined;

export const networkControls = {
  play: () => {
    const { phase } = sessionStore.getState().network;
    if (!opened || stale || phase === 'failed' || finished()) return open(true, recovery.last);
    cursor.setLive(true);
    engine.send({ type: 'play', session });
    sessionStore.setState({ playing: true });
  },
  pause: () => {
    if (opened) engine.send({ type: 'pause', session });
    sessionStore.setState({ playing: false });
  },
  stepBy: (delta: 1 | -1) => {
    if (delta > 0 && cursor.live) {
      if (!opened || stale) open(false);
      engine.send({ type: 'step', session });
      sessionStore.setState({ playing: false });
      return;
    }
    const next = Math.max(0, Math.min(race.lastStep, Math.round(cursor.step) + delta));
    cursor.setLive(next >= race.lastStep);
    cursor.set(next);
  },
  restart: () => open(sessionStore.getState().playing),
  reopen: () => {
    const from = recovery.last;
    open(sessionStore.getState().playing || race.lastStep === 0 || from !== undefined, from);
  },
};

const fail = (event: Extract<NetworkEvent, { type: 'failure' }>): void => {
  const { code, message } = event;
  if (code === 'device-lost' || code === 'worker-crashed') {
    recovery.blame(code);
    engine.giveUp(message);
    return;
  }
  sessionStore.setState({ playing: false });
  patchNetwork({ phase: 'failed', failure: event });
};

const hear = (event: NetworkEvent): void => {
  const current = event.session === session;
  // Frames of a session that is over give their credit and their buffers back.
  if (event.type === 'frame') frames.take(event, current);
  if (!current) return;
  switch (event.type) {
    case 'frame':
      break;
    case 'progress':
      patchNetwork({ progress: event.done < event.total ? event : undefined });
      break;
    case 'backend':
      patchNetwork({ backend: event.status });
      break;
    case 'opened':
      patchNetwork({
        phase: 'ready',
        dimension: event.dimension,
        stateBytes: event.stateBytes,
      });
      recovery.opened();
      break;
    case 'digits':
      patchNetwork({ digits: event.digits, labels: event.labels });
      break;
    case 'playing':
      sessionStore.setState({ playing: event.playing });
      break;
    case 'checkpoint':
      recovery.keep(event.checkpoint);
      break;
    case 'evaluation': {
      const { run, step, set, loss, accuracy } = event;
      const { evaluations } = sessionStore.getState().network;
      patchNetwork({
        evaluations: evaluations.map((points, k) =>
          k === run ? [...points, { step, set, loss, accuracy }] : points,
        ),
      });
      break;
    }
    case 'answers':
      patchNetwork({ answers: event.runs });
      break;
    case 'changed':
      changes.confirm(event.run, event.change.step, event.change.hyper);
      break;
    case 'failure':
      fail(event);
      break;
    default:
      event satisfies never;
  }
};

/** Opens the network race when its page is first seen, and keeps worker and page together from then on. */
export const connectNetworkRace = (): void => {
  engine.onNetwork(hear);
  frames.follow();
  engine.onCrash((message, again, code) => {
    if (!isTraining()) return;
    if (code === 'threads-stuck') recovery.blame(code);
    recovery.crashed(message, again, onPage());
  });
  seenLoads = documentStore.getState().loads;
  documentStore.subscribe((state, before) => {
    const changed = state.experiments.network !== before.experiments.network;
    if (changed && changes.isOwn()) {
      opened = state.experiments.network;
      return;
    }
    if (changed && opened && opened !== state.experiments.network) {
      if (sessionStore.getState().playing) engine.send({ type: 'pause', session });
      stale = true;
      const play = state.loads !== seenLoads;
      clearTimeout(reopenTimer);
      if (state.page === 'network') reopenTimer = setTimeout(() => open(play), REOPEN_MS);
    }
    if (changed) seenLoads = state.loads;
  });
};

/** The page is shown: the first time, the race starts by itself; coming back, it is as it was left. */
export const showNetwork = (): void => {
  if (!opened || stale) open(true);
  else recovery.shown();
};

export const hideNetwork = (): void => {
  if (opened && sessionStore.getState().playing) engine.send({ type: 'pause', session });
};

/** There is a race here that the worker has and that is not over: what becomes of it after a crash is told here. */
export const isTraining = (): boolean =>
  opened !== undefined &&
  !stale &&
  !finished() &&
  sessionStore.getState().network.phase !== 'failed';

/** Status of every run as last heard, for when the page comes back to it. */
export const networkStatus = (): readonly RunState[] => frames.status;
