import type { StoreApi } from 'zustand/vanilla';
import { evaluationEvery } from '../../experiment/network/evaluations';
import { originsOf, regrouped } from '../../experiment/origins';
import type { Experiment } from '../../experiment/types';
import type { NetworkEvent } from '../../worker/client';
import type { Checkpoint } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import { createNetworkChanges } from './changes';
import { createNetworkControls, type NetworkControls } from './controls';
import { createNetworkFrames } from './frames';
import { createNetworkHearing } from './hear';
import { createRaceKeeper, type KeptRace } from './kept-race';
import type { NetworkState } from './network-state';
import { createPlaceKeeper } from './place';
import { createRecovery } from './recovery';
import { createReplay } from './replay';
import { createRoster } from './roster';
import { createStall } from './stall';
import { startModelsOf } from './start-models';

/** Edits before the race reopen it when the visitor pauses, not at every frame of a drag. */
const REOPEN_MS = 250;

export interface NetworkRace {
  readonly controls: NetworkControls;
  /** It is in front of the visitor: the first time the race starts by itself; coming back, it is as it was left. */
  show(): void;
  hide(): void;
  /** There is a race that the worker has and that is not over: what becomes of it after a crash is told here. */
  isTraining(): boolean;
}

/** Keeps a network race of the worker and its lab together. */
export const createNetworkRace = (core: LabCore, network: StoreApi<NetworkState>): NetworkRace => {
  const starts = startModelsOf(core.keep);
  const { engine, clock, document, cursor, race, playback, notices, waysOut } = core;
  const frames = createNetworkFrames(core, network);
  /** All that there were; the last one is the current one. */
  const sessions: number[] = [];
  /** The experiment the worker has; undefined before the first opening. */
  let opened: Experiment | undefined;
  let stale = false;
  let shown = false;
  let cancelReopening = () => {};

  const experiment = () => document.getState().experiment;
  const session = () => sessions.at(-1) ?? 0;

  /** @param from the checkpoint that the race goes on from; what was seen up to there stays */
  const open = (play: boolean, from?: Checkpoint) => {
    cancelReopening();
    replay.stop();
    sessions.push(engine.nextSession());
    opened = experiment();
    stale = false;
    const step = from?.race.step ?? 0;
    if (from) race.rewind(step, from.race.made);
    else {
      race.replace(opened.runs.length, []);
      cursor.setLive(true);
    }
    if (cursor.live || cursor.step > race.lastStep) cursor.set(race.lastStep);
    frames.begin(opened.runs.map((_, run) => from?.race.ends[run]?.status ?? 'running'));
    const again = new Set(
      from?.looks.flatMap((look) => look.points.map((point) => `${point.run}/${look.step}`)),
    );
    const isSeen = (run: number, at: number) =>
      (from?.race.ends[run] !== undefined || at < (from?.race.made[run] ?? 0)) &&
      !again.has(`${run}/${at}`);
    const { version, evaluations } = playback.getState();
    playback.setState({
      playing: play,
      status: frames.status,
      catchingUp: [],
      version: version + 1,
      evaluations: opened.runs.map((_, run) =>
        (evaluations[run] ?? []).filter((seen) => isSeen(run, seen.step)),
      ),
    });
    const { answers, backendChoice } = network.getState();
    network.setState({
      phase: 'loading',
      session: session(),
      progress: undefined,
      failure: undefined,
      stepsPerSecond: 0,
      answers: from ? answers : [],
    });
    changes.forget();
    roster.begin();
    recovery.opening(from);
    stall.moved();
    const { objective, steps } = opened;
    if (objective.kind !== 'network') throw new Error('a race of networks is on networks');
    const command = {
      type: 'open',
      session: session(),
      experiment: opened,
      base: core.base(),
      backend: backendChoice,
      evaluateEvery: evaluationEvery(steps),
      from,
      play,
    } as const;
    const openWith = (start: Float32Array<ArrayBuffer> | undefined) => {
      engine.send({ ...command, start });
      frames.grant();
    };
    const known = starts.get(objective);
    if (known) return openWith(known.theta);
    void starts.recall(objective).then((theta) => {
      if (session() === command.session) openWith(theta);
    });
  };

  const isFinished = () =>
    race.lastStep > 0 && frames.status.every((status) => status !== 'running');

  const replay = createReplay(core);
  const place = createPlaceKeeper(core, {
    isFinished: () => opened !== undefined && !stale && isFinished(),
    mustOpen: () => !opened || stale,
    isReplaying: () => replay.playing,
    pause: () => {
      send('pause');
      playback.setState({ playing: false });
    },
  });
  const roster = createRoster((regroup) =>
    engine.send({ type: 'regroup', session: session(), ...regroup }),
  );
  /** A run that joins is trained until it is where the others are, also where they rest. */
  const commit = () => {
    if (!shown || !roster.commit()) return;
    replay.stop();
    if (frames.catchingUp.some((made) => made !== undefined)) playback.setState({ playing: true });
  };
  /** Takes the experiment for one of the race that there is, whose runs join and leave; if none of it stays, it is not. */
  const regroup = (next: Experiment): boolean => {
    const origins = opened && originsOf(opened, next);
    if (!origins || network.getState().phase === 'failed') return false;
    if (origins.every((origin) => origin === undefined)) return false;
    const isSame = origins.length === opened?.runs.length && origins.every((one, k) => one === k);
    opened = next;
    if (isSame) return true;
    race.regroup(origins);
    frames.regroup(origins);
    changes.regroup(origins);
    recovery.regroup(origins);
    roster.follow(next, origins);
    const { version, evaluations } = playback.getState();
    playback.setState({
      status: frames.status,
      catchingUp: frames.catchingUp,
      version: version + 1,
      evaluations: regrouped(origins, evaluations, () => []),
    });
    const { answers, stateBytes } = network.getState();
    network.setState({
      answers: regrouped(origins, answers, () => []),
      stateBytes: regrouped(origins, stateBytes, () => 0),
    });
    cancelReopening();
    cancelReopening = clock.after(REOPEN_MS, commit);
    return true;
  };

  const changes = createNetworkChanges(core, (run, hyper) => {
    commit();
    engine.send({ type: 'change', session: session(), run, hyper });
  });
  const recovery = createRecovery(core, network, (from) => {
    changes.settle(from?.race.step ?? 0);
    open(playback.getState().playing, from);
  });
  const stall = createStall(core, network);
  const keeper = createRaceKeeper(core, () => network.getState().keepsRace);
  const keep = (checkpoint: Checkpoint) => {
    const { generation } = race;
    keeper.save(() => {
      if (!opened || stale || generation !== race.generation) return undefined;
      const { playing, evaluations } = playback.getState();
      const { made } = checkpoint.race;
      return {
        experiment: opened,
        checkpoint,
        blocks: race.runs.map((series, run) => series.until(run, made[run] ?? 0)),
        evaluations,
        answers: network.getState().answers,
        playing: playing && !replay.playing,
      };
    }, !playback.getState().playing);
  };
  const resume = ({ checkpoint, blocks, evaluations, answers, playing }: KeptRace) => {
    const { step, made } = checkpoint.race;
    network.setState({ backendChoice: checkpoint.backend.choice, answers });
    race.replace(made.length, blocks);
    race.extend([], step);
    playback.setState({ evaluations });
    open(place.isChosen ? place.trains(step) : playing, checkpoint);
    notices
      .getState()
      .notify(
        'info',
        isFinished() ? 'recovery.kept' : 'recovery.resumed',
        { step: String(step) },
        { key: 'recovery.anew', act: () => controls.restart() },
      );
  };
  let ended = false;
  /** The first race of the page: the one that the browser has kept, if it is that of this experiment. */
  const begin = async () => {
    const kept = await keeper.find(experiment).catch(() => undefined);
    if (ended || opened || !shown) return;
    const { backendChoice } = network.getState();
    const fits = backendChoice === 'auto' || backendChoice === kept?.checkpoint.backend.choice;
    if (kept && fits) resume(kept);
    else open(place.trains(0));
  };
  const hear = createNetworkHearing(core, network, recovery, changes, keep, stall);
  const isTraining = () =>
    opened !== undefined && !stale && !isFinished() && network.getState().phase !== 'failed';
  const send = (type: 'play' | 'pause' | 'step') => {
    if (opened) engine.send({ type, session: session() });
  };

  core.setMidRace((edit) =>
    opened &&
    !stale &&
    race.lastStep > 0 &&
    // One that is over makes no update any more, one that catches up was not in the race: they begin anew.
    frames.status[edit.run] === 'running' &&
    frames.catchingUp[edit.run] === undefined
      ? changes.send(edit, Math.min(race.lastStep + 1, experiment().steps))
      : undefined,
  );

  const listen = (event: NetworkEvent) => {
    const current = event.session === session();
    const told = current ? roster.translate(event) : event;
    if (!told) return;
    // Frames of a session that is over give their credit and their buffers back.
    if (told.type !== 'frame') {
      if (current) hear(told);
      // What it cannot go on from now it could not after a reload.
      if (current && told.type === 'failure' && told.code === 'engine-failed') keeper.forget();
    } else if (sessions.includes(told.session)) {
      if (current) stall.heard();
      frames.take(told, current);
    }
  };
  waysOut.add(
    engine.onNetwork(listen),
    engine.onCrash((message, again, code) => {
      if (!isTraining()) return;
      if (code === 'threads-stuck') recovery.blame(code);
      recovery.crashed(message, again, shown);
    }),
    document.subscribe((state, before) => {
      if (state.experiment === before.experiment) return;
      if (state.midRace !== before.midRace) {
        opened = state.experiment;
        return;
      }
      if (!opened || opened === state.experiment) return;
      if (!stale && state.loads === before.loads && regroup(state.experiment)) return;
      replay.stop();
      if (playback.getState().playing) send('pause');
      stale = true;
      const play = state.loads !== before.loads;
      cancelReopening();
      if (shown)
        cancelReopening = clock.after(REOPEN_MS, () => open(play ? place.trains(0) : false));
    }),
    () => {
      ended = true;
      stall.over();
      cancelReopening();
      changes.forget();
      if (opened) engine.send({ type: 'close', session: session() });
    },
  );

  const controls = createNetworkControls(core, network, {
    open,
    send,
    isFinished,
    mustOpen: () => !opened || stale,
    replay,
    steered: place.leave,
    forget: keeper.forget,
    last: () => recovery.last,
  });
  return {
    isTraining,
    controls,
    show: () => {
      shown = true;
      if (!opened) void begin();
      else if (stale) open(place.trains(0));
      else {
        commit();
        recovery.shown();
      }
    },
    hide: () => {
      shown = false;
      replay.stop();
      if (playback.getState().playing) send('pause');
    },
  };
};
