import type { StoreApi } from 'zustand/vanilla';
import type { NetworkEvent } from '../../worker/client';
import type { Checkpoint } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import type { NetworkChanges } from './changes';
import { withAnswers } from './kept-answers';
import type { NetworkState } from './network-state';
import type { Recovery } from './recovery';
import type { Stall } from './stall';

type Told = Exclude<NetworkEvent, { type: 'frame' }>;

/** What the lab makes of what the worker tells of its race, but for the frames. */
export const createNetworkHearing = (
  { engine, notices, playback, document }: LabCore,
  network: StoreApi<NetworkState>,
  recovery: Recovery,
  changes: NetworkChanges,
  keep: (checkpoint: Checkpoint) => void,
  stall: Stall,
): ((event: Told) => void) => {
  const fail = (event: Extract<Told, { type: 'failure' }>): void => {
    const { code, message } = event;
    if (code === 'device-lost' || code === 'worker-crashed') {
      recovery.blame(code);
      engine.giveUp(message);
      return;
    }
    stall.over();
    playback.setState({ playing: false });
    network.setState({ phase: 'failed', failure: event });
  };

  const evaluated = (event: Extract<Told, { type: 'evaluation' }>) => {
    const { run, step, set, loss, accuracy, atChance } = event;
    const { evaluations } = playback.getState();
    playback.setState({
      evaluations: evaluations.map((points, k) =>
        k === run ? [...points, { step, set, loss, accuracy, atChance }] : points,
      ),
    });
  };

  /** Of runs that are elsewhere nothing is said. */
  const answered = ({ step, runs }: Extract<Told, { type: 'answers' }>) => {
    const { answers } = network.getState();
    const { steps } = document.getState().experiment;
    network.setState({
      answers: runs.map((classes, run) => {
        const known = answers[run] ?? [];
        return classes.length === 0 ? known : withAnswers(known, { step, classes }, steps);
      }),
    });
  };

  return (event) => {
    switch (event.type) {
      case 'threads-refused':
        notices.getState().notify('warning', 'recovery.threads-refused');
        break;
      case 'progress':
        network.setState({ progress: event.done < event.total ? event : undefined });
        if (network.getState().phase === 'loading') stall.moved();
        else stall.heard();
        break;
      case 'backend':
        network.setState({ backend: event.status });
        break;
      case 'opened': {
        const { dimension, stateBytes } = event;
        // Its first step waits for data that may still be on their way.
        if (playback.getState().playing) stall.moved();
        else stall.heard();
        network.setState({ phase: 'ready', dimension, stateBytes });
        recovery.opened();
        break;
      }
      case 'digits':
        network.setState({ digits: event.digits, labels: event.labels });
        break;
      case 'playing':
        playback.setState({ playing: event.playing });
        break;
      case 'checkpoint':
        recovery.keep(event.checkpoint);
        keep(event.checkpoint);
        break;
      case 'evaluation':
        evaluated(event);
        break;
      case 'answers':
        answered(event);
        break;
      case 'regrouped':
        network.setState({ stateBytes: event.stateBytes });
        break;
      case 'changed':
        changes.confirm(event.run, event.change);
        break;
      case 'failure':
        fail(event);
        break;
      default:
        event satisfies never;
    }
  };
};
