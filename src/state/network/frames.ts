import type { StoreApi } from 'zustand/vanilla';
import { type Origins, regrouped } from '../../experiment/origins';
import type { NetworkEvent } from '../../worker/client';
import type { RunState } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import type { NetworkState } from './network-state';

/** Frames that may be under way between worker and page. */
const CREDIT = 2;
/** React hears of telemetry at most this often. */
const HEARD_MS = 100;

type Frame = Extract<NetworkEvent, { type: 'frame' }>;

/** What the worker tells of a network race while it runs, and what it may go on to tell. */
export interface NetworkFrames {
  /** Status of every run as last told. */
  readonly status: readonly RunState[];
  /** Of runs that are behind the others: their updates so far. */
  readonly catchingUp: readonly (number | undefined)[];
  /** A session begins, and its runs stand so; the frames of the one before cost it nothing. */
  begin(status: readonly RunState[]): void;
  /** Runs have joined and left. */
  regroup(origins: Origins): void;
  /** Lets the worker of a session that has begun tell its first frames. */
  grant(): void;
  /** @param current whether the frame is of this session: the credit and the buffers of others go back too */
  take(frame: Frame, current: boolean): void;
}

/** Every paint gives the worker its credit back, and React hears of what has come. */
export const createNetworkFrames = (
  { engine, frames, cursor, race, playback, waysOut }: LabCore,
  network: StoreApi<NetworkState>,
): NetworkFrames => {
  let painted: ArrayBuffer[] = [];
  let owed = 0;
  let fresh = false;
  let status: readonly RunState[] = [];
  let catchingUp: readonly (number | undefined)[] = [];
  let rate = 0;
  let heardMs = Number.NEGATIVE_INFINITY;

  const giveBack = () => {
    if (owed === 0) return;
    engine.send({ type: 'credit', frames: owed, buffers: painted }, painted);
    owed = 0;
    painted = [];
  };
  const tell = (timeMs: number) => {
    if (!fresh) return;
    if (timeMs - heardMs < HEARD_MS) {
      frames.request();
      return;
    }
    heardMs = timeMs;
    fresh = false;
    network.setState({ stepsPerSecond: rate });
    playback.setState({ status, catchingUp, version: playback.getState().version + 1 });
  };
  waysOut.add(
    frames.onFrame((timeMs) => {
      giveBack();
      tell(timeMs);
    }),
  );

  return {
    get status() {
      return status;
    },
    get catchingUp() {
      return catchingUp;
    },
    begin: (next) => {
      status = next;
      catchingUp = [];
      owed = 0;
    },
    regroup: (origins) => {
      status = regrouped(origins, status, () => 'running');
      const joined = race.lastStep > 0 ? 0 : undefined;
      catchingUp = origins.map((origin) => (origin === undefined ? joined : catchingUp[origin]));
    },
    grant: () => engine.send({ type: 'credit', frames: CREDIT, buffers: [] }),
    take: (frame, current) => {
      owed += 1;
      if (current) {
        race.extend(frame.blocks, frame.step);
        if (cursor.live) cursor.set(race.lastStep);
        status = frame.status;
        catchingUp = frame.made.map((made, run) =>
          frame.status[run] === 'running' && made < frame.step ? made : undefined,
        );
        rate = frame.stepsPerSecond;
        fresh = true;
      }
      for (const block of frame.blocks) painted.push(block.data.buffer);
      frames.request();
    },
  };
};
